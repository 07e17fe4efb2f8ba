/** What came against what was expected, by state; the chats that have a limit; chats that nobody exported. */
import type { AuditPage } from '../audit-pack.ts';
import { dayTime } from '../blocks/data.ts';
import { block, slimTable, table } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';
import { firstRows, nameIn } from './rows.ts';

const FILE = 'completeness.csv';

export function completeness(page: AuditPage): SafeHtml {
  const { review, words, count, cited, file, rows } = page;
  const own = words.audit.completeness;
  const said = [
    review.coverage.register === null
      ? html`${own.no_register}`
      : own.register(cited('coverage.register.received'), cited('coverage.register.due')),
  ];
  const unknown = count('unknown-chats.csv');
  said.push(unknown.n === 0 ? html`${own.no_unknown}` : own.unknown(unknown));
  const present = Object.entries(own.states).filter(([state]) => rows(FILE, { state }).length > 0);
  return block(
    'completeness',
    own.heading,
    html`<p>${words.join(said)}</p>
${
  rows(FILE).length === 0
    ? html`<p>${own.nothing}</p>`
    : html`${slimTable(FILE, {
        columns: [{ label: own.columns.state }, { label: own.columns.chats, number: true }],
        rows: present.map(([state, name]) => [name, count(FILE, { state })]),
      })}${limited(page)}`
}
<p class="note">${words.audit.tables(words.list([file(FILE), file('unknown-chats.csv')]))}</p>`,
  );
}

function limited(page: AuditPage): SafeHtml {
  const { words } = page;
  const own = words.audit.completeness;
  const all = page.rows(FILE, { state: { not: ['complete', 'not_due'] } });
  if (all.length === 0) return html`<p>${own.no_limits}</p>`;
  return html`<h3>${own.limited}</h3>${firstRows(page, all, FILE, (shown) =>
    table(own.limited, {
      columns: [{ label: own.columns.chat }, { label: own.columns.state }, { label: own.columns.seen }],
      rows: shown.map(({ chat, state, also, observed_until }) => [
        nameIn(chat),
        words.list(
          [state, ...String(also ?? '').split(';')]
            .filter((code) => code !== '')
            .map((code) => page.word(own.states, String(code))),
        ),
        observed_until ? dayTime(String(observed_until)) : '–',
      ]),
    }),
  )}`;
}
