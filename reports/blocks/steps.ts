/** The six steps, one sentence each: what stands, what is missing. */
import { kindSentence } from '../charts/message-kinds.ts';
import { LEAST_ITEMS } from '../charts/on-time.ts';
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { block } from './figure.ts';

export function steps(page: Page): SafeHtml {
  const { words } = page;
  const { names } = words.steps;
  const here = (id: string) => (name: string) => html`<a href="#${id}">${name}</a>`;
  const rows = [
    [page.pageLink('goals', names.goals), goals(page)],
    [here('norms')(names.norms), norms(page)],
    [here('talk')(names.groups), groups(page)],
    [here('talk')(names.features), features(page)],
    [page.pageLink('feedback', names.feedback), html`${words.join([html`${feedback(page)}`, survey(page)])}`],
    [page.pageLink('method', names.review), reviewed(page)],
  ] as const;
  return block(
    'steps',
    words.steps.heading,
    html`<ol class="steps">${rows.map(([name, sentence]) => html`<li><b>${name}</b> <span>${sentence}</span></li>`)}</ol>`,
  );
}

/** What was said when people were asked: beside what the chats show, never blended. */
function survey({ review, words, format, cite }: Page): SafeHtml {
  const found = review.survey;
  const last = found?.months.at(-1);
  if (!found || !last) return html`${words.steps.no_survey}`;
  const path = `survey.months.${found.months.length - 1}`;
  return words.survey.answers(
    format.month(last.month),
    cite(`${path}.answers`),
    cite('survey.staff'),
    cite(`${path}.response_rate`, 'share', found.staff),
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
