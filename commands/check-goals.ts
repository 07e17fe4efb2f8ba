/** Goals against the figures that there are: a name that is nearly right, a scope or target that the figure cannot have. */
import { nearest } from '../ingest/nearest.ts';
import { FIGURE } from '../ingest/policy-goals.ts';
import type { Goal } from '../ingest/schema/policy.ts';
import type { Problem } from '../ingest/schema/problem.ts';
import { figureOf } from '../transform/measures/figure-names.ts';
import { FIGURE_MEASURES } from '../transform/measures/index.ts';

export function checkGoals(goals: readonly Goal[]): Problem[] {
  return goals.flatMap((goal): Problem[] => {
    if (!FIGURE.test(goal.measure)) return [];
    const figure = figureOf(goal.measure);
    if (!figure) return [unknownFigure(goal)];
    const problems: Problem[] = [];
    if (goal.direction === null && figure.direction === 'none')
      problems.push({
        code: 'policy-goal-direction',
        where: goal.where.measure,
        what: `goal ${goal.id}: of ${goal.measure} neither more nor less is better by itself`,
        help: 'Say what is wanted: direction: higher or direction: lower.',
      });
    if (goal.chats.length > 1)
      problems.push({
        code: 'policy-goal-scope',
        where: goal.where.chats,
        what: `goal ${goal.id}: the figure ${goal.measure} is told of a single chat type or chat, or of all chats`,
        help: 'Name one of them, or write a goal for each.',
      });
    if (figure.unit === 'share' && (goal.target < 0 || goal.target > 1))
      problems.push({
        code: 'policy-wrong-value',
        where: goal.where.target,
        what: `goal ${goal.id}: ${goal.measure} is a share: expected a target from 0 to 1`,
        help: 'Write 0.85 for 85 %.',
      });
    return problems;
  });
}

function unknownFigure({ id, measure, where }: Goal): Problem {
  const [owner = '', name = ''] = measure.split('.');
  const own = FIGURE_MEASURES.find((one) => one.id === owner);
  const names = (own ? [own] : FIGURE_MEASURES).flatMap((one) =>
    Object.keys(one.figures).map((figure) => `${one.id}.${figure}`),
  );
  const meant = (own && nearest(name, Object.keys(own.figures))) ?? null;
  const near = meant === null ? nearest(measure, names) : `${owner}.${meant}`;
  return {
    code: 'policy-unknown-measure',
    where: where.measure,
    what: `goal ${id}: there is no figure ${measure}`,
    help: near
      ? `Did you mean "${near}"?`
      : own
        ? `Known of ${owner} are ${Object.keys(own.figures).join(', ')}.`
        : 'The figures and their names stand in tables/measures.csv.',
  };
}
