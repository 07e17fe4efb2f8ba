/** collect: which exports of a month came, whom to ask for what, who exports what next; a page, a workbook, JSON, messages. */
import { join, resolve } from 'node:path';
import { NOT_WHOLE } from '../../transform/collect/collected.ts';
import { nextMonth } from '../../transform/measures/months.ts';
import type { Call, Given, Outcome } from './call.ts';
import { ownWorkspace } from './given-workspace.ts';
import { choice, languageOf, monthOf, UsageError } from './usage.ts';

const FAIL_LEVELS = ['never', 'missing', 'not-whole'] as const;
type FailLevel = (typeof FAIL_LEVELS)[number];

export const call: Call = async (given) => {
  const { names, values, effects, standing } = given;
  if (names.length > 0) throw new UsageError((usage) => usage.no_file_names('collect', names[0] as string));
  const fail_on = choice('--fail-on', values['fail-on'] ?? 'never', FAIL_LEVELS);
  const asked = monthOf(values.month) ?? lastMonth(given);
  const w = await ownWorkspace(given);
  const language = languageOf(values.lang) ?? w.policy.language;
  const { collect } = await import('../collect.ts');
  const { collectLines } = await import('../../reports/collect/terminal.ts');
  const { collectJson } = await import('../../reports/collect/json.ts');
  const { collected, stored } = await collect(w, asked, effects);
  const { inputLines } = await import('../summary.ts');
  for (const line of inputLines(effects.words, stored)) effects.say(line);
  if (!collected.register && stored.exports_found === 0) {
    effects.say(effects.words.run.no_exports(w.folder));
    return 'unreadable';
  }
  if (!values.quiet) for (const line of collectLines(collected, language)) effects.say(line);
  if (values.json) effects.out(collectJson(collected));
  else {
    const { collectFiles } = await import('../../reports/collect/written.ts');
    const { writeFolder } = await import('../write-folder.ts');
    const out =
      values.out === undefined
        ? join(w.folder, 'reviews', `${asked}.collect`)
        : resolve(standing, values.out);
    // They name people: for whoever runs the program alone.
    const files = (await collectFiles(collected, language)).map((file) => ({ ...file, mode: 0o600 }));
    await writeFolder(out, files);
    const page = join(out, 'index.html');
    effects.out(`${page}\n`);
    if (values.open) {
      const missing = await given.open(page);
      if (missing !== null) effects.say(effects.words.run.not_opened(missing));
    }
  }
  return outcomeOf(collected, fail_on);
};

/** Of two exports, one that could be read is enough; where nothing came, the register says what is missing. */
function outcomeOf(
  { chats, register }: Awaited<ReturnType<typeof import('../collect.ts').collect>>['collected'],
  fail_on: FailLevel,
): Outcome {
  if (!register && chats.length === 0) return 'unreadable';
  const due = chats.filter((chat) => chat.due);
  const found =
    fail_on === 'missing'
      ? due.some(({ state }) => state === 'missing')
      : fail_on === 'not-whole' && due.some(({ state }) => NOT_WHOLE.has(state));
  return found ? 'findings' : 'done';
}

/** The month before today, for which exports are made in the first days of this one. */
function lastMonth({ actor }: Given): string {
  return nextMonth(new Date(actor().now()).toISOString().slice(0, 7), -1);
}
