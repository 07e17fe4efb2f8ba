import { join } from 'node:path';
import { init, type Started } from '../init.ts';
import { inputLines } from '../summary.ts';
import type { CommandWords } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Call } from './call.ts';
import { ownWorkspace } from './given-workspace.ts';
import { languageOf, UsageError } from './usage.ts';

export const call: Call = async (given) => {
  const { names, values, effects } = given;
  if (names.length > 0) throw new UsageError((usage) => usage.no_file_names('init', names[0] as string));
  const language = languageOf(values.lang);
  const w = await ownWorkspace(given);
  const done = await init(w, language, effects);
  const words = wordsIn(done.language);
  const say = (lines: readonly string[]) => {
    for (const line of lines) effects.say(line);
  };
  if (done.read) say(inputLines(words, done.read));
  if (done.read?.exports_found === 0) say(words.init.no_exports(w.folder));
  if (done.read?.exports.length === 0) return 'unreadable';
  if (!values.quiet) say(linesOf(done, values.workspace ?? '.', words));
  for (const file of done.written) effects.out(`${join(w.folder, file)}\n`);
  return 'done';
};

function linesOf(done: Started, folder: string, { init: said }: CommandWords): string[] {
  const shown = /^[\w./\\:-]+$/.test(folder) ? folder : `"${folder}"`;
  const next = said.next(`chat-review run -w ${shown}`);
  if (!done.read) return [said.nothing, said.kept(done.kept), next];
  const { chats, people, sides_proposed, types_proposed } = done.counts;
  const proposals = [
    sides_proposed > 0 ? [said.proposed(sides_proposed, 'side_proposed')] : [],
    types_proposed > 0 ? [said.proposed(types_proposed, 'type_proposed')] : [],
  ];
  return [
    said.found(done.read.exports.length, chats, people),
    said.wrote(done.written),
    ...(done.kept.length > 0 ? [said.kept(done.kept)] : []),
    ...done.left_out.map(({ file, rows }) => said.left_out(file, rows)),
    said.questions_head,
    ...said.questions.flatMap(({ question, answer }, at) => [
      `  ${at + 1}. ${question}`,
      `     ${answer}`,
      ...(proposals[at] ?? []).map((line) => `     ${line}`),
    ]),
    next,
  ];
}
