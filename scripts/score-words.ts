/**
 * How often the detectors of people's words are right on the labelled messages: per detector and language, precision
 * and recall with their 95 % intervals, on the half that words are chosen with, the half held out, and what was
 * written later.
 *
 *   npm run -s score-words -- [--tuning] [--misses] [--write]
 *
 * `--tuning` shows only the half for choosing, `--misses` lists what is told wrongly there; `--write` writes what the
 * review publishes.
 */
import { writeFileSync } from 'node:fs';
import { DETECTORS, labelled, qualityRows, qualitySource, type Sample } from '../fixtures/labelled/score.ts';
import { wilson } from '../transform/statistics/wilson.ts';

const QUALITY = 'transform/people-wording/quality.ts';
const TITLES: Readonly<Record<Sample, string>> = {
  tuning: 'Half for choosing words',
  'held-out': 'Half held out',
  later: 'Written when the words stood',
};

function rate(met: number, n: number): string {
  const ends = wilson(met, n);
  if (!ends) return '-'.padEnd(22);
  return `${(met / n).toFixed(3)} (${ends.low.toFixed(3)}–${ends.high.toFixed(3)})`.padEnd(22);
}

function print(sample: Sample): void {
  console.log(`${TITLES[sample]}\n`);
  console.log('detector       language     n  is  precision              recall');
  for (const { detector, language, n, tp, fp, fn } of qualityRows(sample)) {
    const head = `${detector.padEnd(14)} ${(language ?? 'all').padEnd(8)} ${String(n).padStart(5)}`;
    const is = String(tp + fn).padStart(3);
    console.log(`${head} ${is}  ${rate(tp, tp + fp)} ${rate(tp, tp + fn)}`.trimEnd());
  }
  console.log('');
}

print('tuning');
if (process.argv.includes('--misses')) {
  for (const { language, text, labels } of labelled('tuning')) {
    for (const [detector, detect] of Object.entries(DETECTORS)) {
      const is = labels[detector as keyof typeof DETECTORS];
      if (detect(text) === is) continue;
      console.log(
        `${detector} ${is ? 'missed' : 'wrongly found'} [${language}] ${text.replace(/\n/g, ' ⏎ ')}`,
      );
    }
  }
  console.log('');
}
if (!process.argv.includes('--tuning')) {
  print('held-out');
  print('later');
}
if (process.argv.includes('--write')) {
  writeFileSync(QUALITY, qualitySource());
  console.log(`Wrote ${QUALITY}`);
}
