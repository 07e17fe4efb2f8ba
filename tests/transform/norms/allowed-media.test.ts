import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MediaKind } from '../../../ingest/schema/message-table.ts';
import type { AllowedMediaNorm } from '../../../ingest/schema/norm.ts';
import { type Row, role } from '../messages.ts';
import { judged, normOfKind, type Told } from './judged.ts';

const sent = (time: string, kind: MediaKind | 'text', text = '', person = 'ann'): Row => [
  time,
  person,
  'internal',
  text,
  kind,
];
const norm = (keys: Partial<AllowedMediaNorm>) =>
  normOfKind('allowed-media', { media: [], max_bytes: null, max_voice_s: null, captions: [] }, keys);
const told = (rows: readonly Row[], keys: Partial<AllowedMediaNorm>, more: Told = {}) =>
  judged(rows, norm(keys), more);

test('kinds that are not allowed; texts are not in the population; met ones are counted by day', () => {
  assert.deepEqual(
    told(
      [
        sent('10:00', 'image'),
        sent('10:01', 'voice'),
        sent('10:02', 'text', 'Hello'),
        sent('04-30 10:00', 'image'),
      ],
      { media: ['image'] },
    ),
    ['10:01 breached kind-not-allowed voice', '29: 1 met', '30: 1 met'],
  );
});

test('a kind that the export does not tell cannot be judged, unless kinds do not matter', () => {
  const rows = [sent('10:00', 'unknown')];
  assert.deepEqual(told(rows, { media: ['image'] }), ['10:00 not_determinable kind-unknown']);
  assert.deepEqual(told(rows, { captions: ['document'] }), ['10:00 not_determinable kind-unknown']);
  assert.deepEqual(told(rows, { max_bytes: 100 }), ['10:00 not_determinable size-unknown unknown']);
  assert.deepEqual(told(rows, { media: ['unknown'] }), ['29: 1 met']);
});

test('what may be of two kinds is judged only where both are judged alike', () => {
  const rows = [sent('10:00', 'audio'), sent('10:01', 'video'), sent('10:02', 'unknown')];
  const of = (keys: Partial<AllowedMediaNorm>) => told(rows, keys);
  const unknown = '10:02 not_determinable kind-unknown';
  // "audio omitted" of an iPhone may be a voice note.
  assert.deepEqual(of({ media: ['image', 'voice'] }), [
    '10:00 not_determinable kind-unknown',
    '10:01 breached kind-not-allowed video',
    unknown,
  ]);
  assert.deepEqual(of({ media: ['audio', 'voice', 'video'] }), [unknown, '29: 2 met']);
  // Files of round videos are called like others; where videos are allowed they count as such.
  assert.deepEqual(of({ media: ['audio', 'voice', 'video_note'] }), [
    '10:01 not_determinable kind-unknown',
    unknown,
    '29: 1 met',
  ]);
  // Any of them but the video may be a voice note that is too long.
  assert.deepEqual(of({ max_voice_s: 60 }), ['10:00 not_determinable kind-unknown', unknown, '29: 1 met']);
  const named: Told['edit'] = (m) => {
    m.file_name = { bytes: new TextEncoder().encode('AUD.mp3'), offsets: Int32Array.of(0, 7, 7, 7) };
  };
  assert.deepEqual(told(rows, { media: ['voice', 'video'] }, { edit: named }), [
    '10:00 breached kind-not-allowed audio',
    unknown,
    '29: 1 met',
  ]);
});

test('size, at the limit and beyond it; without the file it is not known', () => {
  const rows = [sent('10:00', 'document'), sent('10:01', 'document'), sent('10:02', 'document')];
  const edit: Told['edit'] = (m) => m.media_bytes.set([16, 17, 0]);
  assert.deepEqual(told(rows, { max_bytes: 16 }, { edit }), [
    '10:01 breached too-big document 17 > 16',
    '10:02 not_determinable size-unknown document',
    '29: 1 met',
  ]);
  // An export without an archive has no rows in these columns.
  const none: Told['edit'] = (m) => {
    m.media_bytes = new Uint32Array(0);
    m.voice_ms = new Uint32Array(0);
  };
  assert.deepEqual(told(rows.slice(0, 1), { max_bytes: 16 }, { edit: none }), [
    '10:00 not_determinable size-unknown document',
  ]);
});

test('length of voice notes alone', () => {
  const rows = [
    sent('10:00', 'voice'),
    sent('10:01', 'voice'),
    sent('10:02', 'voice'),
    sent('10:03', 'document'),
  ];
  const edit: Told['edit'] = (m) => m.voice_ms.set([60_000, 60_001, 0, 90_000]);
  assert.deepEqual(told(rows, { max_voice_s: 60 }, { edit }), [
    '10:01 breached too-long voice 60.001 > 60',
    '10:02 not_determinable length-unknown voice',
    '29: 2 met',
  ]);
});

test('words beside a document, on phones that export them', () => {
  const rows = [
    sent('10:00', 'document', 'Price list May'),
    sent('10:01', 'document'),
    sent('10:02', 'image'),
  ];
  const android = { table: { resolution_s: 60 } };
  assert.deepEqual(told(rows, { captions: ['document'] }, android), [
    '10:01 breached no-caption document',
    '29: 2 met',
  ]);
  assert.deepEqual(told(rows, { captions: ['document'] }), [
    '10:01 not_determinable caption-not-exported document',
    '29: 2 met',
  ]);
});

test('exemptions are consulted only after the rule failed, by chat, name, role and team', () => {
  const rows = [sent('10:00', 'voice'), sent('10:01', 'image'), sent('10:02', 'voice', '', 'ben')];
  const voice = '10:02 breached kind-not-allowed voice';
  const one = ['10:00 exempt exempt-person voice', voice, '29: 1 met'];
  const desk = { table: { roles: { ann: [role({ roles: ['driver'], team: 'Fleet' })] } } };
  assert.deepEqual(told(rows, { media: ['image'], exempt_people: ['ann'] }), one);
  assert.deepEqual(told(rows, { media: ['image'], exempt_people: ['driver'] }, desk), one);
  assert.deepEqual(told(rows, { media: ['image'], exempt_people: ['Fleet'] }, desk), one);
  assert.deepEqual(told(rows, { media: ['image'] }, { context: { exempt_norms: ['norm'] } }), [
    '10:00 exempt exempt-chat voice',
    '10:02 exempt exempt-chat voice',
    '29: 1 met',
  ]);
});

test('nothing before the announcement, before `from`, or after the last day', () => {
  const rows = ['04-28 10:00', '04-29 00:00', '04-30 23:59', '05-01 00:00'].map((time) =>
    sent(time, 'voice'),
  );
  const days = (keys: Partial<AllowedMediaNorm>) =>
    told(rows, { media: ['image'], ...keys }).map((line) => line.slice(3, 5));
  assert.deepEqual(days({ announced: '2026-04-29', to: '2026-04-30' }), ['29', '30']);
  assert.deepEqual(days({ announced: '2026-01-01', from: '2026-04-30' }), ['30', '01']);
});
