/** What earlier reviews decided and what became of it; what this one proposes, each with a line to answer on. */
import type { Review } from '../../transform/review-schema.ts';
import { shownName } from '../format.ts';
import { type Fragment, html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import type { Told } from '../words/en-feedback.ts';
import { block } from './figure.ts';

type Action = Review['actions']['items'][number];
type Proposal = Review['proposals'][number];

const MOST_SIGNS = 300;
/** Lines at once; the others are folded. */
const FIRST_ACTIONS = 4;

/** What is overdue first, then what is open. */
const urgency = ({ overdue, status }: Action) => (overdue ? 2 : status === 'open' ? 1 : 0);

export function actions(page: Page): SafeHtml {
  const { words } = page;
  return block(
    'actions',
    words.actions.heading,
    html`<div class="columns"><div>${earlier(page)}</div><div>${proposed(page)}</div></div>`,
  );
}

function earlier(page: Page): SafeHtml {
  const { review, cite } = page;
  const own = page.words.actions;
  const { items } = review.actions;
  if (items.length === 0) return html`<h3>${own.earlier}</h3><p>${own.none}</p>`;
  const sorted = items.toSorted((a, b) => urgency(b) - urgency(a));
  const [first, rest] = [sorted.slice(0, FIRST_ACTIONS), sorted.slice(FIRST_ACTIONS)];
  const lines = (some: readonly Action[]) =>
    html`<ul class="actions">${some.map((action) => line(page, action))}</ul>`;
  return html`<h3>${own.earlier}</h3>
<p class="lead">${own.summary(cite('actions.open'), cite('actions.done'), cite('actions.overdue'))}</p>
${lines(first)}${rest.length > 0 && html`<details><summary>${page.words.talk.more(rest.length)}</summary>${lines(rest)}</details>`}`;
}

function line({ words, format }: Page, action: Action): SafeHtml {
  const own = words.actions;
  const state = action.overdue ? 'overdue' : action.status;
  const about: Fragment[] = [
    html`<bdi>${shownName(action.id)}</bdi>`,
    own.decided(format.month(action.month)),
    action.owner === '' ? own.no_owner : own.owner(html`<bdi>${shownName(action.owner)}</bdi>`),
  ];
  if (action.due !== null && action.status === 'open') about.push(own.due(format.day(action.due)));
  if (action.done !== null) about.push(own.done_on(format.day(action.done)));
  if (action.status === 'done') about.push(own.effect(effectOf(own, action.effect)));
  return html`<li><p><bdi>${shownName(action.text, MOST_SIGNS)}</bdi> <span class="chip ${state}">${own.states[state]}</span></p>
<p class="note">${about.map((part, at) => [at === 0 ? '' : words.sep, part])}</p></li>`;
}

function effectOf(own: Page['words']['actions'], effect: string): Fragment {
  if (effect === '') return own.no_effect;
  const known: Readonly<Record<string, string>> = own.effects;
  return Object.hasOwn(known, effect) ? known[effect] : html`<bdi>${shownName(effect, MOST_SIGNS)}</bdi>`;
}

function proposed(page: Page): SafeHtml {
  const { review } = page;
  const own = page.words.actions;
  const { month } = review.period;
  const [first] = review.proposals;
  if (!first) return html`<h3>${own.proposed}</h3><p>${own.no_proposals}</p>`;
  return html`<h3>${own.proposed}</h3><p class="note">${own.by_rule}</p>
<ul class="actions">${review.proposals.map(
    (proposal, index) => html`<li><p><strong>${proposal.id}</strong> ${sentence(page, proposal, index)}</p>
<p class="answer">${own.answer(proposal.id).map((part, at) => html`${at > 0 && ' '}<span class="t">${part}</span>`)}</p></li>`,
  )}</ul>
<p class="note">${own.becomes(`${month}-${first.id}`, month)}</p>`;
}

/** The sentence of its rule. */
export function sentence(page: Page, { rule, subject, figures }: Proposal, index: number): SafeHtml {
  const { format } = page;
  const told: Told = (name) => {
    const path = `proposals.${index}.figures.${name}`;
    if (name === 'target') return page.cite(path, 'share');
    if (SHARES.includes(name)) return page.cite(path, 'share', figures.due ?? 0, figures.target ?? null);
    if (HOURS.includes(name)) return { ...html`${format.hour(figures[name] ?? 0)}`, n: figures[name] ?? 0 };
    return page.cite(path);
  };
  // A norm about messages has no limit to change, and nobody who answers too late.
  const judges = normOf(page, subject)?.limit_s === null ? 'messages' : 'waits';
  return page.words.actions.rules[rule](subjectOf(page, subject), told, judges);
}

const normOf = ({ review }: Page, { key }: Proposal['subject']) =>
  review.norms.find(({ id, version }) => `${id}.${version}` === key);

const SHARES = ['rate', 'lower', 'upper', 'share'];
const HOURS = ['from', 'to'];

/** A norm in its own words, a chat by its name. */
function subjectOf(page: Page, subject: Proposal['subject']): SafeHtml {
  const { over, key } = subject;
  if (over === 'chat') return page.words.named(page.chatLink(key));
  const norm = normOf(page, subject);
  const text = (norm && page.ownText(norm.text)) ?? html`<bdi>${shownName(key)}</bdi>`;
  return html`<q>${text}</q>`;
}
