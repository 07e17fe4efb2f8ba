import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Language, pageFor } from '../../reports/page.ts';
import { summaryText } from '../../reports/summary-text.ts';
import type { Review } from '../../transform/review-schema.ts';
import { emptyReview, minimalReview, richReview } from './example-review.ts';

/** Hard blanks, which keep numbers with their units, as plain ones. */
const text = (review: Review, language: Language = 'en') =>
  summaryText(pageFor(review, language)).replaceAll('\u00a0', ' ');
const linesOf = (review: Review, language: Language = 'en') =>
  text(review, language)
    .split('\n')
    .filter((line) => line !== '');

test('a rich month in English', () => {
  assert.equal(
    text(richReview),
    `Harbour Foods: monthly review, October 2026
12 of 13 exports were read. They show 11 chats, 10 of them to the end of the month. Coverage: 11 of 12 chats that were due arrived.
Corrections since last time: 3 figures.

— Waiting now —
5 requests are waiting for an answer, 3 past their limit.
The oldest: 海港食品 客户服务群 since Fri 30 Oct, 15:41, waiting 11 h 45 min (working time); limit 2 working hours. As it stood when the exports were made. Find the message in WhatsApp by chat, date and time.

— Norms —
2 norms: 1 met and 1 undecided.
Tagged complaints are answered within one working day. 21 of 23 (91 %) within 1 working day; target 90 %: undecided.

— Where it pinches —
35 of 35 late answers come from 3 chats: Orders – Lucky Supermarkets (all branches, weekly delivery and returns) (13 of 108), 海港食品 客户服务群 (12 of 69) and Harbour Foods × Golden Wok 金锅餐饮 (10 of 162). Of 44 asked from 12:00 to 14:00, 32 were late: a larger share than over the day.

— What really changed —
Messages per working day, Project: 19.7, above the usual range of 2.7 to 8.9 (12 months).
Median response time, internal and external people: 31 min, below the usual range of 38 min to 1 h 2 min (12 months). Better.
2 other figures are within their usual range. 2 have too few months to tell.

— Actions —
From earlier reviews: 1 done, 2 open, 1 of them overdue.
Proposal A1: “Customers get an answer within two working hours.” Not met for 4 months; this month 290 of 325, target 85 %. Change the limit, or who answers.
Proposal A2: “Customers get an answer within two working hours.” Of 325 asked from 12:00 to 14:00, 12 were late; over the whole day 35 of 325. Cover these hours.
Proposal A3: “Customers get an answer within two working hours.” Of 10 that did not follow it, 6 were excused. Rewrite it so that it says what is wanted.
Proposal A4: “Customers get an answer within two working hours.” Good news: 89 %, above its usual range of 80 % to 88 %. Say so where the work was done.
Proposal A5: 海港食品 客户服务群 has nobody on record who answers for it, and 12 messages this month. Name an owner.
Answer each with yes or no, by whom and until when: “A1 yes, head of sales, by the 15th”.

Every figure with its definition, and what could not be judged, is on the pages of the review (index.html).
`,
  );
});

test('the same in Chinese', () => {
  assert.equal(
    text(richReview, 'zh-Hans'),
    `Harbour Foods：2026年10月沟通评估
共 13 个导出文件，已读取 12 个；包含 11 个聊天，其中 10 个的数据覆盖到月底。数据覆盖：应收 12 个，已收 11 个。
自上次以来的更正：3 个数值。

【等待回复中】
有 5 条消息等待回复中，其中 3 条已超过时限。
其中最早的是“海港食品 客户服务群”：始于 10月30日（周五）15:41，已等待 11 小时 45 分（按工作时间计），回复时限 2 个工作小时。以导出时的情况为准。可按聊天、日期和时间在 WhatsApp 中找到该消息。

【沟通规范】
共 2 项沟通规范：1 项符合、1 项尚无定论。
Tagged complaints are answered within one working day. 23 项中有 21 项（91%）在 1 个工作日内回复；目标值 90%：尚无定论。

【问题集中在哪里】
35 条超时中，有 35 条来自 3 个聊天：“Orders – Lucky Supermarkets (all branches, weekly delivery and returns)”（108 条中的 13 条）、“海港食品 客户服务群”（69 条中的 12 条）、“Harbour Foods × Golden Wok 金锅餐饮”（162 条中的 10 条）。12:00 至 14:00 之间的 44 条中有 32 条超时，高于全天水平。

【真正的变化】
每个工作日的消息数，项目：19.7，高于正常波动范围 2.7～8.9（12 个月）。
回复时长中位数，内部与外部之间：31 分，低于正常波动范围 38 分～1 小时 2 分（12 个月）。有改善。
其余 2 项都在正常波动范围内。有 2 项的月份太少。

【改进措施】
此前评估决定的措施：已完成 1 项，未完成 2 项，其中 1 项已逾期。
调整建议 A1：“客户消息在两个工作小时内得到回复。”连续 4 个月不符合；本月 325 项中 290 项符合，目标值 85%。请调整时限，或调整回复的人员。
调整建议 A2：“客户消息在两个工作小时内得到回复。”12:00 至 14:00 之间的 325 项中有 12 项超时；全天为 325 项中 35 项。请安排人员覆盖这一时段。
调整建议 A3：“客户消息在两个工作小时内得到回复。”未遵守的 10 项中有 6 项获得豁免。请改写，使其说明真正的要求。
调整建议 A4：“客户消息在两个工作小时内得到回复。”好消息：89%，高于正常波动范围 80%～88%。请告知相关的群。
调整建议 A5：“海港食品 客户服务群”没有登记负责人，本月有 12 条消息。请指定负责人。
请逐项回复是或否、由谁负责、何时完成，例如“A1 是，销售主管，15日前”。

全部数据及其定义，以及无法判定的部分，见评估页面（index.html）。
`,
  );
});

test('what is not known is said, and what would unlock it', () => {
  const lines = linesOf(minimalReview);
  for (const said of [
    'Three facts would unlock more: Who is staff, Which chats are with customers and Working hours.',
    'Who is waiting cannot be told before it is known who is staff, or which chats are with customers.',
    'Late answers need a norm with a limit.',
    'There is no earlier month to compare with.',
    'No rule proposes an adjustment this month.',
  ])
    assert.ok(lines.includes(said), said);
  assert.equal(linesOf(emptyReview)[1], 'No export was found.');
});

test('short: at most some twenty-five lines, however many norms, changes and proposals there are', () => {
  const [norm] = richReview.norms;
  const [series] = richReview.series;
  assert.ok(norm && series);
  const many = (n: number) => Array.from({ length: n }, (_, i) => i);
  const failing = {
    ...norm,
    this_month: { ...norm.this_month, verdict: 'not_met' as const },
  };
  const crowded: Review = {
    ...richReview,
    norms: many(30).map((i) => ({ ...failing, id: `n${i}` })),
    series: many(20).map(() => ({
      ...series,
      usual_range: { ...series.usual_range, signal: 'higher' as const },
    })),
  };
  for (const language of ['en', 'zh-Hans'] as const) {
    const lines = linesOf(crowded, language);
    assert.ok(lines.length <= 27, `${lines.length}`);
    for (const line of lines) assert.ok(line.length < 400, line);
  }
  const lines = linesOf(crowded);
  assert.ok(lines.includes('30 norms: 30 not met.'));
  assert.ok(lines.some((line) => /^\d+ more real changes\. /.test(line)));
});

test('plain text whatever names hold: no markup, one line each, directions closed', () => {
  const [first, ...chats] = richReview.chats;
  const [item, ...items] = richReview.waiting.items;
  assert.ok(first && item);
  const named = (name: string): Review => ({
    ...richReview,
    organisation: 'Acme\r\nBcc: all@example.com\u202e <b>&amp;',
    chats: [{ ...first, name }, ...chats],
    waiting: { ...richReview.waiting, items: [{ ...item, chat: first.chat, past_limit: true }, ...items] },
  });
  const lines = linesOf(named('<img src=x>\n\u202eevil\u2066'));
  assert.equal(lines[0], 'Acme Bcc: all@example.com <b>&amp;: monthly review, October 2026');
  assert.ok(lines.some((line) => line.startsWith('The oldest: <img src=x> evil since ')));
  const isolated = linesOf(named('מחסן'));
  assert.ok(isolated.some((line) => line.startsWith('The oldest: \u2068מחסן\u2069 since ')));
  for (const line of [...lines, ...isolated]) {
    assert.doesNotMatch(
      line,
      /[\u202a-\u202e\u2066\u2067]|undefined|NaN|\[object|<\/?(bdi|data|a|strong|q)\b/,
    );
    assert.equal(line.split('\u2068').length, line.split('\u2069').length);
  }
});
