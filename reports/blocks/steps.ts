/** The six steps, one sentence each: what stands, what is missing. */
import { kindSentence } from '../charts/message-kinds.ts';
import { LEAST_ITEMS } from '../charts/on-time.ts';
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { block } from './figure.ts';

export function steps(page: Page): SafeHtml {
  const { words } = page;
  const { names } = words.steps;
  const rows = [
    [names.goals, 'goals', goals(page)],
    [names.norms, 'norms', norms(page)],
    [names.groups, 'talk', groups(page)],
    [names.features, 'talk', features(page)],
    [names.feedback, 'talk', feedback(page)],
    [names.review, 'foot', reviewed(page)],
  ] as const;
  return block(
    'steps',
    words.steps.heading,
    html`<ol class="steps">${rows.map(([name, to, sentence]) => html`<li><a href="#${to}">${name}</a> <span>${sentence}</span></li>`)}</ol>`,
  );
}

function goals({ review, words }: Page) {
  if (review.goals.length === 0) return words.steps.no_goals;
  const count = (state: string) => review.goals.filter((goal) => goal.state === state).length;
  return words.steps.goals(count('reached'), review.goals.length, count('behind'));
}

function norms({ review, words }: Page) {
  if (review.norms.length === 0) return words.steps.no_norms;
  const verdicts = review.norms.map((norm) => norm.this_month.verdict);
  return words.steps.norms(
    verdicts.filter((verdict) => verdict === 'met').length,
    verdicts.length,
    verdicts.filter((verdict) => verdict !== 'met' && verdict !== 'not_met').length,
  );
}

function groups({ review, words }: Page) {
  const { chats } = review;
  if (chats.every((chat) => chat.type === null && chat.has_owner === null)) return words.steps.no_register;
  return words.steps.groups(
    chats.filter((chat) => chat.type !== null).length,
    chats.filter((chat) => chat.has_owner === true).length,
    chats.length,
  );
}

function features(page: Page) {
  if (page.review.message_types.every((kind) => kind.messages === 0)) return page.words.steps.nothing;
  return page.words.steps.features(kindSentence(page, page.review.message_types));
}

function feedback({ review, words, cite }: Page): SafeHtml | string {
  const { share, waits } = review.asked_again;
  if (share === null) return words.steps.no_feedback;
  if (waits < LEAST_ITEMS)
    return words.steps.feedback(words.of(cite('asked_again.again'), cite('asked_again.waits')));
  return words.steps.feedback(cite('asked_again.share', 'share', waits));
}

function reviewed({ review, words }: Page) {
  const months = Math.max(
    0,
    ...review.series.map((series) => series.months.length),
    ...review.norms.map((norm) => norm.months.length),
  );
  return months > 1 ? words.steps.review(months) : words.steps.first_review;
}
