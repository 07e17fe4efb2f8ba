/** The frame of every page: policy first, no request to anywhere, and no script but the one that was asked for. */
import { type Fragment, html, trusted } from './html.ts';
import { dataBlock, scriptOf } from './live.ts';
import { liveSheet } from './live-style.ts';
import type { Page } from './page.ts';
import { CHART_SPEC, PAGE_DATA } from './runtime/page-data.ts';
import { scriptData } from './script-data.ts';
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
  page: Page | Pick<Page, 'words'>,
  title: string,
  body: Fragment,
  { skip = page.words.frame.skip, nav = null, kind = 'page', marks = [], own_sheet }: Frame = {},
): string {
  const { words } = page;
  const content = html`${body}`;
  const script = scripted(page, content.markup);
  const sheets = [sheet, ...(own_sheet ? [own_sheet] : []), ...(script ? [liveSheet] : [])];
  const hashes = sheets.map(({ hash }) => `'sha256-${hash}'`).join(' ');
  const policy = `default-src 'none'; ${script?.source ?? ''}style-src ${hashes}; base-uri 'none'; form-action 'none'`;
  const whole = html`<!doctype html>
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
${content}
</main>
${script?.tail}</body>
</html>
`;
  return whole.markup;
}

/** Script and data of an interactive page. A page without a picture or a name of a chat has nothing for them to do. */
function scripted(page: Page | Pick<Page, 'words'>, markup: string) {
  const works = markup.includes(`class="${CHART_SPEC}"`) || markup.includes(' data-chat="');
  if (!works || !('live' in page) || page.live === null) return null;
  return {
    source: `script-src 'sha256-${page.live.hash}'; `,
    tail: html`${dataBlock(`id="${PAGE_DATA}"`, scriptData(page))}\n${scriptOf(page.live)}\n`,
  };
}
