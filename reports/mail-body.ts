/**
 * The mail as HTML that mail systems keep: tables for the frame, styles on each tag, no link, no SVG, nothing fetched.
 * Every text goes in as plain text: what a mail client makes of other tags nobody knows.
 */
import type { Review } from '../transform/review-schema.ts';
import { counted } from './blocks/norm-sentences.ts';
import { dueOf } from './charts/on-time.ts';
import { MISSING } from './format.ts';
import { type Fragment, html, plainLine, type SafeHtml } from './html.ts';
import type { Page } from './page.ts';
import { palette } from './palette.ts';
import type { Picture } from './pictures/pictures.ts';
import type { Part, Summary } from './summary.ts';

type Norm = Review['norms'][number];
type Verdict = Norm['this_month']['verdict'];

/** Under which part each picture stands. */
const SHOWN_UNDER: Readonly<Record<string, Part['id']>> = {
  waiting: 'waiting',
  'on-time': 'norms',
  'late-week': 'pinch',
};

const ORDER: readonly Verdict[] = ['not_met', 'undecided', 'too_few', 'none', 'met'];
const SHAPES: Readonly<Record<Verdict, string>> = {
  met: '● ',
  not_met: '▲ ',
  undecided: '◆ ',
  too_few: '',
  none: '',
};
const COLOURS: Readonly<Record<Verdict, keyof typeof palette>> = {
  met: 'bar',
  not_met: 'late',
  undecided: 'muted',
  too_few: 'muted',
  none: 'muted',
};
const MOST_NORMS = 20;

const FONTS = {
  en: "Arial,'Helvetica Neue',Helvetica,sans-serif",
  'zh-Hans': "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',Arial,sans-serif",
} as const;
const ink = (shade: keyof typeof palette) => palette[shade].light;

/** `cid`: the address of a picture within the mail. `closing`: last lines. */
export function mailBody(
  page: Page,
  { title, intro, parts }: Summary,
  pictures: readonly Picture[],
  cid: (name: string) => string,
  closing: readonly string[],
): string {
  const { language, words } = page;
  const font = FONTS[language];
  const paragraph = (text: Fragment, style = '') =>
    html`<p style="margin:0 0 8px;${style}">${plainLine(text)}</p>`;
  const part = ({ id, heading, lines }: Part) => {
    const table = id === 'norms' && page.review.norms.length > 0;
    return html`<tr><td style="padding:16px 0 4px;border-top:1px solid ${ink('line')}">
<h2 style="margin:0 0 8px;font-size:19px;line-height:1.3">${heading}</h2>
${(table ? lines.slice(0, 1) : lines).map((line) => paragraph(line))}
${table && norms(page)}
${pictures
  .filter(({ name }) => SHOWN_UNDER[name] === id)
  .map(
    ({ name, width, alt }) =>
      html`<img src="cid:${cid(name)}" width="${width}" alt="${alt}" style="display:block;width:100%;max-width:${width}px;height:auto;border:1px solid ${ink('line')};box-sizing:border-box;margin:4px 0 12px">`,
  )}</td></tr>
`;
  };
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body style="margin:0;padding:0;background:${ink('paper')}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse"><tr><td style="padding:16px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;max-width:640px;font-family:${font};font-size:16px;line-height:${language === 'en' ? '1.5' : '1.65'};color:${ink('ink')};word-break:break-word;overflow-wrap:anywhere">
<tr><td style="padding:0 0 12px">
<h1 style="margin:0 0 8px;font-size:24px;line-height:1.25">${title}</h1>
${intro.map((line) => paragraph(line))}</td></tr>
${parts.map(part)}<tr><td style="padding:12px 0 0;border-top:1px solid ${ink('line')}">
${closing.map((line) => paragraph(line, `color:${ink('muted')};font-size:14px`))}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`.markup;
}

/** One row a norm, not met first: two columns, so that a phone has room for both. */
function norms(page: Page): SafeHtml {
  const { review, words } = page;
  const all = review.norms
    .map((norm, index) => ({ norm, index }))
    .sort((a, b) => ORDER.indexOf(a.norm.this_month.verdict) - ORDER.indexOf(b.norm.this_month.verdict));
  const cell = (style = '') =>
    html`style="padding:6px 12px 6px 0;border-bottom:1px solid ${ink('line')};text-align:left;vertical-align:top;${style}"`;
  const head = (text: string, width: string) =>
    html`<th scope="col" width="${width}" ${cell(`color:${ink('muted')}`)}>${text}</th>`;
  const row = ({ norm, index }: (typeof all)[number]) => {
    const { verdict } = norm.this_month;
    const target = words.norms.target(page.cite(`norms.${index}.target`, 'share'));
    return html`<tr><td ${cell()}>${plainLine(page.ownText(norm.text) ?? norm.id)}</td><td ${cell()}><b style="color:${ink(COLOURS[verdict])}">${SHAPES[verdict]}${words.verdicts[verdict]}</b><br>${countOf(page, norm, index)}<br><span style="color:${ink('muted')}">${plainLine(target)}</span></td></tr>
`;
  };
  const rest = all.length - MOST_NORMS;
  return html`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;margin:0 0 12px;font-size:15px;line-height:1.4">
<tr>${head(words.frame.columns.norm, '60%')}${head(words.frame.columns.this_month, '40%')}</tr>
${all.slice(0, MOST_NORMS).map(row)}</table>${rest > 0 && html`<p style="margin:0 0 8px">${plainLine(words.talk.more(rest))}</p>`}`;
}

function countOf(page: Page, norm: Norm, index: number): string {
  if (dueOf(norm.this_month) === 0) return MISSING;
  return plainLine(counted(page, `norms.${index}.this_month`, norm.this_month, norm.target));
}
