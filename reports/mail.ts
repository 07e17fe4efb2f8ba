/**
 * The review as a mail to be sent: a draft without addresses, that says everything in words, shows the pictures and
 * carries the page. Nothing in it hangs on the day or on chance, so `verify` can compare it.
 *
 *   sentences ─┬─► text
 *              └─► HTML ◄─ pictures (cid)      page ─► attachment
 */
import { createHash } from 'node:crypto';
import { fileStem } from './file-stem.ts';
import { mailBody } from './mail-body.ts';
import type { Page } from './page.ts';
import type { Picture } from './pictures/pictures.ts';
import { summaryOf } from './summary.ts';
import { summaryText } from './summary-text.ts';

/** Leads nowhere, by RFC 2606. */
const DOMAIN = 'chat-review.invalid';

export interface MailContent {
  readonly pictures: readonly Picture[];
  /** The page, which needs nothing beside it. */
  readonly html: string;
}

export async function mailDraft(page: Page, { pictures, html: attached }: MailContent): Promise<Uint8Array> {
  const { review, words } = page;
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const summary = summaryOf(page);
  const stem = fileStem([
    page.company ?? words.frame.kicker,
    ...(page.view === null ? [] : [page.view.name]),
    review.period.month,
  ]);
  const file = `${stem}.html`;
  const closing = [words.mail.attached(file)];
  const cid = (name: string) => `${name}@${DOMAIN}`;
  const text = summaryText(page, closing[0]);
  const html = mailBody(page, summary, pictures, cid, closing);
  const hash = createHash('sha256');
  for (const part of [text, html, attached, ...pictures.map(({ png }) => png)])
    hash.update(part).update('\0');
  // Nobody who writes into a chat or a policy can know it, so no text can look like the border of a part.
  const id = hash.digest('hex').slice(0, 32);
  const mail = new MailComposer({
    // Outlook opens it as a draft.
    headers: { 'X-Unsent': '1', 'Content-Language': words.lang },
    subject: summary.title,
    messageId: `<${id}@${DOMAIN}>`,
    date: dayAfter(review.period.to),
    baseBoundary: id,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
    text,
    html,
    attachments: [
      ...pictures.map(({ name, png }) => ({
        filename: `${stem} ${name}.png`,
        content: Buffer.from(png),
        contentType: 'image/png',
        cid: cid(name),
      })),
      {
        filename: file,
        content: Buffer.from(attached, 'utf8'),
        contentType: 'text/html; charset=utf-8',
        contentDisposition: 'attachment',
        contentTransferEncoding: 'base64',
      },
    ],
  });
  return new Uint8Array(await mail.compile().build());
}

/** A mail needs a date: the first instant after what was observed. The one who sends it puts in their own. */
function dayAfter(day: string): Date {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + 86_400_000);
}
