/** Each norm tried out as it is configured: what failed first, then how many tests each has, and all of them. */
import type { AuditPage } from '../audit-pack.ts';
import { block, folded, table } from '../blocks/figure.ts';
import { type Fragment, html, type SafeHtml } from '../html.ts';
import type { Row } from '../tables/csv.ts';
import { firstRows, nameIn, normIn } from './rows.ts';

const FILE = 'rule-tests.csv';
const MOST_SIGNS = 200;

export function ruleTests(page: AuditPage): SafeHtml {
  const { words, count, file, rows } = page;
  const own = words.audit.rule_tests;
  const note = html`<p class="note">${words.audit.table(file(FILE))}</p>`;
  const all = count(FILE);
  if (all.n === 0) return block('rule-tests', own.heading, html`<p>${own.none}</p>${note}`);
  const failed = count(FILE, { passed: false });
  const not_run = count(FILE, { found: 'not-run' });
  const run = count(FILE, { passed: ['true', 'false'] });
  return block(
    'rule-tests',
    own.heading,
    html`<p>${own.said}</p>
<p><strong>${failed.n === 0 ? own.passed(run) : own.failed(failed, run)}</strong></p>
${failed.n > 0 && failedTests(page, rows(FILE, { passed: false }))}
${not_run.n > 0 && html`<p>${own.not_run(not_run)}</p>${notRun(page)}`}
${byNorm(page)}${passedTests(page)}${note}`,
  );
}

/** Norms in the order of the table. */
function normsOf(page: AuditPage): { norm: string; version: string }[] {
  const keys = page.rows(FILE).map(({ norm, version }) => [String(norm), String(version)] as const);
  const known = new Map(keys.map(([norm, version]) => [`${version} ${norm}`, { norm, version }]));
  return [...known.values()];
}

function byNorm(page: AuditPage): SafeHtml {
  const { words, count } = page;
  const { columns } = words.audit.rule_tests;
  return table(FILE, {
    columns: [
      { label: columns.norm },
      ...[columns.tests, columns.passed, columns.failed, columns.not_run].map((label) => ({
        label,
        number: true,
      })),
    ],
    rows: normsOf(page).map((of) => [
      normIn(page, of.norm, of.version),
      count(FILE, { ...of }),
      count(FILE, { ...of, passed: true }),
      count(FILE, { ...of, passed: false }),
      count(FILE, { ...of, found: 'not-run' }),
    ]),
  });
}

function notRun(page: AuditPage): SafeHtml {
  const { words, rows } = page;
  const { columns, why_not } = words.audit.rule_tests;
  return firstRows(page, rows(FILE, { found: 'not-run' }), FILE, (shown) =>
    table(`${FILE} (${columns.not_run})`, {
      columns: [columns.norm, columns.case, columns.what, columns.why].map((label) => ({ label })),
      rows: shown.map((row) => [
        normIn(page, row.norm, row.version),
        caseOf(page, row),
        whatOf(page, row),
        page.word(why_not, String(row.found_reason)),
      ]),
    }),
  );
}

const failedTests = (page: AuditPage, all: readonly Row[]): SafeHtml => {
  const { columns } = page.words.audit.rule_tests;
  return firstRows(page, all, FILE, (shown) =>
    table(`${FILE} (${columns.failed})`, {
      columns: [columns.norm, columns.case, columns.what, columns.expected, columns.found].map((label) => ({
        label,
      })),
      rows: shown.map((row): Fragment[] => [
        normIn(page, row.norm, row.version),
        caseOf(page, row),
        whatOf(page, row),
        outcome(page, row.expected, row.expected_reason),
        outcome(page, row.found, row.found_reason),
      ]),
    }),
  );
};

/** Folded: of these was found what was expected. */
const passedTests = (page: AuditPage): SafeHtml => {
  const own = page.words.audit.rule_tests;
  const { columns } = own;
  return html`${normsOf(page).map((of) => {
    const passed = page.rows(FILE, { ...of, passed: true });
    if (passed.length === 0) return '';
    const content = {
      columns: [columns.case, columns.what, columns.expected_and_found].map((label) => ({ label })),
      rows: passed.map((row): Fragment[] => [
        caseOf(page, row),
        whatOf(page, row),
        outcome(page, row.found, row.found_reason),
      ]),
    };
    return folded(page, FILE, content, FILE, own.as_expected(normIn(page, of.norm, of.version)));
  })}`;
};

const whatOf = ({ language }: AuditPage, row: Row) =>
  nameIn(language === 'en' ? row.what_en : row.what_zh, MOST_SIGNS);

const caseOf = (page: AuditPage, row: Row) => page.word(page.words.audit.rule_tests.cases, String(row.case));

function outcome(page: AuditPage, state: Row[string], reason: Row[string]): Fragment {
  const { words } = page;
  const own = words.audit.rule_tests;
  const shown = state === 'no-item' ? own.no_item : page.word(words.states, String(state));
  return reason ? own.outcome(shown, page.word(words.reasons, String(reason))) : shown;
}
