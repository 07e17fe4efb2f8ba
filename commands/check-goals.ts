/** Goals against the figures that there are: a name that is nearly right, a scope or target that the figure cannot have. */
import { nearest } from '../ingest/nearest.ts';
import { FIGURE } from '../ingest/policy-goals.ts';
import type { Goal } from '../ingest/schema/policy.ts';
import type { Problem } from '../ingest/schema/problem.ts';
import { figureOf } from '../transform/measures/figure-names.ts';
import { FIGURE_MEASURES } from '../transform/measures/index.ts';
import { problem } from './problem.ts';

export function checkGoals(goals: readonly Goal[]): Problem[] {
  return goals.flatMap((goal): Problem[] => {
    if (!FIGURE.test(goal.measure)) return [];
    const figure = figureOf(goal.measure);
    if (!figure) return [unknownFigure(goal)];
    const problems: Problem[] = [];
    if (goal.direction === null && figure.direction === 'none')
      problems.push(problem(goal.where.measure, 'policy-goal-direction', goal.id, goal.measure));
    if (goal.chats.length > 1)
      problems.push(problem(goal.where.chats, 'policy-goal-scope', goal.id, goal.measure));
    if (figure.unit === 'share' && (goal.target < 0 || goal.target > 1))
      problems.push(problem(goal.where.target, 'policy-wrong-value/figure-share', goal.id, goal.measure));
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
  const known = own ? Object.keys(own.figures).join(', ') : '';
  return problem(where.measure, 'policy-unknown-measure/figure', id, measure, owner, known, near);
}
