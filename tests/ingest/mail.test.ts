import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ZipError } from '../../ingest/budget.ts';
import { type MailPart, readMail } from '../../ingest/mail.ts';
import { FROM_ANN, headersOf, mail, type Part } from './mails.ts';

const parts = async (...given: Part[]) =>
  (await readMail(mail(FROM_ANN, given))).parts.map(({ name, kind }: MailPart) => [name, kind]);

test('who sent it, when, and which servers it passed', async () => {
  const raw = mail(
    [
      'Received: from b by c; Mon, 1 Jun 2026 01:31:02 +0000',
      'Received: from a by b;\r\n Mon, 1 Jun 2026 01:30:01 +0000',
      ...headersOf({ From: '=?utf-8?B?6ZmI5L2z?= <jia@harbour.example>' }),
    ],
    [],
  );
  assert.deepEqual((await readMail(raw)).head, {
    from: { name: '陈佳', address: 'jia@harbour.example' },
    sent_at_ms: Date.UTC(2026, 5, 1, 1, 30),
    message_id: '<1@harbour.example>',
    received_ms: [Date.UTC(2026, 5, 1, 1, 31, 2), Date.UTC(2026, 5, 1, 1, 30, 1)],
  });
});

test('a mail without a sender or a date, and one with two dates', async () => {
  const head = async (changes: Record<string, string>, more: string[] = []) =>
    (await readMail(mail([...more, ...headersOf(changes)], []))).head;
  assert.deepEqual((await head({ From: '' })).from, { name: '', address: '' });
  assert.equal((await head({ Date: '' })).sent_at_ms, null);
  assert.equal((await head({}, ['Date: Tue, 02 Jun 2026 09:30:00 +0800'])).sent_at_ms, null);
});

test('what the sender wrote is no part of it, however it is written', async () => {
  assert.deepEqual(
    await parts(
      { type: 'text/html', disposition: 'inline', bytes: '<p>Dear all</p>' },
      // Exchange makes files of what stands behind an attachment.
      { name: 'ATT00001.txt', type: 'text/plain', bytes: 'Sent from my phone' },
    ),
    [],
  );
});

test('parts are known by their endings, without one by what the mail says', async () => {
  assert.deepEqual(
    await parts(
      { name: 'WhatsApp Chat - Sales.ZIP', bytes: 'x' },
      { name: '与项目组的 WhatsApp 聊天.txt', type: 'text/plain; charset=utf-8', bytes: 'x' },
      { name: 'as text.txt', type: 'text/plain', disposition: 'inline', bytes: 'x' },
      { name: 'plan.docx', type: 'application/zip', bytes: 'x' },
      { name: 'export', type: 'application/x-zip-compressed', bytes: 'x' },
      { type: 'application/zip', bytes: 'x' },
      { type: 'text/plain', bytes: 'x' },
      { name: 'logo.png', type: 'image/png', disposition: 'inline', bytes: 'x' },
      { name: 'winmail.dat', type: 'application/ms-tnef', bytes: 'x' },
      { name: 'smime.p7m', type: 'application/pkcs7-mime', bytes: 'x' },
      { name: 'note.eml', bytes: 'x' },
      { type: 'message/rfc822', bytes: 'Subject: x\r\n\r\nhello\r\n', plain: true },
    ),
    [
      ['WhatsApp Chat - Sales.ZIP', 'zip'],
      ['与项目组的 WhatsApp 聊天.txt', 'text'],
      ['as text.txt', 'text'],
      ['plan.docx', 'other'],
      ['export.zip', 'zip'],
      ['unnamed.zip', 'zip'],
      ['unnamed.txt', 'text'],
      ['logo.png', 'other'],
      ['winmail.dat', 'tnef'],
      ['smime.p7m', 'sealed'],
      ['note.eml', 'mail'],
      ['unnamed.eml', 'mail'],
    ],
  );
});

test('names of parts lead nowhere', async () => {
  assert.deepEqual(
    await parts(
      { name: '../../etc/a.zip', bytes: 'x' },
      { name: 'C:\\Users\\ann\\b.zip', bytes: 'x' },
      { name: 'c\0d\n.zip', bytes: 'x' },
    ),
    [
      ['a.zip', 'zip'],
      ['b.zip', 'zip'],
      ['c d .zip', 'zip'],
    ],
  );
});

test('the bytes of a part come as they were sent', async () => {
  const bytes = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256);
  const [part] = (await readMail(mail(FROM_ANN, [{ name: 'a.zip', bytes }]))).parts;
  assert.deepEqual(part?.bytes, bytes);
});

test('a mail that was cut short, a locked one, and what is none', async () => {
  const whole = mail(FROM_ANN, [{ name: 'a.zip', bytes: 'x'.repeat(500) }]);
  assert.equal((await readMail(whole)).cut_short, false);
  assert.equal((await readMail(whole.subarray(0, whole.length - 100))).cut_short, true);
  const locked =
    'Subject: x\r\nContent-Type: multipart/encrypted; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n';
  assert.equal((await readMail(Buffer.from(locked))).sealed, true);
  const isBad = (error: unknown) => error instanceof ZipError && error.code === 'bad-mail';
  await assert.rejects(readMail(Buffer.from('PK\x03\x04 nothing of a mail')), isBad);
  const deep = `Subject: x\r\n${'X-A: b\r\n'.repeat(400_000)}\r\n`;
  await assert.rejects(readMail(Buffer.from(deep)), isBad);
});
