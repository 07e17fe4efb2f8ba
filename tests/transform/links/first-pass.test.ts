import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CandidateScorer } from '../../../transform/links/candidate-scorer.ts';
import { candidateFeatures, F } from '../../../transform/links/features.ts';
import { firstPass } from '../../../transform/links/first-pass.ts';
import { prepareLinks } from '../../../transform/links/prepare.ts';
import { BIT, Walker, WINDOW } from '../../../transform/links/walk.ts';
import { FIRST_PASS } from '../../../transform/links/weights.ts';
import { randomTalk } from './random-talk.ts';
import { talkOf } from './talk-of.ts';

const talk = randomTalk(90);

test('scores are the weights times the features, whatever the talk', () => {
  fc.assert(
    fc.property(talk, (text) => {
      const c = prepareLinks(talkOf(text));
      const walker = new Walker(c);
      const scorer = new CandidateScorer(c, FIRST_PASS);
      const out = new Float64Array(WINDOW);
      const x = new Float32Array(F);
      for (let i = 0; i < c.n; i++) {
        const walk = walker.to(i);
        scorer.score(walk, out);
        for (let k = 0; k < walk.candidates; k++) {
          candidateFeatures(c, walk, k, x, 0);
          const base = (walk.bits[k] as number) & BIT.own ? F : 0;
          const sum = x.reduce((s, v, f) => s + v * (FIRST_PASS.candidate[base + f] as number), 0);
          assert.ok(Math.abs(sum - (out[k] as number)) < 1e-4, `${i} ${k}: ${sum} ${out[k]}`);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('what is left, with starting, is nearly all', () => {
  fc.assert(
    fc.property(talk, (text) => {
      const b = firstPass(prepareLinks(talkOf(text)), FIRST_PASS);
      for (let i = 0; i < b.n; i++) {
        let sum = b.start[i] as number;
        for (let k = b.at[i] as number; k < (b.at[i + 1] as number); k++) sum += b.p[k] as number;
        assert.ok(sum > 0.7 && sum < 1.00001, String(sum));
      }
    }),
    { numRuns: 100 },
  );
});
