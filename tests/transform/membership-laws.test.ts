/** What holds for the members of any chat. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Membership, presentAt, presentIn } from '../../transform/membership.ts';
import { type Line, membership, names, stays } from './members.ts';
import { at } from './messages.ts';

const DAYS = 40;
const day = (n: number) => new Date(at('04-01 00:00') + n * 86_400_000).toISOString().slice(0, 16);
const history = fc
  .array(fc.tuple(fc.nat(DAYS), fc.constantFrom('', '', '+', '-'), fc.constantFrom('ann', 'ben', 'cleo')), {
    maxLength: 25,
  })
  .map((events): Line[] =>
    [[0, '', 'dan'] as const, ...events]
      .sort((a, b) => a[0] - b[0])
      .map(([n, sign, name]) => [day(n), `${sign}${name}`]),
  );
const picture = (m: Membership, until: number) =>
  Array.from({ length: until }, (_, n) =>
    names(presentAt(m, at(day(n)) + 1))
      .split(' ')
      .sort()
      .join(' '),
  );

test('a later message changes nothing before it, unless its sender is new', () => {
  fc.assert(
    fc.property(history, fc.constantFrom('ann', 'ben', 'cleo', 'dan'), (lines, name) => {
      const until_local_ms = at(day(DAYS + 60));
      const before = membership(lines, { until_local_ms });
      if (!before.stays.some((s) => s.name === name)) return;
      const after = membership([...lines, [day(DAYS + 1), name]], { until_local_ms });
      assert.deepEqual(picture(after, DAYS + 1), picture(before, DAYS + 1));
      assert.ok(names(presentAt(after, at(day(DAYS + 2)))).includes(name));
    }),
  );
});

test('a message of somebody who is there changes nothing at all', () => {
  fc.assert(
    fc.property(history, fc.nat(DAYS), (lines, n) => {
      const before = membership(lines);
      const [first] = presentAt(before, at(day(n)) + 1);
      if (!first) return;
      const said: Line = [`${day(n)}:00.001`, first.name];
      const place = lines.findLastIndex(([time]) => at(time) <= at(day(n))) + 1;
      assert.deepEqual(stays([...lines.slice(0, place), said, ...lines.slice(place)]), stays(lines));
    }),
  );
});

test('stays of one person do not overlap, and everybody who wrote was there then', () => {
  fc.assert(
    fc.property(history, (lines) => {
      const m = membership(lines);
      for (const name of ['ann', 'ben', 'cleo']) {
        const own = m.stays.filter((s) => s.name === name);
        own.forEach((s, i) => {
          assert.ok((own[i - 1]?.to_local_ms ?? s.from_local_ms) <= s.from_local_ms);
          assert.ok(s.to_local_ms === null || s.from_local_ms <= s.to_local_ms);
        });
      }
      for (const [time, who] of lines) {
        if (/^[+-]/.test(who)) continue;
        assert.ok(presentIn(m, at(time), at(time) + 1).some((p) => p.name === who));
      }
    }),
  );
});
