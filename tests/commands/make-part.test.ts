import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ChatJob, zonesOf } from '../../commands/make-part.ts';
import type { NormOf } from '../../ingest/schema/norm.ts';
import { role } from '../transform/messages.ts';

const quiet = { kind: 'quiet-hours', zone: 'Europe/Berlin' } as NormOf<'quiet-hours'>;
const copy = (zone: string | null, phone: number) => ({ zone, phone }) as ChatJob['copies'][number];
const ann = { name: 'Ann', listed: true, roles: [role({ zone: 'Asia/Tokyo' }), role()] };
const zones = (more: Partial<ChatJob>) => {
  const job = { norms: [quiet], copies: [copy('UTC', 0)], calendar: null, zone: 'Asia/Singapore', ...more };
  return [...zonesOf(job, { persons: [ann] }, 0, 1).keys()];
};

test('zones in which a norm looks at clocks: of norms, of people, of the review', () => {
  assert.deepEqual(zones({}), ['Europe/Berlin', 'Asia/Tokyo', 'Asia/Singapore']);
  assert.deepEqual(zones({ norms: [{ ...quiet, zone: null }], zone: null }), ['Asia/Tokyo']);
});

test('none where no norm asks, or where the clock of the chat is in no known zone', () => {
  assert.deepEqual(zones({ norms: [] }), []);
  assert.deepEqual(zones({ copies: [copy('UTC', 0), copy(null, 0)] }), []);
  // Another phone is put on the clock of the first.
  assert.equal(zones({ copies: [copy('UTC', 0), copy(null, 1)] }).length, 3);
});
