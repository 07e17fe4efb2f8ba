import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import PostalMime, { type Email } from 'postal-mime';
import { chartFonts } from '../../commands/chart-fonts.ts';
import { drawAll } from '../../reports/draw.ts';
import { mailDraft } from '../../reports/mail.ts';
import { type Language, pageFor } from '../../reports/page.ts';
import { frontPage } from '../../reports/pages/front.ts';
import type { Fonts } from '../../reports/pictures/outlines.ts';
import { picturesFor } from '../../reports/pictures/pictures.ts';
import { summaryText } from '../../reports/summary-text.ts';
import type { Review } from '../../transform/review-schema.ts';
import { emptyReview, richReview } from './example-review.ts';

let fonts: Fonts;
before(async () => {
  fonts = await chartFonts();
});

async function mailOf(review: Review, language: Language = 'en', view: number | null = null) {
  const drawn = await drawAll(pageFor(review, language, null, [], view));
  const page = pageFor(review, language, null, drawn, view);
  const pictures = await picturesFor(page, fonts);
  const bytes = await mailDraft(page, { pictures, html: frontPage(page) });
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  return { page, pictures, bytes, raw: Buffer.from(bytes).toString('latin1'), mail };
}
const header = ({ headers }: Email, name: string) =>
  headers.filter(({ key }) => key === name).map(({ value }) => value);
const nameOf = ({ attachments }: Email, at: number) => attachments[at]?.filename ?? '';

test('a draft to nobody, with words, pictures and the page', async () => {
  const { page, pictures, mail } = await mailOf(richReview);
  assert.deepEqual(header(mail, 'x-unsent'), ['1']);
  assert.deepEqual([mail.from, mail.to, mail.cc, mail.bcc], [undefined, undefined, undefined, undefined]);
  assert.equal(mail.subject, 'Harbour Foods: monthly review, October 2026');
  assert.equal(mail.date, '2026-11-01T00:00:00.000Z');
  assert.match(mail.messageId ?? '', /^<[0-9a-f]{32}@chat-review\.invalid>$/);
  assert.equal(
    mail.text?.replaceAll('\r\n', '\n').trimEnd(),
    summaryText(
      page,
      'The page of the review is attached: Harbour Foods 2026-10.html. It needs no network.',
    ).trimEnd(),
  );
  assert.deepEqual(
    mail.attachments.map(({ filename, mimeType, disposition }) => [filename, mimeType, disposition]),
    [
      ['Harbour Foods 2026-10 waiting.png', 'image/png', 'inline'],
      ['Harbour Foods 2026-10 on-time.png', 'image/png', 'inline'],
      ['Harbour Foods 2026-10 late-week.png', 'image/png', 'inline'],
      ['Harbour Foods 2026-10.html', 'text/html', 'attachment'],
    ],
  );
  pictures.forEach(({ png }, at) => {
    assert.deepEqual(new Uint8Array(mail.attachments[at]?.content as ArrayBuffer), png);
  });
});

test('its HTML holds what mail systems keep, and every picture stands in it with its words', async () => {
  for (const language of ['en', 'zh-Hans'] as const) {
    const { mail, pictures } = await mailOf(richReview, language);
    const html = mail.html ?? '';
    assert.doesNotMatch(html, /<(script|style|svg|link|iframe|form|a|data|bdi)\b|https?:|url\(|\son[a-z]+=/i);
    assert.doesNotMatch(html, /undefined|NaN|\[object/);
    const shown = [...html.matchAll(/<img src="cid:([^"]+)" width="(\d+)" alt="([^"]+)"/g)];
    assert.deepEqual(
      shown.map(([, id]) => `<${id}>`),
      mail.attachments.filter(({ contentId }) => contentId).map(({ contentId }) => contentId),
    );
    assert.deepEqual(
      shown.map(([, , width]) => Number(width)),
      pictures.map(({ width }) => width),
    );
    assert.equal(html.match(/<tr><td [^>]*>[^<]+<\/td><td [^>]*><b/g)?.length, richReview.norms.length);
    assert.match(html, new RegExp(`^<!doctype html>\\s+<html lang="${language}">`));
  }
});

test('the attached page is one file: links lead nowhere outside it', async () => {
  const { mail } = await mailOf(richReview);
  const page = Buffer.from(mail.attachments.at(-1)?.content as ArrayBuffer).toString('utf8');
  const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, to]) => to);
  assert.ok(links.length > 2);
  for (const to of links) assert.match(to ?? '', /^#/);
  assert.match(page, /<section id="norms"/);
});

test('on the way: ASCII in short lines, the same bytes each time, small', async () => {
  for (const language of ['en', 'zh-Hans'] as const) {
    const { raw, bytes } = await mailOf(richReview, language);
    assert.doesNotMatch(raw, /[^\r\n\x20-\x7e]/);
    for (const line of raw.split('\r\n')) {
      assert.ok(line.length <= 78, line);
      assert.ok(!/[\r\n]/.test(line));
    }
    assert.ok(bytes.length < 1_000_000, String(bytes.length));
    assert.deepEqual((await mailOf(richReview, language)).bytes, bytes);
  }
});

test('another review is another mail: id and borders of parts come from what it says', async () => {
  const { mail, raw } = await mailOf(richReview);
  const other = await mailOf({ ...richReview, organisation: 'Harbour Food' });
  assert.notEqual(mail.messageId, other.mail.messageId);
  const borders = (text: string) => [...text.matchAll(/boundary="([^"]+)"/g)].map(([, border]) => border);
  assert.equal(borders(raw).length, 3);
  assert.deepEqual(
    borders(raw).filter((border) => borders(other.raw).includes(border)),
    [],
  );
});

test('the mail of an owner or department says whose chats it tells of, and tells of no others', async () => {
  const [view] = richReview.views;
  assert.ok(view);
  for (const language of ['en', 'zh-Hans'] as const) {
    const { mail, page } = await mailOf(richReview, language, 0);
    assert.ok(mail.subject?.includes(view.name));
    assert.ok(nameOf(mail, mail.attachments.length - 1).includes(view.name));
    const text = mail.text ?? '';
    assert.ok(text.split('\n')[1]?.includes(view.name));
    assert.ok(text.includes(page.words.view.only));
    for (const { chat, name } of richReview.chats)
      if (!view.chats.includes(chat)) assert.ok(!`${text}${mail.html}`.includes(name), name);
  }
});

test('a department’s name is no path, and of norms that may not be told none is said to be missing', async () => {
  const [view] = richReview.views;
  assert.ok(view);
  const name = '../Sales: Ops\r\nBcc: x';
  const views = [{ ...view, by: 'department' as const, name, norms: [], norms_untold: ['a.1', 'b.1'] }];
  const { mail } = await mailOf({ ...richReview, views }, 'en', 0);
  assert.equal(nameOf(mail, mail.attachments.length - 1), 'Harbour Foods Sales Ops Bcc x 2026-10.html');
  assert.equal(mail.subject, 'Harbour Foods: monthly review, October 2026 (../Sales: Ops Bcc: x)');
  assert.doesNotMatch(mail.text ?? '', /No norms are set/);
  assert.match(mail.text ?? '', /nothing is told here because too few people wrote: 2\./);
});

test('a company’s name ends no header and names no device', async () => {
  const cases: readonly (readonly [name: string, subject: string, file: string])[] = [
    ['Acme\r\nBcc: all@example.com', 'Acme Bcc: all@example.com', 'Acme Bcc all@example.com'],
    ['A\u0085\u2028B\u0000\u202eC', 'A\ufffd B\ufffdC', 'A B C'],
    ['=?utf-8?Q?x?=', '=?utf-8?Q?x?=', '= utf-8 Q x ='],
    ['../..\\C:\\*?"<>|', '../..\\C:\\*?"<>|', 'C'],
    ['CON.', 'CON.', '_CON'],
    ['海港食品', '海港食品', '海港食品'],
    ['<b>&amp;</b>', '<b>&amp;</b>', 'b &amp; b'],
    ['x'.repeat(300), `${'x'.repeat(79)}…`, `${'x'.repeat(49)}…`],
  ];
  for (const [organisation, subject, file] of cases) {
    const { mail, raw } = await mailOf({ ...emptyReview, organisation });
    assert.equal(mail.subject, `${subject}: monthly review, October 2026`);
    assert.equal(nameOf(mail, 0), `${file} 2026-10.html`);
    const head = raw.slice(0, raw.indexOf('\r\n\r\n')).split(/\r\n(?! )/);
    assert.deepEqual(
      head.map((line) => line.slice(0, line.indexOf(':'))),
      ['X-Unsent', 'Content-Language', 'Subject', 'Message-ID', 'Date', 'MIME-Version', 'Content-Type'],
    );
  }
});

test('names are text in the mail too', async () => {
  const [first, ...chats] = richReview.chats;
  const [norm, ...norms] = richReview.norms;
  assert.ok(first && norm);
  const hostile: Review = {
    ...richReview,
    organisation: '"><script>1</script>',
    chats: [{ ...first, name: '"><img src=x onerror=alert(1)>' }, ...chats],
    norms: [{ ...norm, text: { en: '</td><a href="https://example.com">x</a>' } }, ...norms],
  };
  const { mail } = await mailOf(hostile);
  assert.equal(mail.html?.match(/<img /g)?.length, 3);
  assert.doesNotMatch(mail.html ?? '', /<script|<a /);
});

test('without charts there are words and the page', async () => {
  const { mail } = await mailOf(emptyReview);
  assert.deepEqual(
    mail.attachments.map(({ mimeType }) => mimeType),
    ['text/html'],
  );
  assert.match(mail.text ?? '', /No export was found\./);
});
