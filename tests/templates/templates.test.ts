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
    'policy-customers.yaml',
    'policy-teams.yaml',
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
