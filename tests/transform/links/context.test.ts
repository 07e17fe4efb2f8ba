import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CONTEXT_FEATURES, ContextReader, DOUBT } from '../../../transform/links/context.ts';
import { firstPass, LEAST } from '../../../transform/links/first-pass.ts';
import { prepareLinks } from '../../../transform/links/prepare.ts';
import { Walker } from '../../../transform/links/walk.ts';
import { FIRST_PASS } from '../../../transform/links/weights.ts';
import { randomTalk } from './random-talk.ts';
import { talkOf } from './talk-of.ts';

const C = CONTEXT_FEATURES.length;
type Context = Record<(typeof CONTEXT_FEATURES)[number], number>;

/** Every link of a talk that is likely, and the context of one candidate by its definition: slow, and plain. */
function definitions(text: string) {
  const c = prepareLinks(talkOf(text));
  const b = firstPass(c, FIRST_PASS);
  const links: { from: number; to: number; p: number }[] = [];
  for (let i = 0; i < b.n; i++) {
    for (let k = b.at[i] as number; k < (b.at[i + 1] as number); k++)
      if ((b.p[k] as number) >= LEAST) links.push({ from: i, to: b.row[k] as number, p: b.p[k] as number });
  }
  const who = (i: number) => c.person[i] as number;
  const sum = (some: (l: { from: number; to: number }) => boolean) =>
    links.filter(some).reduce((total, l) => total + l.p, 0);
  const rows = Array.from({ length: c.n }, (_, i) => i);
  const best = rows.map((i) => {
    const own = links.filter((l) => l.from === i);
    const most = own.reduce((a, l) => (l.p > a.p ? l : a), { to: i, p: b.start[i] as number });
    return most.to;
  });
  const threadOf = (i: number): number => (best[i] === i ? i : threadOf(best[i] as number));
  const stems = (i: number) => [...c.stem.subarray(c.stem_at[i], c.stem_at[i + 1])];
  const overlap = (i: number, j: number) => {
    const shared = stems(i).filter((s) => stems(j).includes(s));
    const norms = (c.norm[i] as number) * (c.norm[j] as number);
    return norms > 0 ? shared.reduce((t, s) => t + (c.stem_idf[s] as number), 0) / Math.sqrt(norms) : 0;
  };
  const most = (values: readonly number[]) => Math.max(0, ...values);
  const sent = (person: number) => rows.filter((r) => who(r) === person).length;
  const context = (i: number, j: number, p: number): Context => {
    const me = who(i);
    const they = who(j);
    const own = they === me;
    const is_start = j === i;
    const mine = rows.findLast((r) => r < i && who(r) === me) ?? -1;
    const next = rows.find((r) => r > i && who(r) === me) ?? -1;
    const theirs = rows
      .filter((r) => r > i && who(r) === they)
      .slice(0, 4)
      .filter((r) => r <= i + 40);
    const thread = threadOf(j);
    const my_thread = mine < 0 ? -1 : threadOf(mine);
    const parent = best[j] as number;
    const grand = best[parent] as number;
    const started = rows.filter((r) => who(r) === me).reduce((t, r) => t + (b.start[r] as number), 0);
    const answers = (l: { from: number; to: number }) => who(l.from) !== who(l.to);
    const of_message = {
      p_ln: Math.log(p + DOUBT),
      p,
      p_rank: ((b.start[i] as number) > p ? 1 : 0) + links.filter((l) => l.from === i && l.p > p).length,
      p_start: b.start[i] as number,
      is_start: is_start ? 1 : 0,
      i_am_answered_later: sum((l) => l.to === i && who(l.from) !== me),
      my_last_is_start: mine < 0 ? 0.5 : (b.start[mine] as number),
      i_usually_start: (started + 1) / (sent(me) + 5),
      people_lately: Math.log(
        new Set(rows.filter((r) => r <= i && (c.at_s[r] as number) >= (c.at_s[i] as number) - 900).map(who))
          .size,
      ),
    };
    const none = Object.fromEntries(CONTEXT_FEATURES.map((name) => [name, 0])) as Context;
    if (is_start) return { ...none, ...of_message };
    return {
      ...of_message,
      own: own ? 1 : 0,
      answered_by_others_before: sum(
        (l) => l.to === j && l.from < i && who(l.from) !== me && who(l.from) !== they,
      ),
      answered_by_me_before: sum((l) => l.to === j && l.from < i && who(l.from) === me),
      they_answer_me: sum((l) => l.from === j && who(l.to) === me),
      they_answer_my_last: sum((l) => l.from === j && l.to === mine),
      they_start: b.start[j] as number,
      they_continue: own ? 0 : sum((l) => l.from === j && who(l.to) === they),
      they_answer_me_later: own ? 0 : sum((l) => theirs.includes(l.from) && l.to === i),
      they_answer_another_later: own
        ? 0
        : sum((l) => theirs.includes(l.from) && who(l.to) !== they && who(l.to) !== me),
      answered_by_others_later: sum(
        (l) => l.to === j && l.from > i && l.from <= i + 20 && who(l.from) !== me && who(l.from) !== they,
      ),
      answered_by_me_later: sum((l) => l.to === j && l.from > i && l.from <= i + 20 && who(l.from) === me),
      my_next_answers_them: sum((l) => l.from === next && l.to === j),
      my_next_answers_me: sum((l) => l.from === next && l.to === i),
      in_my_thread: thread === my_thread ? 1 : 0,
      thread_since_ln: Math.log(1 + rows.filter((r) => r > j && r < i && threadOf(r) === thread).length),
      thread_age: Math.log(1 + rows.filter((r) => r < j && threadOf(r) === thread).length),
      in_thread_before: my_thread === thread && mine > j ? 1 : 0,
      parent_is_mine: parent !== j && who(parent) === me ? 1 : 0,
      next_continues_them: own ? 0 : sum((l) => l.to === j && l.from < i && who(l.from) === they),
      overlap_of_thread:
        parent === j ? 0 : most([overlap(i, parent), grand !== parent ? overlap(i, grand) : 0]),
      overlap_of_answers: most(rows.filter((r) => r > j && r < i && best[r] === j).map((r) => overlap(i, r))),
      pair_share: own
        ? 0
        : sum((l) => answers(l) && who(l.from) === me && who(l.to) === they) / (sent(me) + 5),
      they_usually_answered: (sum((l) => answers(l) && who(l.to) === they) + 3) / (sent(they) + 5),
    };
  };
  return { c, b, context };
}

test('the context of a candidate is what its definitions say, whichever messages are asked for', () => {
  fc.assert(
    fc.property(randomTalk(130), fc.integer({ min: 1, max: 9 }), (text, step) => {
      const { c, b, context } = definitions(text);
      const walker = new Walker(c);
      const context_of = new ContextReader(c, b);
      const out = new Float32Array(51 * C);
      for (let i = 0; i < c.n; i += step) {
        const place: number[] = [];
        for (let k = b.at[i] as number; k < (b.at[i + 1] as number); k++)
          if ((b.p[k] as number) >= LEAST) place.push(k);
        place.push(-1);
        context_of.read(walker.to(i), Int32Array.from(place), place.length, out, 0, C);
        for (const [r, k] of place.entries()) {
          const j = k < 0 ? i : (b.row[k] as number);
          const p = (k < 0 ? b.start[i] : b.p[k]) as number;
          const wanted = context(i, j, p);
          for (const [f, name] of CONTEXT_FEATURES.entries()) {
            const off = Math.abs((out[r * C + f] as number) - wanted[name]);
            assert.ok(off < 1e-5, `${name} of ${j} for ${i}: ${out[r * C + f]}, not ${wanted[name]}`);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});
