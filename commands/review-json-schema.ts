/** The shape of review.json as JSON schema: whoever reads it elsewhere can check it, and see what it holds. */
import { z } from 'zod';
import { tables } from '../reports/tables/tables.ts';
import { enColumns } from '../reports/words/en-columns.ts';
import { enTables, type TableWords } from '../reports/words/en-tables.ts';
import { type Review, reviewSchema } from '../transform/review-schema.ts';

/** Lies beside review.json. */
export const REVIEW_SCHEMA_FILE = 'review.schema.json';

const DESCRIPTION =
  'The review of one month. Times are seconds, shares 0 to 1, days YYYY-MM-DD, months YYYY-MM, stamps wall clock of the zone of the review. null is not known, never zero; where a description says empty, that is null or a text without signs.';

/** A section without a description does not compile. */
const SECTIONS: Readonly<Record<keyof Review, string>> = {
  schema_version: 'of this shape; raised where a reader of the one before would misread it',
  tool: 'the program that made the review',
  organisation: 'the company, as the policy calls it',
  language: 'of the pages',
  period: 'the reviewed month, and how it was chosen',
  assumptions: 'defaults that were taken because nothing was said',
  unlocks: 'facts that would tell more, in the order in which they help',
  coverage: 'exports and chats that came, against those that were due',
  corrections: 'figures of published reviews that come out differently now',
  data_quality: 'what was read, what not, and what is doubtful in it',
  exports: 'one row an export',
  chats: 'one row a chat; of private chats no figure is told',
  views: 'what each owner and each department gets: the same sections over its own chats alone',
  waiting: 'requests without an answer when the exports were made, oldest first',
  norms: 'each norm with its six counts of items, over all chats, in each chat and month by month',
  waivers: 'approved exceptions, and what each did this month',
  goals: 'where each goal stands',
  pinch: 'where late answers pile up: chats, hours, weekday',
  response_times: 'response times of the month by group of chats',
  series: 'months of a few measures with their usual range',
  chat_usage: 'messages by declared type of chat',
  message_types: 'messages by kind',
  activity: 'messages by weekday and hour, all 168 of them',
  activity_days: 'messages by day of the month',
  asked_again: 'requests after which the asker wrote again before an answer',
  figures: 'results of the measures in the reviewed month',
  figure_months: 'the same month by month, of all that is no single chat',
  survey: 'what people answered when they were asked; null: no survey is read',
  events: 'events of the company within the months of the series',
  actions: 'what earlier reviews decided, and how far it is',
  proposals: 'adjustments that rules propose, each with its figures',
  overlaps: 'pairs of groups that share most of their members',
  provenance: 'what the review was made with, and the definition of every measure',
};

/** Where the review holds the rows of a table: they are described by its columns. */
const AS_TABLE: readonly (readonly [path: string, file: keyof typeof enTables])[] = [
  ['exports', 'exports.csv'],
  ['chats', 'chats.csv'],
  ['chats.kinds', 'message-types.csv'],
  ['chats.months', 'chat-months.csv'],
  ['waiting.items', 'waiting.csv'],
  ['waiting.items.place', 'waiting.csv'],
  ['norms', 'norms.csv'],
  ['norms.this_month', 'norms.csv'],
  ['norms.this_month.states', 'norms.csv'],
  ['norms.reasons', 'norm-reasons.csv'],
  ['norms.months', 'norms.csv'],
  ['norms.usual_range', 'series.csv'],
  ['norms.late_by_hour', 'late-by-hour.csv'],
  ['goals', 'goals.csv'],
  ['goals.budget', 'goals.csv'],
  ['pinch.grid', 'late-by-hour.csv'],
  ['response_times', 'response-times.csv'],
  ['response_times.bins', 'response-times.csv'],
  ['series', 'series.csv'],
  ['series.months', 'series.csv'],
  ['series.usual_range', 'series.csv'],
  ['chat_usage', 'chat-usage.csv'],
  ['message_types', 'message-types.csv'],
  ['activity', 'activity.csv'],
  ['figures', 'measures.csv'],
  ['figure_months', 'measure-months.csv'],
  ['figure_months.months', 'measure-months.csv'],
  ['events', 'events.csv'],
  ['actions.items', 'actions.csv'],
  ['overlaps', 'group-overlaps.csv'],
];

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
}

export function reviewJsonSchema(): string {
  const schema = z.toJSONSchema(reviewSchema) as Node;
  describe(schema, SECTIONS);
  for (const [path, file] of AS_TABLE) {
    const own: TableWords = enTables[file];
    const columns = tables.find((table) => table.file === file)?.columns ?? [];
    const texts = columns.map((column) => [column, own.columns?.[column] ?? enColumns[column]]);
    describe(elementAt(schema, path), Object.fromEntries(texts));
  }
  const head = { title: 'chat-review review (review.json)', description: DESCRIPTION };
  return `${JSON.stringify({ ...head, ...schema }, null, 1)}\n`;
}

/** The element of a list, and what stands there where that is not null. */
function elementAt(schema: Node, path: string): Node {
  return path.split('.').reduce((node, name) => {
    const at = node.properties?.[name];
    const found = at?.anyOf?.find((one) => one.properties) ?? at?.items ?? at;
    if (!found) throw new Error(`review.json has no ${path}`);
    return found;
  }, schema);
}

/** Before the other keys, where people look first. */
function describe(node: Node, texts: Readonly<Record<string, string>>): void {
  const properties = node.properties ?? {};
  for (const [name, at] of Object.entries(properties)) {
    const description = Object.hasOwn(texts, name) ? texts[name] : undefined;
    if (description !== undefined) properties[name] = { description, ...at };
  }
}
