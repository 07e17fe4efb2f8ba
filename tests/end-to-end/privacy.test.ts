/** Nothing that a run writes or says holds a text, a name of a person, a phone number or a secret. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { namesOf, SECRETS, secretiveCompany } from './secretive-company.ts';
import { exportOf, local, peopleCsv, phoneOf, ZONE } from './workspace.ts';
import { readable, shingles, type Written, written } from './written.ts';

const CLI = 'dist/cli.js';
const company = secretiveCompany();
const book = Object.fromEntries(company.people.map((p) => [p.id, p.name]));
const phone = (look: string, owner = 'priya') => ({ ...phoneOf(look, owner), address_book: book });

// Private chats are called by a person: the terminal names files as they are called, so theirs say nothing here.
const EXPORTS = {
  'exports/a/Northgate × Lotus Hotels.zip': exportOf(company, 'customer', phone('android-en-gb')).bytes,
  'exports/b/Northgate × Lotus Hotels.zip': exportOf(company, 'customer', phone('ios-en-gb', 'tobias')).bytes,
  'exports/a/Depot Team.zip': exportOf(company, 'depot', phone('android-en-gb'), { with_media: true }).bytes,
  'exports/a/pair.txt': exportOf(company, 'pair', phone('android-en-gb'), { container: 'txt' }).bytes,
  'exports/b/pair.zip': exportOf(company, 'pair', phone('ios-en-gb', 'tobias')).bytes,
  'exports/b/early.txt': exportOf(company, 'depot', phone('android-en-gb'), {
    container: 'txt',
    exported_at_ms: local('2026-05-12T12:00'),
  }).bytes,
  'exports/c/damaged.txt': `lost line of Oluwaseyi Adebanjo about the broken scale\n12/05/2026, 09:00 - Oluwaseyi Adebanjo: hello\n`,
};

const OWNER = company.people[0]?.name ?? '';
const LISTS = {
  'people.csv': peopleCsv(company.people),
  'groups.csv': `chat,aliases,type,purpose,owner,exporter
Northgate × Lotus Hotels,,customer,orders,${OWNER},${OWNER}
Depot Team,early,department,shifts,${OWNER},${OWNER}
Tobias Lindqvist,pair,private,,,${OWNER}
Marguerite Delacroix-Hahn,,private,,,${OWNER}
Lost Group,,project,,${OWNER},${OWNER}
`,
  'actions.csv': `id,month,text,owner,due,done,effect,status
2026-04-A1,2026-04,Cover the lunch hour,${OWNER},2026-05-10,2026-05-09,too early,done
2026-04-A2,2026-04,Name a deputy,${company.people[4]?.name},2026-05-20,,,open
`,
  'waivers.csv': `id,norm,version,chat,item,reason,approver,granted,from,expires
W-1,office,,customer,,Stocktaking weekend,${OWNER},2026-05-01,2026-05-02,2026-05-12
`,
  'events.csv': 'date,to,event,kind\n2026-05-11,,Autumn fair,fair\n',
  'survey.csv': `Month,Team,Name,Recommend us\n${company.people.map((p) => `2026-05,Depot,${p.name},4\n`).join('')}`,
  'review.key': `${'0'.repeat(64)}\n`,
  'review.yaml': `organisation: Northgate Foods
zone: ${ZONE}
region: SG
content_scan: true
out_of_hours: true
calendar: { hours: { mon-fri: "09:00-12:30, 13:30-18:00" }, holidays: [SG] }
announcements: { tag: "please", chats: [department], limit: 1d }
survey: { month_column: Month, group_column: Team, staff: 34, columns: { recommend: Recommend us } }
topics: [{ id: pay, words: [工资, refund, doctor], chats: private }]
goals:
  - { id: quick, serves: customers, measure: on-time-rate, chats: customer, target: 0.85, by: 2026-12, owner: ${OWNER} }
norms:
  - { id: office, owner: ${OWNER}, kind: reply-limit, chats: customer, request: inbound, limit: 20m, clock: business, target: 0.8, announced: 2026-01-01 }
  - { id: team, kind: reply-limit, chats: department, request: question, limit: 1d, clock: business, target: 0.8, announced: 2026-01-01 }
  - { id: secrets, kind: sensitive-information, chats: [customer, department], types: [card, iban, token, password, phone, health, pay], target: 1, announced: 2026-01-01 }
`,
};

/** What messages say, as runs of words. */
const said = new Set(
  company.chats
    .flatMap((chat) => chat.messages)
    .flatMap(({ content }) => {
      if (content.kind === 'text') return [content.text];
      if (content.kind === 'media') return [content.caption, content.file_name];
      return content.kind === 'poll' ? [content.question, ...content.options.map((o) => o.text)] : [];
    })
    .flatMap((text) => [...shingles(text)]),
);
// Words of the pages themselves.
for (const { text } of await written('reports/words')) for (const run of shingles(text)) said.delete(run);
const planted = [...namesOf(company), ...Object.values(SECRETS)];

/** A short name within a longer word is none. */
function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
    if (!/^[\p{L}\p{N}]|[\p{L}\p{N}]$/u.test(around) || /\p{Script=Han}/u.test(name)) return true;
  }
  return false;
}

function leaks({ path, text }: Written): string[] {
  const names = planted.filter((name) => holds(text, name)).map((name) => `${path}: ${name}`);
  const texts = [...shingles(text)].filter((run) => said.has(run)).map((run) => `${path}: “${run}”`);
  return [...names, ...texts];
}

describe('privacy', { skip: existsSync(CLI) ? false : 'dist/ is not built: npm run build' }, () => {
  let folder = '';
  const terminal: Written[] = [];
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
    terminal.push({ path: args.join(' '), text: `${stdout}\n${stderr}` });
    assert.equal(status, 0, stderr);
  };
  const review = () => join(folder, 'reviews', '2026-05');
  const outputs = async () => [...(await written(review())), ...(await written(`${review()}.audit`))];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'chat-review-privacy-'));
    for (const [path, bytes] of Object.entries({ ...EXPORTS, ...LISTS })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    run('run', '-w', folder, '--month', '2026-05');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('the search finds what is there', () => {
    assert.ok(said.size > 2000);
    const text = readable(
      Buffer.from('<p>Marguerite Delacroix&#45;Hahn</p> his doctor wrote a letter\\u0020about'),
    );
    assert.deepEqual(leaks({ path: 'x', text }), [
      'x: Marguerite Delacroix-Hahn',
      'x: Marguerite',
      'x: Delacroix',
      'x: “his doctor wrote a letter”',
      'x: “doctor wrote a letter about”',
    ]);
  });

  test('no file of the review and of the audit folder, and nothing on the terminal', async () => {
    const files = await outputs();
    for (const ending of ['.html', '.csv', '.parquet', '.json', '.eml', '.png', '.txt', '.xlsx'])
      assert.ok(
        files.some(({ path }) => path.endsWith(ending)),
        ending,
      );
    assert.ok(
      files.some(({ text }) => text.includes('found-card')),
      'the secrets were met',
    );
    const mail = files.find(({ path }) => path === 'mail.eml');
    assert.match(mail?.text ?? '', /<section id="norms"/, 'the mail was opened, and the page in it');
    const workbook = files.find(({ path }) => path.endsWith('.xlsx'));
    assert.match(workbook?.text ?? '', /Northgate × Lotus Hotels/, 'workbooks are looked into');
    assert.deepEqual([...files, ...terminal].flatMap(leaks), []);
  });

  test('in Chinese too, and where verify names differences', async () => {
    run('report', '-w', folder, '--lang', 'zh-Hans');
    run('verify', review(), '--workers', '0');
    assert.deepEqual([...(await outputs()), ...terminal].flatMap(leaks), []);
  });

  test('with --audit-text only texts.csv holds texts, and no secret that a proof shows to be one', async () => {
    run('report', '-w', folder, '--audit-text', '--why', 'audit of May');
    const [texts, ...rest] = (await outputs()).sort((a) => (a.path === 'texts.csv' ? -1 : 1));
    assert.equal(texts?.path, 'texts.csv');
    assert.ok(
      leaks(texts as Written).some((leak) => leak.includes('grey ladder from')),
      'it holds texts',
    );
    for (const secret of Object.values(SECRETS)) assert.ok(!texts?.text.includes(secret), secret);
    assert.deepEqual([...rest, ...terminal].flatMap(leaks), []);
    run('report', '-w', folder);
    assert.deepEqual((await outputs()).flatMap(leaks), []);
  });
});
