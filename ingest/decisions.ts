/**
 * decisions.csv or .xlsx: what people answered about senders whom the people list does not know. `yes` makes the sender an alias
 * of the proposed person, `no` keeps the two apart; an empty cell changes nothing.
 */
import { type CsvRow, readCsv } from './csv-table.ts';
import { nearest } from './nearest.ts';
import { isRounded, type PeopleList, senderKey } from './people.ts';
import { problem } from './problem.ts';
import { type Problem, WorkspaceError } from './schema/problem.ts';
import { readXlsx } from './xlsx-table.ts';

export const DECISION_COLUMNS = ['sender', 'chats', 'messages', 'proposal', 'reason', 'yes_no'] as const;

/** A row of the sheet. */
export type DecisionRow = Readonly<Record<(typeof DECISION_COLUMNS)[number], string>>;

/** A row that somebody answered. */
export interface Decision {
  key: string;
  row: DecisionRow;
  /** The sender is the proposed person; false: he is not. */
  yes: boolean;
  /** Where it stands, for messages. */
  where: string;
}

const YES = /^(yes|y|true|1|是)$/i;
const NO = /^(no|n|false|0|否|不是)$/i;

/** A row and where it stands, for messages. */
export interface PlacedRow {
  row: DecisionRow;
  where: string;
}

const REQUIRED = ['sender', 'proposal', 'yes_no'] as const;

/**
 * All rows of the sheet as they lie there.
 *
 * @throws WorkspaceError where it cannot be read, or a column is missing
 */
export async function decisionRows(raw: Uint8Array, file: string): Promise<PlacedRow[]> {
  const rows = file.endsWith('.xlsx') ? await readXlsx(raw, file, REQUIRED) : readCsv(raw, file, REQUIRED);
  return rows.map(placed);
}

function placed({ cell, where }: CsvRow): PlacedRow {
  const cells = DECISION_COLUMNS.map((column) => [column, cell(column)]);
  return { row: Object.fromEntries(cells) as DecisionRow, where };
}

/**
 * The answered rows.
 *
 * @throws WorkspaceError for an answer that is neither yes nor no, a yes to nobody or to one whom the people list does
 *   not name, a sender who would be two persons
 */
export function readDecisions(rows: readonly PlacedRow[], people: PeopleList): Decision[] {
  const problems: Problem[] = [];
  const persons = new Map(people.persons.map((p, i) => [p.name, i]));
  const joined = new Map<string, number>();
  const decisions: Decision[] = [];
  for (const { row, where } of rows) {
    if (row.yes_no === '') continue;
    const yes = YES.test(row.yes_no);
    if (!yes && !NO.test(row.yes_no)) {
      problems.push(problem(where, 'decisions-wrong-answer', row.yes_no));
      continue;
    }
    if (row.sender === '' || isRounded(row.sender)) {
      problems.push(problem(where, 'decisions-no-sender', row.sender));
      continue;
    }
    const key = senderKey(row.sender, people.region);
    decisions.push({ key, row, yes, where });
    if (!yes) continue;
    const person = persons.get(row.proposal);
    if (person === undefined) {
      const meant = row.proposal && nearest(row.proposal, [...persons.keys()]);
      problems.push(problem(where, 'decisions-unknown-person', row.proposal, meant));
      continue;
    }
    const known = people.by_key.get(key) ?? joined.get(key);
    if (known !== undefined && known !== person) {
      problems.push(problem(where, 'decisions-two-persons', people.persons[known]?.name));
    }
    joined.set(key, person);
  }
  if (problems.length > 0) throw new WorkspaceError(problems);
  return decisions;
}

/** The people list with each sender that got a yes as an alias of his person. */
export function withDecisions(people: PeopleList, decisions: readonly Decision[]): PeopleList {
  const persons = new Map(people.persons.map((p, i) => [p.name, i]));
  const joins = decisions.filter((d) => d.yes);
  const by_key = new Map(people.by_key);
  for (const { key, row } of joins) by_key.set(key, persons.get(row.proposal) as number);
  return { ...people, by_key };
}
