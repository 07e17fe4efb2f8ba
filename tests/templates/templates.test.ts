import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkGoals } from '../../commands/check-goals.ts';
import { readPolicy } from '../../ingest/policy.ts';
import { readSurvey } from '../../ingest/survey.ts';

const readers = { shipped: (url: URL) => readFileSync(url, 'utf8'), own: () => null };
const text = (name: string) => readFileSync(`templates/${name}`, 'utf8');
const GOALS = ['teamwork', 'customer relations', 'information sharing'];

test('the package has the templates in it', () => {
  const { files } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.ok(files.includes('templates'));
  assert.deepEqual(readdirSync('templates').sort(), [
    'impact-assessment.en.md',
    'impact-assessment.zh-Hans.md',
    'notice-customers.en.txt',
    'notice-customers.zh-Hans.txt',
    'notice-staff.en.txt',
    'notice-staff.zh-Hans.txt',
    'policy-customers.yaml',
    'policy-teams.yaml',
    'review-result.schema.json',
    'review.schema.json',
    'survey-en.txt',
    'survey-zh.txt',
  ]);
});

for (const name of ['policy-teams.yaml', 'policy-customers.yaml']) {
  test(`${name}: a policy without a mistake, and explained in both languages`, () => {
    const policy = readPolicy(text(name), name, readers);
    assert.deepEqual(checkGoals(policy.goals), []);
    assert.ok(policy.norms.length >= 2);
    const goals = new Set(policy.goals.map((goal) => goal.id));
    for (const norm of policy.norms) {
      assert.ok(norm.text.en && norm.text.zh, norm.id);
      if (norm.goal !== '') assert.ok(goals.has(norm.goal), norm.goal);
    }
    for (const serves of GOALS) assert.ok(text(name).includes(`serves: ${serves}`), serves);
    const comments = text(name).match(/#.*/g) ?? [];
    assert.ok(comments.some((line) => /\p{Script=Han}/u.test(line)));
    assert.ok(comments.some((line) => /[a-z]{4}/.test(line)));
  });

  test(`${name}: what is commented out is right too`, () => {
    const all = text(name).replace(/^( *)# (- \{|survey:| {2}\w+:|baseline|frozen|owner)/gm, '$1$2');
    const policy = readPolicy(all, name, readers);
    assert.deepEqual(checkGoals(policy.goals), []);
    assert.deepEqual([...new Set(policy.goals.map((goal) => goal.serves))].sort(), [...GOALS].sort());
    assert.ok(policy.goals.some((goal) => goal.baseline !== null && goal.frozen !== null));
  });
}

for (const name of ['survey-en.txt', 'survey-zh.txt']) {
  test(`${name}: five questions, and what it tells to write in the policy reads their answers`, async () => {
    const form = text(name);
    const questions = [...form.matchAll(/^\d\. (.*)$/gm)].map((found) => found[1] as string);
    assert.equal(questions.length, 5);
    const block = form.slice(form.indexOf('  survey:'));
    const { survey } = readPolicy(block.replace(/^ {2}/gm, ''), name, readers);
    assert.ok(survey);
    assert.deepEqual(
      survey.questions.map((question) => question.column),
      questions,
    );
    assert.deepEqual(
      survey.questions.map((question) => question.kind),
      ['enps', 'likert', 'likert', 'likert', 'likert'],
    );
    const header = [survey.month_column, survey.group_column, ...questions].join(',');
    const answers = await readSurvey(Buffer.from(`${header}\n2026-10,A,9,4,4,4,4\n`), 'survey.csv', survey);
    assert.equal(Object.keys(answers[0]?.values ?? {}).length, 5);
  });
}

/** Headings of a sheet, by what stands in the other language at their place. */
const HEADINGS: Readonly<Record<string, string>> = {
  WHAT: '做什么',
  WHY: '为什么',
  'SINCE WHEN': '从何时起',
  'WHO MAY SEE WHAT': '谁可以看到什么',
  'WHAT IS NOT DONE': '不做什么',
  'HOW LONG': '保存多久',
  'WHOM TO ASK': '向谁咨询',
  'HOW TO OBJECT': '如何提出异议',
  '1. Purpose': '1. 目的',
  '2. Lawful basis': '2. 合法性基础',
  '3. Necessity': '3. 必要性',
  '4. Data': '4. 数据',
  '5. Who sees what': '5. 谁看到什么',
  '6. Retention': '6. 保存期限',
  '7. Risks and measures': '7. 风险与措施',
  '8. Consultation': '8. 征询意见',
  '9. Decision': '9. 决定',
  '10. Review date': '10. 复核日期',
};

for (const [name, end] of [
  ['impact-assessment', 'md'],
  ['notice-staff', 'txt'],
  ['notice-customers', 'txt'],
] as const) {
  test(`${name}: the same headings and as many places to fill in both languages, and no legal advice`, () => {
    const [en, zh] = ['en', 'zh-Hans'].map((language) => text(`${name}.${language}.${end}`)) as [
      string,
      string,
    ];
    const known = { en: new Set(Object.keys(HEADINGS)), zh: new Set(Object.values(HEADINGS)) };
    const headings = (sheet: string, of: Set<string>) =>
      sheet
        .split('\n')
        .map((line) => line.replace(/^## /, ''))
        .filter((line) => of.has(line));
    const own = headings(en, known.en);
    assert.equal(own.length, end === 'md' ? 10 : 8);
    assert.deepEqual(
      own.map((heading) => HEADINGS[heading]),
      headings(zh, known.zh),
    );
    assert.ok(en.includes('no legal advice') || en.includes('no\nlegal advice'));
    assert.match(zh, /不是法律意见/);
    const places = (sheet: string) => sheet.match(/\[[^\]]*\]/g)?.length;
    assert.equal(places(en), places(zh));
    const bullets = (sheet: string) => sheet.match(/^- /gm)?.length;
    assert.equal(bullets(en), bullets(zh));
    const rows = (sheet: string) => sheet.match(/^\|/gm)?.length;
    assert.equal(rows(en), rows(zh));
  });
}

test('the assessment names what is built in by the names that it has in the program', () => {
  for (const language of ['en', 'zh-Hans'])
    for (const name of [
      'out_of_hours: true',
      'content_scan: true',
      'access.log.jsonl',
      'chat-review rules',
      'chat-review purge',
      'chat-review forget',
      `notice-customers.${language}.txt`,
    ])
      assert.ok(text(`impact-assessment.${language}.md`).includes(name), name);
});
