/** The frame of every page: policy first, no script, no request to anywhere. */
import { type Fragment, html, trusted } from './html.ts';
import type { Page } from './page.ts';
import { type Sheet, sheet } from './style.ts';

/**
 * `skip`: words of the link that leads past the head; `nav`: the way to the other pages; `kind`, `marks`: for the style
 * sheet; `own_sheet`: what this page alone needs.
 */
export interface Frame {
  readonly skip?: string;
  readonly nav?: Fragment;
  readonly kind?: 'front' | 'page';
  readonly marks?: readonly string[];
  readonly own_sheet?: Sheet;
}

/** A whole HTML file. */
export function documentOf(
  { words }: Pick<Page, 'words'>,
  title: string,
  body: Fragment,
  { skip = words.frame.skip, nav = null, kind = 'page', marks = [], own_sheet }: Frame = {},
): string {
  const sheets = own_sheet === undefined ? [sheet] : [sheet, own_sheet];
  const hashes = sheets.map(({ hash }) => `'sha256-${hash}'`).join(' ');
  const policy = `default-src 'none'; style-src ${hashes}; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${sheets.map(({ css }) => html`<style>${trusted(css)}</style>`)}
</head>
<body class="${[kind, ...marks].join(' ')}">
<a class="skip" href="#content">${skip}</a>
${nav}<main id="content">
${body}
</main>
</body>
</html>
`;
  return page.markup;
}
