/**
 * The review in at most some twenty-five sentences, made by rule in the order of the front page: what a mail and a chat
 * say. They are the sentences of the page's blocks; nothing is told here that stands not in the review.
 */
import type { Review } from '../transform/review-schema.ts';
import { sentence as proposal } from './blocks/actions.ts';
import { changeSentences } from './blocks/changes.ts';
import { coverageLine } from './blocks/head.ts';
import { verdictLine } from './blocks/norm-sentences.ts';
import { noPinch, pinchSentences } from './blocks/pinch.ts';
import { waitingOrder, waitingWords } from './blocks/waiting.ts';
import { shownName } from './format.ts';
import { html, plainLine, type SafeHtml } from './html.ts';
import type { Page } from './page.ts';
import { seriesOf } from './series.ts';

export interface Part {
  readonly id: 'waiting' | 'norms' | 'pinch' | 'changes' | 'actions';
  readonly heading: string;
  readonly lines: readonly SafeHtml[];
}

export interface Summary {
  readonly title: string;
  readonly intro: readonly SafeHtml[];
  readonly parts: readonly Part[];
}

/** Of the rest only the number is told. */
const MOST_NORMS = 3;
const MOST_CHANGES = 3;
const MOST_PROPOSALS = 5;

export function summaryOf(page: Page): Summary {
  const { words, review, format } = page;
  const title = words.frame.title(page.company, format.month(review.period.month));
  return {
    title: plainLine(page.view === null ? title : words.bracket(title, shownName(page.view.name))),
    intro: intro(page),
    parts: [
      { id: 'waiting', heading: words.waiting.heading, lines: waiting(page) },
      { id: 'norms', heading: words.norms.heading, lines: norms(page) },
      { id: 'pinch', heading: words.pinch.heading, lines: pinch(page) },
      { id: 'changes', heading: words.changes.heading, lines: changes(page) },
      { id: 'actions', heading: words.actions.heading, lines: actions(page) },
    ],
  };
}

function intro(page: Page): SafeHtml[] {
  const { review, words, cite } = page;
  const coverage = [coverageLine(page)];
  const { register } = review.coverage;
  if (page.view === null && register !== null && register.missing.length > 0)
    coverage.push(words.head.register(cite('coverage.register.received'), cite('coverage.register.due')));
  const said = [words.join(coverage)];
  const { view } = page;
  if (view !== null)
    said.unshift(
      words.join([
        words.view[view.by](html`<bdi>${shownName(view.name)}</bdi>`, cite('coverage.chats')),
        html`${words.view.only}`,
      ]),
    );
  if (review.corrections.figures > 0)
    said.push(html`${words.head.corrections(cite('corrections.figures'))}${words.stop}`);
  if (review.unlocks.length > 0) {
    const facts = words.list(review.unlocks.map((fact) => words.unlocks[fact].fact));
    said.push(html`${words.labelled(words.head.unlock(review.unlocks.length), facts)}${words.stop}`);
  }
  return said;
}

function waiting(page: Page): SafeHtml[] {
  const { review, words, cite } = page;
  const { items, open } = review.waiting;
  if (open === 0) {
    const locked = review.unlocks.includes('staff') && review.response_times.length === 0;
    return [html`${locked ? words.waiting.locked : words.waiting.none}`];
  }
  const said = [words.waiting.summary(cite('waiting.open'), cite('waiting.past_limit'))];
  const [at = 0] = waitingOrder(page);
  const item = items[at];
  if (item !== undefined) {
    const { since, age, limit, seen } = waitingWords(page, item, at);
    const oldest = words.mail.oldest(
      words.named(page.name(item.chat)),
      since,
      age,
      seen === null ? limit : html`${limit}${words.sep}${seen}`,
    );
    said.push(words.join([oldest, html`${words.waiting.note}`]));
  }
  return said;
}

type Verdict = Review['norms'][number]['this_month']['verdict'];
const VERDICTS: readonly Verdict[] = ['met', 'not_met', 'undecided', 'too_few', 'none'];

/** How many came out how; then those to talk about: not met before undecided. */
function norms(page: Page): SafeHtml[] {
  const { review, words, view } = page;
  const untold = view?.norms_untold.length ?? 0;
  const said = untold > 0 ? [words.view.norms_untold(page.format.count(untold))] : [];
  if (review.norms.length === 0) return untold > 0 ? said : [html`${words.norms.none}`];
  const of = (verdict: Verdict) => review.norms.filter(({ this_month }) => this_month.verdict === verdict);
  const counts = VERDICTS.flatMap((verdict) => {
    const n = of(verdict).length;
    return n === 0 ? [] : [words.mail.verdicts[verdict](n)];
  });
  const open = [...of('not_met'), ...of('undecided')];
  const shown = open.slice(0, open.length === MOST_NORMS + 1 ? open.length : MOST_NORMS);
  return [
    words.join([words.mail.norms(review.norms.length, words.list(counts)), ...said]),
    ...shown.map((norm) =>
      words.join([normTitle(page, norm), verdictLine(page, norm, review.norms.indexOf(norm))]),
    ),
  ];
}

/** The norm's own words as a sentence; its id where it has none. */
function normTitle(page: Page, { text, id }: Review['norms'][number]): SafeHtml {
  const own = page.ownText(text);
  if (own === null) return html`${page.words.labelled(html`<bdi>${id}</bdi>`, '')}`;
  const said = plainLine(own);
  if (/[。！？]$/.test(said)) return own;
  // A norm in the other language needs a blank behind its full stop where this one has none.
  return /[.!?]$/.test(said) ? html`${own} ` : html`${own}${page.words.stop}`;
}

function pinch(page: Page): SafeHtml[] {
  const empty = noPinch(page);
  return [empty === null ? page.words.join(pinchSentences(page)) : html`${empty}`];
}

function changes(page: Page): SafeHtml[] {
  const { words } = page;
  const all = seriesOf(page);
  if (all.length === 0) return [html`${words.changes.no_series}`];
  const { signals, rest } = changeSentences(page, all);
  const more = signals.length - MOST_CHANGES;
  return [
    ...signals.slice(0, MOST_CHANGES),
    words.join(more > 0 ? [words.mail.more_changes(more), ...rest] : rest),
  ];
}

function actions(page: Page): SafeHtml[] {
  const { review, words, cite } = page;
  const own = words.actions;
  const earlier =
    review.actions.items.length === 0
      ? html`${own.none}`
      : words.labelled(
          own.earlier,
          own.summary(cite('actions.open'), cite('actions.done'), cite('actions.overdue')),
        );
  if (review.proposals.length === 0) return [earlier, html`${own.no_proposals}`];
  return [
    earlier,
    ...review.proposals
      .slice(0, MOST_PROPOSALS)
      .map((one, index) => words.labelled(words.mail.proposal(one.id), proposal(page, one, index))),
    html`${words.mail.answer}`,
  ];
}
