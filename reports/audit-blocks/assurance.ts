/** The grade of each chat with its reasons, worst first; where copies differ; whom to ask for a second export. */
import type { Grade } from '../audit/grade.ts';
import type { AuditPage } from '../audit-pack.ts';
import { block, slimTable, table } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';
import { firstRows, nameIn } from './rows.ts';

const FILE = 'assurance.csv';
const GRADES: readonly Grade[] = ['D', 'C', 'B', 'A'];

export function assurance(page: AuditPage): SafeHtml {
  const { words, count, file, rows } = page;
  const own = words.audit.assurance;
  const chats = GRADES.flatMap((grade) => rows(FILE, { grade }));
  const files = [file(FILE), file('copies.csv'), file('ask-second-copy.csv')];
  const { columns } = own;
  const body =
    chats.length === 0
      ? html`<p>${own.none}</p>`
      : html`<p>${own.said}</p>
${table(columns.grade, {
  columns: [{ label: columns.grade }, { label: columns.meaning }, { label: columns.chats, number: true }],
  rows: GRADES.toReversed().map((grade) => [grade, words.assurance.grades[grade], count(FILE, { grade })]),
})}
<h3>${own.each}</h3>
${firstRows(page, chats, FILE, (shown) =>
  table(FILE, {
    columns: [{ label: columns.chat }, { label: columns.grade }, { label: columns.reasons }],
    rows: shown.map(({ chat, grade, reasons }) => [
      nameIn(chat),
      words.bracket(String(grade), page.word(own.short, String(grade))),
      reasonsOf(page, String(reasons)),
    ]),
  }),
)}
<p>${second(page)}</p>`;
  return block(
    'assurance',
    own.heading,
    html`${body}${copies(page)}<p class="note">${words.audit.tables(words.list(files))}</p>`,
  );
}

function reasonsOf(page: AuditPage, reasons: string): SafeHtml {
  const told = reasons.split(';').map((code) => page.word(page.words.assurance.reasons, code));
  return html`${told.map((reason, at) => [at === 0 ? '' : html`<br>`, reason])}`;
}

function second(page: AuditPage): SafeHtml {
  const { words, rows, count } = page;
  const asked = rows('ask-second-copy.csv');
  if (asked.length === 0) return html`${words.audit.assurance.no_second}`;
  const names = asked.slice(0, 10).map((row) => nameIn(row.chat));
  const rest = asked.length - names.length;
  const list = words.list(rest > 0 ? [...names, words.talk.more(rest)] : names);
  return words.audit.assurance.second(count('ask-second-copy.csv'), list);
}

function copies(page: AuditPage): SafeHtml {
  const { words, count, rows } = page;
  const own = words.audit.assurance;
  if (rows('copies.csv').length === 0) return html`<p>${own.no_copies}</p>`;
  return html`<h3>${own.copies}</h3>${slimTable(own.copies, {
    columns: [{ label: own.columns.difference }, { label: own.columns.messages, number: true }],
    rows: Object.entries(own.differences)
      .filter(([difference]) => rows('copies.csv', { difference }).length > 0)
      .map(([difference, name]) => [name, count('copies.csv', { difference })]),
  })}`;
}
