import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

const CLI = 'dist/cli.js';
const built = existsSync(CLI);

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the compiled program; paths of the folder are shown as FOLDER. */
function run(folder: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  const hide = (text: string) => text.replaceAll(folder, 'FOLDER');
  return { code: status, out: hide(stdout), err: hide(stderr) };
}

const CHAT = `01/10/2026, 09:00 - Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them. Tap to learn more.
13/10/2026, 09:00 - Ana: Good morning, "is it there?"
13/10/2026, 09:05 - Ben: Yes,
it is
13/10/2026, 09:06 - Ana: <Media omitted>
03/11/2026, 10:00 - Ben: =1+1
`;

describe('command line', { skip: built ? false : 'dist/ is not built: npm run build' }, () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'chat-review-cli-'));
    writeFileSync(join(folder, 'WhatsApp Chat with Ana.txt'), CHAT);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const chat = () => join(folder, 'WhatsApp Chat with Ana.txt');

  test('a bare call and --help show the same help', () => {
    const bare = run(folder);
    assert.deepEqual([bare.code, bare.err], [0, '']);
    assert.equal(run(folder, '--help').out, bare.out);
    assert.match(run(folder, 'help', '--lang', 'zh-Hans').out, /^chat-review：/);
    for (const command of ['run', 'purge']) {
      const own = run(folder, 'help', command);
      assert.equal(own.out, run(folder, command, '--help').out);
      assert.ok(own.out.startsWith(`chat-review ${command}`), command);
    }
  });

  test('wrong usage ends with 2, one line and a suggestion', () => {
    const cases: [string[], RegExp][] = [
      [['runn'], /no command "runn"; did you mean run\?/],
      [['run', '--moth', '2026-10'], /no option --moth; did you mean --month\?/],
      [['run', '--month', '2026-13'], /--month takes YYYY-MM, not "2026-13"/],
      [['run', 'somewhere'], /takes no file names; name the folder with -w somewhere/],
      [['inspect'], /needs at least one file/],
      [['inspect', 'x', '--to', 'csv'], /inspect has no option --to/],
      [['convert', 'x'], /needs --to csv or jsonl or arrow or parquet/],
      [['convert', 'x', '--to', 'xml'], /--to takes csv, jsonl, arrow, parquet, not "xml"/],
      [['run', '--audit-text'], /--audit-text needs --why TEXT: it is written into the access log/],
      [['report', '--why', 'x'], /--why goes with --audit-text/],
      [['reidentify', 'P-000000'], /reidentify needs --why TEXT/],
      [['forget', 'Ana', '--why', ' '], /forget needs --why TEXT/],
      [['purge'], /purge needs --before YYYY-MM/],
      [['purge', '--before', '2026-1'], /--before takes YYYY-MM, not "2026-1"/],
      [['rules', 'x'], /rules takes no names; name the folder with -w x/],
      [['rules', '-w', folder], /there is no review\.yaml/],
      [['run', '--fail-on', 'sometimes'], /--fail-on takes never/],
      [['run', '-w', join(folder, 'nowhere')], /workspace-missing/],
    ];
    for (const [args, message] of cases) {
      const { code, out, err } = run(folder, ...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, message);
    }
    const chinese = run(folder, 'run', '--moth', 'x', '--lang', 'zh-Hans');
    assert.equal(
      chinese.err,
      '用法：run 没有 --moth 这个选项；是否想写 --month？\n帮助：chat-review help --lang zh-Hans\n',
    );
  });

  test('a workspace whose policy is in Chinese is spoken of in Chinese, also where the policy is wrong', () => {
    const w = join(folder, 'chinese');
    mkdirSync(w);
    cpSync(chat(), join(w, 'WhatsApp Chat with Ana.txt'));
    writeFileSync(join(w, 'broken.zip'), 'PK');
    writeFileSync(join(w, 'review.yaml'), 'language: zh-Hans\nnorm: []\n');
    const wrong = run(folder, 'run', '-w', w);
    assert.equal(wrong.code, 2);
    assert.equal(
      wrong.err,
      'review.yaml:2:1: policy-unknown-key: 顶层没有“norm”这个键\n  办法：是否想写“norms”？\n没有执行任何操作。\n',
    );
    writeFileSync(join(w, 'review.yaml'), 'language: zh-Hans\n');
    const { code, err } = run(folder, 'run', '-w', w);
    assert.equal(code, 0);
    assert.match(err, /^broken\.zip: bad-zip: 压缩文件已损坏或不完整（/);
    assert.match(err, /\n已读取 {4}2 个导出文件中的 1 个：1 个聊天，5 条记录/);
    assert.match(err, /\n已写入 {4}\d+ 个文件：/);
    assert.match(run(folder, 'run', '-w', w, '--lang', 'en').err, /\nRead {6}1 of 2 exports/);
    const review = join(w, 'reviews', '2026-10');
    // The pages were written in English last, and the policy says what is spoken.
    assert.match(run(folder, 'verify', review).out, /^已核验 {2}2026-10/);
    assert.match(run(folder, 'verify', review, '--lang', 'en').out, /^Verified /);
    assert.match(run(folder, 'rules', '-w', w, 'x').err, /^用法：rules 不接受名称/);
  });

  test('explain --schema prints the schema of the policy, or that of review.json, as they ship', () => {
    const shipped = (name: string) => readFileSync(`templates/${name}.schema.json`, 'utf8');
    assert.equal(run(folder, 'explain', '--schema').out, shipped('review'));
    assert.equal(run(folder, 'explain', '--schema', 'policy').out, shipped('review'));
    assert.equal(run(folder, 'explain', '--schema', 'review').out, shipped('review-result'));
    const { code, err } = run(folder, 'explain', '--schema', 'constructor');
    assert.deepEqual([code, /policy .* or review/.test(err)], [2, true]);
  });

  test('inspect --json says how a file was understood', () => {
    const { code, out, err } = run(folder, 'inspect', chat(), '--json');
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(JSON.parse(out), [
      {
        file: 'FOLDER/WhatsApp Chat with Ana.txt',
        member: null,
        chat: 'Ana',
        platform: 'android',
        header: '01/10/2026, 09:00 - ',
        date_order: 'dmy',
        date_order_certain: true,
        date_order_evidence: 'field-over-12',
        date_order_readings: [
          { order: 'dmy', impossible: 0, back_days: 0 },
          { order: 'mdy', impossible: 3, back_days: 0 },
        ],
        clock: 24,
        language: 'en',
        records: 5,
        messages: 4,
        notices: 1,
        calls: 0,
        senders: 2,
        first: '2026-10-01T09:00:00',
        last: '2026-11-03T10:00:00',
        lines: 6,
        rejected_lines: 0,
        cap_share: 5 / 40_000,
        zone: null,
        not_understood: [],
        media: { unknown: 1 },
        media_bytes: null,
        voice_s: null,
        warnings: [],
      },
    ]);
  });

  test('convert --to csv is exact; --excel is safe', () => {
    const { code, out } = run(folder, 'convert', chat(), '--to', 'csv');
    assert.equal(code, 0);
    const head =
      'chat,seq,sent_at_local,sent_at_utc,sender,person,kind,media_kind,notice_kind,text,file_name,edited,source_file,first_line,last_line';
    const source = 'FOLDER/WhatsApp Chat with Ana.txt';
    assert.equal(
      out,
      [
        head,
        `Ana,1,2026-10-01T09:00:00,,,,notice,,encryption,"Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them. Tap to learn more.",,false,${source},1,1`,
        `Ana,2,2026-10-13T09:00:00,,Ana,,text,,,"Good morning, ""is it there?""",,false,${source},2,2`,
        `Ana,3,2026-10-13T09:05:00,,Ben,,text,,,"Yes,\nit is",,false,${source},3,4`,
        `Ana,4,2026-10-13T09:06:00,,Ana,,media,unknown,,,,false,${source},5,5`,
        `Ana,5,2026-11-03T10:00:00,,Ben,,text,,,=1+1,,false,${source},6,6`,
        '',
      ].join('\n'),
    );
    const excel = run(folder, 'convert', chat(), '--to', 'csv', '--excel').out;
    assert.ok(excel.startsWith(`\ufeff${head}\r\n`));
    assert.match(excel, /,'=1\+1,/);
  });

  test('convert --to jsonl with a workspace knows persons and instants', () => {
    const w = join(folder, 'ws');
    mkdirSync(w);
    writeFileSync(join(w, 'review.yaml'), 'zone: Asia/Singapore\n');
    writeFileSync(join(w, 'people.csv'), 'person,aliases,side\nAna Example,Ana,internal\n');
    const target = join(folder, 'chat.jsonl');
    const { code } = run(folder, 'convert', chat(), '--to', 'jsonl', '-w', w, '-o', target);
    assert.equal(code, 0);
    const rows = readFileSync(target, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(rows.map((r) => [r.sent_at_utc, r.sender, r.person]).slice(1, 3), [
      ['2026-10-13T01:00:00Z', 'Ana', 'Ana Example'],
      ['2026-10-13T01:05:00Z', 'Ben', null],
    ]);
  });

  test('a file that cannot be read is named with its code and never stops the others', () => {
    const bad = join(folder, 'broken.zip');
    writeFileSync(bad, 'PK\u0003\u0004 not a zip');
    const both = run(folder, 'inspect', bad, chat(), '--json');
    assert.equal(both.code, 0);
    assert.equal(JSON.parse(both.out).length, 1);
    assert.match(both.err, /^FOLDER\/broken\.zip: bad-zip: the zip is damaged/);
    assert.equal(run(folder, 'inspect', bad).code, 3);
    assert.equal(run(folder, 'inspect', bad, chat(), '--strict').code, 3);
    rmSync(bad);
  });

  test('run on a folder of exports alone makes a review and says what it took', () => {
    const w = join(folder, 'bare');
    mkdirSync(w);
    cpSync(chat(), join(w, 'WhatsApp Chat with Ana.txt'));
    writeFileSync(join(w, 'picture.jpg'), 'x');
    const { code, out, err } = run(folder, 'run', '-w', w);
    assert.equal(code, 0);
    assert.equal(out, 'FOLDER/bare/reviews/2026-10/index.html\n');
    assert.match(err, /Read {6}1 of 1 export: 1 chat, 5 records = 4 messages \+ 1 notice \+ 0 calls/);
    assert.match(err, /Left out {2}1 file that is no export: 1 \.jpg/);
    assert.match(err, /Assumed {3}no review\.yaml/);
    assert.match(
      err,
      /To unlock the rest, say: who is staff .*; which chats are with customers .*; your working hours/,
    );
    assert.ok(readdirSync(join(w, 'reviews', '2026-10')).includes('index.html'));
  });

  test('the same folder gives the same bytes, whatever ran before and with how many workers', () => {
    const w = join(folder, 'bare');
    const read = (out: string) =>
      readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((f) => f.isFile())
        .map((f) => [f.name, readFileSync(join(f.parentPath, f.name), 'base64')]);
    const first = read(join(w, 'reviews', '2026-10'));
    assert.equal(run(folder, 'run', '-q', '-w', w, '--workers', '0').code, 0);
    assert.deepEqual(read(join(w, 'reviews', '2026-10')), first);
    rmSync(join(w, 'store'), { recursive: true });
    assert.equal(
      run(folder, 'run', '-q', '-w', w, '--workers', '3', '--out', join(folder, 'elsewhere')).code,
      0,
    );
    assert.equal(
      readFileSync(join(folder, 'elsewhere', 'tables', 'replies.csv'), 'utf8'),
      readFileSync(join(w, 'reviews', '2026-10', 'tables', 'replies.csv'), 'utf8'),
    );
  });

  test('verify: equal, a difference with its cause, no review', () => {
    const review = join(folder, 'bare', 'reviews', '2026-10');
    const equal = run(folder, 'verify', review);
    assert.deepEqual(
      [equal.code, equal.out.replace(/\d+ files/, 'N files'), equal.err],
      [
        0,
        'Verified  2026-10: 2026-10, 1 export, N files compared\nEqual     every file comes out the same\n',
        '',
      ],
    );
    assert.equal(run(folder, 'verify', review, '-q').out, '');
    const page = join(review, 'index.html');
    const before = readFileSync(page, 'utf8');
    writeFileSync(page, before.replace('</title>', '\u001b[31m</title>'));
    writeFileSync(join(review, 'more.txt'), '');
    const changed = run(folder, 'verify', review, '-w', join(folder, 'bare'));
    assert.equal(changed.code, 1);
    assert.match(
      changed.out,
      /\nDiffers {3}an output: 2026-10\/index\.html:\d+:\d+: output-edited: the file was changed after the run\.\nAlso {6}1 more difference:\n {2}2026-10\/more\.txt: output-extra\n$/,
    );
    assert.match(
      run(folder, 'verify', review, '--lang', 'zh-Hans').out,
      /不一致 {2}输出：2026-10\/index\.html/,
    );
    writeFileSync(page, before);
    rmSync(join(review, 'more.txt'));
    for (const [args, message] of [
      [['verify'], /verify needs the folder of one review/],
      [['verify', join(folder, 'nowhere', 'x')], /no workspace lies above/],
      [['verify', folder, '-w', folder], /there is no manifest\.json: this is not the folder of a review/],
    ] as [string[], RegExp][]) {
      const { code, out, err } = run(folder, ...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, message);
    }
  });

  test('reidentify, purge, forget: what they print, and what a run and verify say afterwards', () => {
    const w = join(folder, 'kept');
    mkdirSync(join(w, 'exports'), { recursive: true });
    cpSync(chat(), join(w, 'exports', 'WhatsApp Chat with Ana.txt'));
    assert.equal(run(folder, 'run', '-q', '-w', w).code, 0);
    const review = join(w, 'reviews', '2026-10');
    const code = /P-[0-9A-F]{6}/.exec(readFileSync(join(review, 'review.json'), 'utf8'))?.[0] ?? '';
    const asked = run(folder, 'reidentify', code, '--why', 'a question', '-w', w);
    assert.deepEqual(asked, {
      code: 0,
      out: `${code}: private chat "Ana"\n${code}: person "Ana"\n`,
      err: '',
    });
    const tried = run(folder, 'reidentify', 'P-XXXXXX', '--why', 'a question', '-w', w);
    assert.deepEqual([tried.code, tried.out], [2, '']);
    assert.match(tried.err, /^P-XXXXXX: code-unknown: no person and no private chat/);
    const log = readFileSync(join(w, 'access.log.jsonl'), 'utf8').trimEnd().split('\n');
    assert.deepEqual(
      log.map((line) => JSON.parse(line).what),
      ['reidentify', 'reidentify-tried'],
    );
    const purged = run(folder, 'purge', '--before', '2026-11', '-w', w);
    assert.deepEqual([purged.code, purged.out], [0, '']);
    assert.match(purged.err, /^Purged {4}2 texts from before 2026-11, of 1 export; tombstones\.jsonl says/);
    const again = run(folder, 'run', '-q', '-w', w, '--month', '2026-10');
    assert.equal(again.code, 3);
    assert.match(
      again.err,
      /^texts-purged: 2026-10 cannot be recomputed: texts from before 2026-11 were purged/,
    );
    const verified = run(folder, 'verify', review, '-q');
    assert.equal(verified.code, 0);
    assert.match(verified.out, /\nAs written .*\nNot made again {2}texts-purged: /);
    const gone = run(folder, 'forget', 'Ben', '--why', 'asked for it', '-w', w);
    assert.equal(gone.code, 0);
    assert.match(
      gone.err,
      /^Forgot {4}a person: 2 messages of 1 export, called forgotten-[0-9a-f]{8} from now on\n$/,
    );
    const nobody = run(folder, 'forget', 'Anna', '--why', 'asked for it', '-w', w);
    assert.equal(nobody.code, 2);
    assert.match(nobody.err, /^Anna: forget-unknown: .* Did you mean Ana\?\n$/);
  });

  test('an empty folder, an unknown key, a repeated alias: one clear message each', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const nothing = run(folder, 'run', '-w', empty);
    assert.equal(nothing.code, 3);
    const told =
      /^\S+: no-exports: there is no \.txt, \.zip or \.eml here\. Put the exports in this folder, .* chat-review init\n$/;
    assert.match(nothing.err, told);
    const collected = run(folder, 'collect', '-w', empty);
    assert.deepEqual([collected.code, collected.out], [3, '']);
    assert.match(collected.err, told);
    assert.match(
      run(folder, 'transform', '-w', empty).err,
      /^No export was read yet: put exports into the folder/,
    );

    const w = join(folder, 'wrong');
    mkdirSync(w);
    cpSync(chat(), join(w, 'WhatsApp Chat with Ana.txt'));
    writeFileSync(join(w, 'review.yaml'), 'organisation: X\nnorm: []\n');
    const policy = run(folder, 'run', '-w', w);
    assert.equal(policy.code, 2);
    assert.match(
      policy.err,
      /^review\.yaml:2:1: policy-unknown-key: there is no key "norm" at the top\n {2}help: Did you mean "norms"\?\nNothing was run\.\n$/,
    );
    assert.equal(existsSync(join(w, 'store')), false);

    rmSync(join(w, 'review.yaml'));
    writeFileSync(join(w, 'people.csv'), 'person,aliases\nAna,A\nBen,A\n');
    const people = run(folder, 'run', '-w', w);
    assert.equal(people.code, 2);
    assert.match(
      people.err,
      /^people\.csv:3: people-alias-twice: an alias stands for two persons, here and in line 2/,
    );
  });

  test('an export without a message, a binary, a broken zip: each named, the rest is reviewed', () => {
    const w = join(folder, 'mixed');
    mkdirSync(w);
    cpSync(chat(), join(w, 'WhatsApp Chat with Ana.txt'));
    writeFileSync(join(w, 'WhatsApp Chat with New.txt'), CHAT.split('\n', 1)[0] ?? '');
    writeFileSync(
      join(w, 'binary.txt'),
      Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)),
    );
    writeFileSync(join(w, 'broken.zip'), 'PK');
    const { code, err } = run(folder, 'run', '-w', w);
    assert.equal(code, 0);
    const named = err.split('\n').filter((line) => /^[^ ]+.*\.(txt|zip): /.test(line));
    assert.deepEqual(
      named.map((line) => line.split(': ').slice(0, 2).join(': ')),
      ['binary.txt: not-text', 'broken.zip: bad-zip', 'WhatsApp Chat with New.txt: no-messages'],
    );
    assert.match(err, /Read {6}2 of 4 exports/);
    assert.match(err, /Not read {2}2: 1 not-text, 1 bad-zip/);
    assert.equal(run(folder, 'run', '-q', '-w', w, '--strict').code, 3);
  });

  test('a folder with somebody else’s files is not replaced', () => {
    const w = join(folder, 'bare');
    const taken = join(folder, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'thesis.txt'), 'years of work');
    const { code, err } = run(folder, 'run', '-q', '-w', w, '--out', taken);
    assert.equal(code, 2);
    assert.match(err, /taken holds files that chat-review did not write/);
    assert.equal(readFileSync(join(taken, 'thesis.txt'), 'utf8'), 'years of work');
  });
});
