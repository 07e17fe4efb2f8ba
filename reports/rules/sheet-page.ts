/** The same sheet as a page to print: one file, no script. */
import { documentOf } from '../document.ts';
import { html } from '../html.ts';
import type { RuleSheet } from './rule-sheet.ts';

export function sheetPage({ words, title, intro, sections, looked, whom }: RuleSheet): string {
  const own = words.rules;
  const body = html`<header class="top"><h1><bdi>${title}</bdi></h1>
${intro.map((line) => html`<p>${line}</p>`)}</header>
${sections.map(
  ({ title: heading, norms }) =>
    html`<section class="rules"><h2><bdi>${heading}</bdi></h2><ol>${norms.map(
      ({ text, lines }) =>
        html`<li class="version"><p><strong><bdi>${text}</bdi></strong></p><ul class="note">${lines.map(
          (line) => html`<li>${own.label(line.label, line.text)}</li>`,
        )}</ul></li>`,
    )}</ol></section>`,
)}
<section><h2>${looked.title}</h2><ul>${looked.lines.map((line) => html`<li>${line}</li>`)}</ul><p>${whom}</p></section>`;
  return documentOf({ words }, title, body, { skip: own.skip });
}
