/** The sheet as plain text, fit to be sent into a chat: no marks that a chat or a printer would take for something else. */
import type { RuleSheet } from './rule-sheet.ts';

export function plainSheet({ words, title, intro, sections, looked, whom }: RuleSheet): string {
  const own = words.rules;
  const parts = sections.map(({ title: heading, norms }) => [
    own.heading(heading),
    ...norms.flatMap(({ text, lines }, at) => [
      '',
      `${at + 1}. ${text}`,
      ...lines.map((line) => `   ${own.label(line.label, line.text)}`),
    ]),
  ]);
  const blocks = [
    [title, '', ...intro],
    ...parts,
    [own.heading(looked.title), '', ...looked.lines.map((line) => `• ${line}`)],
    [whom],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
