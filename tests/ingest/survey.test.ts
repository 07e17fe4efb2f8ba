import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SurveyPolicy } from '../../ingest/schema/policy.ts';
import { WorkspaceError } from '../../ingest/schema/problem.ts';
import { readSurvey } from '../../ingest/survey.ts';
import { workbook } from './xlsx.ts';

const SURVEY: SurveyPolicy = {
  file: null,
  month_column: 'When',
  group_column: null,
  questions: [
    { id: 'recommend', column: 'Recommend us?', kind: 'enps' },
    { id: 'informed', column: 'I am informed', kind: 'likert' },
  ],
  staff: 9,
};
const HEADER = 'When,Name,Recommend us?,I am informed\n';
const read = (text: string, more: Partial<SurveyPolicy> = {}, file = 'survey.csv') =>
  readSurvey(Buffer.from(text), file, { ...SURVEY, ...more });
async function problems(run: Promise<unknown>): Promise<string[]> {
  try {
    await run;
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
    return error.problems.map((p) => `${p.where} ${p.code} ${p.what} / ${p.help}`);
  }
  return [];
}

test('answers by month; nothing but the mapped columns is kept, and a row without an answer is none', async () => {
  const answers = await read(
    `${HEADER}2026-10-05,Ann,9,4\n2026/10/06 9:12:33 AM,Ben,0,\n2026-09,Cleo,,5.0\n2026-10-07,Dan,,\n`,
  );
  assert.deepEqual(answers, [
    { month: '2026-10', group: '', values: { recommend: 9, informed: 4 } },
    { month: '2026-10', group: '', values: { recommend: 0 } },
    { month: '2026-09', group: '', values: { informed: 5 } },
  ]);
  assert.doesNotMatch(JSON.stringify(answers), /Ann|Ben|Cleo|Dan/);
});

test('without a column of months that of the file’s name counts, else none is known', async () => {
  const text = 'Recommend us?,I am informed\n9,4\n';
  assert.equal((await read(text, { month_column: null }, 'survey-2026-07.csv'))[0]?.month, '2026-07');
  assert.equal((await read(text, { month_column: null }))[0]?.month, null);
});

test('three answers are read like thirty; a survey without an answer is empty, not wrong', async () => {
  assert.equal((await read(`${HEADER}2026-10,,1,1\n2026-10,,2,2\n2026-10,,3,3\n`)).length, 3);
  assert.deepEqual(await read(HEADER), []);
});

test('a sheet of a workbook, with dates as spreadsheets keep them', async () => {
  // 46300 is 2026-10-05 in the days of spreadsheets.
  const rows = (recommend: number) =>
    workbook([
      ['When', 'Recommend us?', 'I am informed'],
      [{ date: 46300 }, 10, 5],
      ['2026-10', recommend, 5],
    ]);
  assert.deepEqual(
    (await readSurvey(rows(0), 'survey.xlsx', SURVEY)).map(({ month, values }) => [month, values.recommend]),
    [
      ['2026-10', 10],
      ['2026-10', 0],
    ],
  );
  assert.deepEqual(await problems(readSurvey(rows(11), 'survey.xlsx', SURVEY)), [
    'survey.xlsx:row 3 column B survey-out-of-range "11" is no answer to recommend / Answers are whole numbers from 0 to 10; empty the cell where nothing was answered.',
  ]);
});

const MISTAKES: readonly (readonly [text: string, problem: string])[] = [
  [
    `${HEADER}2026-10,Ann,9,4\n2026-10,"Ben, Jr",-1,4\n`,
    'survey.csv:3:19 survey-out-of-range "-1" is no answer to recommend / Answers are whole numbers from 0 to 10; empty the cell where nothing was answered.',
  ],
  [
    `${HEADER}2026-10,Ann,9,0\n`,
    'survey.csv:2:15 survey-out-of-range "0" is no answer to informed / Answers are whole numbers from 1 to 5; empty the cell where nothing was answered.',
  ],
  [
    `${HEADER}2026-10,Ann,9,I agree but only since the new shift plan came\n`,
    'survey.csv:2:15 survey-out-of-range "I agree but only since the new shift pl…" is no answer to informed / Answers are whole numbers from 1 to 5; empty the cell where nothing was answered.',
  ],
  [
    `${HEADER}05/10/2026,Ann,9,4\n`,
    'survey.csv:2:1 survey-wrong-month "05/10/2026" tells no month / Write months as 2026-10 or dates as 2026-10-05: day and month first can be read in two ways.',
  ],
  [
    `${HEADER},Ann,9,4\n`,
    'survey.csv:2:1 survey-wrong-month an answer without a month / Write months as 2026-10 or dates as 2026-10-05: day and month first can be read in two ways.',
  ],
  [
    'When,Recomend us?,I am informed\n',
    'survey.csv:1 survey-unknown-column there is no column "Recommend us?", which review.yaml names under survey columns recommend / Is "recomend us?" meant? Write the header in review.yaml as it stands in the file.',
  ],
  [
    '',
    'survey.csv:1 survey-empty the survey is empty: there is not even a line of headers / Save the answers of the form there, or move the file away.',
  ],
  [
    HEADER + '2026-10,,1,1\n'.repeat(10),
    'survey.csv survey-too-many-answers 10 answers in 2026-10, and review.yaml says that 9 people were asked / Correct survey: staff in review.yaml, or map month_column if the file holds several months.',
  ],
];

for (const [text, problem] of MISTAKES) {
  test(problem.split(' / ')[0] as string, async () =>
    assert.deepEqual(await problems(read(text)), [problem]),
  );
}
