/** The sentences as plain text, to be pasted into a chat or a mail. */
import { plainLine } from './html.ts';
import type { Page } from './page.ts';
import { summaryOf } from './summary.ts';

/** `rest`: where the rest is to be found. */
export function summaryText(page: Page, rest: string = page.words.mail.rest): string {
  const { title, intro, parts } = summaryOf(page);
  const own = page.words.rules;
  const blocks = [
    [title, ...intro.map(plainLine)],
    ...parts.map(({ heading, lines }) => [own.heading(heading), ...lines.map(plainLine)]),
    [rest],
  ];
  return `${blocks.map((lines) => lines.filter((line) => line !== '').join('\n')).join('\n\n')}\n`;
}
