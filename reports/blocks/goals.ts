/** Goals: where each stands against its target, from where it came, and whether it keeps its pace. */
import type { Review } from '../../transform/review-schema.ts';
import { LEAST_ITEMS } from '../charts/on-time.ts';
import { shownName } from '../format.ts';
import { type Fragment, html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { block } from './figure.ts';

type Goal = Review['goals'][number];

const MOST_SIGNS = 200;

/** How its values are written. Values entered by hand are shares where all of them could be. */
export function goalFormat(goal: Goal) {
  if (goal.unit === 'share' || goal.unit === 'difference') return 'share';
  if (goal.unit === 's') return goal.clock === 'calendar' ? 'duration' : 'working';
  const values = [goal.target, goal.current, goal.last_month, goal.baseline];
  const shares = values.every((value) => value === null || (value >= 0 && value <= 1));
  return goal.unit === null && shares ? 'share' : 'decimal';
}

export function goals(page: Page): SafeHtml {
  const { review, words } = page;
  if (review.goals.length === 0) return block('goals', words.goals.heading, html`<p>${words.goals.none}</p>`);
  return block(
    'goals',
    words.goals.heading,
    html`<ul class="goals">${review.goals.map((goal, index) => line(page, goal, index))}</ul>`,
  );
}

function line(page: Page, goal: Goal, index: number): SafeHtml {
  const own = page.words.goals;
  return html`<li><h3>${page.goalLink(goal, goalTitle(page, goal))}${
    goal.serves !== '' &&
    html` <span class="note">${own.serves(html`<bdi>${shownName(goal.serves)}</bdi>`)}</span>`
  } <span class="chip ${goal.state}">${own.states[goal.state]}</span></h3>
${goalSentences(page, goal, index)}</li>`;
}

/** Where it stands, the way there, who answers for it. */
export function goalSentences(page: Page, goal: Goal, index: number): SafeHtml {
  const { words } = page;
  const own = words.goals;
  const way = onTheWay(page, goal, index);
  const about = [
    goal.measure === 'by-hand' ? own.by_hand : html`<bdi>${shownName(goal.id)}</bdi>`,
    ...(goal.owner === '' ? [] : [own.owner(html`<bdi>${shownName(goal.owner)}</bdi>`)]),
    ...(goal.frozen === null ? [] : [own.frozen(page.format.day(goal.frozen))]),
  ];
  return html`<p>${words.join(now(page, goal, index))}</p>
${way.length > 0 && html`<p>${words.join(way)}</p>`}
<p class="note">${about.map((part, at) => [at === 0 ? '' : words.sep, part])}</p>`;
}

/** The measure's name, of a figure that of its definition; what is entered by hand has none but the goal's. */
export function goalTitle(page: Page, { id, measure }: Goal): Fragment {
  const { words, review } = page;
  if (measure === 'by-hand') return html`<bdi>${shownName(id)}</bdi>`;
  const at = measure.indexOf('.');
  const definition = review.provenance.definitions.find(({ id }) => at > 0 && id === measure.slice(0, at));
  const figure = definition?.figures.find(({ name }) => name === measure.slice(at + 1));
  return (figure && page.ownText(figure.title)) ?? page.word(words.measures, measure);
}

const isFew = (goal: Goal) => goal.unit === 'share' && goal.n < LEAST_ITEMS;

/** A value of the goal, as its measure is written. */
const writer =
  (page: Page, goal: Goal, index: number) =>
  (name: string): SafeHtml =>
    page.cite(`goals.${index}.${name}`, goalFormat(goal), goal.n, name === 'target' ? null : goal.target);

/** What it is now, against the target and last month. */
function now(page: Page, goal: Goal, index: number): SafeHtml[] {
  const own = page.words.goals;
  const value = writer(page, goal, index);
  const target = value('target');
  const by = page.format.month(goal.by);
  if (goal.current === null)
    return [own.no_value(goal.reason === null ? '–' : own.reasons[goal.reason], target, by)];
  if (isFew(goal)) return [own.few(countedOf(page, goal, index), target, by)];
  return [
    own.line(currentOf(page, goal, index, value), target, by),
    ...(goal.last_month === null ? [] : [own.last_month(value('last_month'))]),
    ...(goal.note === '' ? [] : [own.note(html`<bdi>${shownName(goal.note, MOST_SIGNS)}</bdi>`)]),
  ];
}

/** From where it came, how far, and what is left of what may be missed. */
function onTheWay(page: Page, goal: Goal, index: number): SafeHtml[] {
  const { words, format, cite } = page;
  const own = words.goals;
  const path = `goals.${index}`;
  const value = writer(page, goal, index);
  const said: SafeHtml[] = [];
  if (goal.baseline !== null) said.push(baselineOf(page, goal, value));
  if (goal.current !== null && goal.baseline !== null && !isFew(goal)) {
    if (goal.progress === null) {
      if (goal.progress_reason !== null)
        said.push(own.no_progress(own.progress_reasons[goal.progress_reason]));
    } else if (goal.progress < 0) said.push(html`${own.back}`);
    else said.push(own.progress(cite(`${path}.progress`, 'share')));
    // Where a baseline is to be held the pace is the target itself.
    if (goal.expected !== null && goal.expected !== goal.target && goal.state !== 'reached')
      said.push(own.pace(value('expected')));
  }
  if (goal.budget !== null)
    said.push(
      own.budget(
        cite(`${path}.budget.valid`),
        cite(`${path}.budget.allowed`, 'decimal'),
        cite(`${path}.budget.used`, 'decimal'),
        cite(`${path}.budget.left`, 'decimal'),
        format.decimal(-goal.budget.left),
      ),
    );
  if (goal.state_reason !== null && goal.state_reason !== 'no_value')
    said.push(html`${own.why(own.states[goal.state], own.state_reasons[goal.state_reason])}${words.stop}`);
  return said;
}

function currentOf(
  { words, cite }: Page,
  goal: Goal,
  index: number,
  value: (name: string) => SafeHtml,
): SafeHtml {
  if (goal.unit === null) return value('current');
  const n = cite(`goals.${index}.n`);
  const inside =
    goal.low === null || goal.high === null
      ? words.goals.n(n)
      : words.goals.interval(n, value('low'), value('high'));
  return words.bracket(value('current'), inside);
}

/** Below twenty items a share is told as a count (D15). */
function countedOf({ words, format, cite }: Page, goal: Goal, index: number): SafeHtml {
  return words.of(format.decimal((goal.current ?? 0) * goal.n), cite(`goals.${index}.n`));
}

function baselineOf({ words, format }: Page, goal: Goal, value: (name: string) => SafeHtml): SafeHtml {
  const shown = value('baseline');
  if (goal.baseline_month === null) return words.goals.baseline(shown);
  const month = format.month(goal.baseline_month);
  return goal.baseline_proposed
    ? words.goals.baseline_proposed(shown, month)
    : words.goals.baseline_of(shown, month);
}
