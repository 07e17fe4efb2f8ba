/** run, ingest, transform, report: stages of one way, from exports to pages. */
import { resolve } from 'node:path';
import type { Review } from '../../transform/review-schema.ts';
import { logAccess } from '../access-log.ts';
import type { Workspace } from '../workspace.ts';
import type { Call, Given, Outcome } from './call.ts';
import { ownWorkspace } from './given-workspace.ts';
import { choice, languageOf, monthOf, UsageError, whyOf } from './usage.ts';

type Stage = 'run' | 'ingest' | 'transform' | 'report';

const FAIL_LEVELS = ['never', 'not-met', 'undecided', 'warning'] as const;
type FailLevel = (typeof FAIL_LEVELS)[number];

export const run: Call = (given) => stages('run', given);
export const ingest: Call = (given) => stages('ingest', given);
export const transform: Call = (given) => stages('transform', given);
export const report: Call = (given) => stages('report', given);

async function stages(stage: Stage, given: Given): Promise<Outcome> {
  const { names, values, effects } = given;
  if (names.length > 0) throw new UsageError((usage) => usage.no_file_names(stage, names[0] as string));
  const asked = {
    month: monthOf(values.month),
    fail_on: choice('--fail-on', values['fail-on'] ?? 'never', FAIL_LEVELS),
    language: languageOf(values.lang),
    text_why: textWhy(given),
  };
  const w = await ownWorkspace(given);
  let incomplete = false;
  if (stage === 'run' || stage === 'ingest') {
    const read = await ingestStage(w, given);
    if (stage === 'ingest' || read.outcome !== 'done') return read.outcome;
    incomplete = read.incomplete;
  }
  if (stage === 'run' || stage === 'transform') {
    await transformStage(w, asked.month, given);
    if (stage === 'transform') return 'done';
  }
  const done = await reportStage(w, asked, given);
  const page = resolve(done.out, 'index.html');
  effects.out(`${page}\n`);
  if (values.open) await openIt(page, given);
  return hasFindings(done.review, asked.fail_on, incomplete) ? 'findings' : 'done';
}

/** Why texts are to be written out; null: they are not. */
function textWhy({ values }: Given): string | null {
  if (values.why !== undefined && !values['audit-text']) throw new UsageError((usage) => usage.why_only_text);
  return values['audit-text'] ? whyOf('--audit-text', values) : null;
}

const teller =
  ({ values, effects }: Given) =>
  (lines: readonly string[]) => {
    if (!values.quiet) for (const line of lines) effects.say(line);
  };

async function ingestStage(w: Workspace, given: Given): Promise<{ outcome: Outcome; incomplete: boolean }> {
  const { effects, values } = given;
  const summary = await import('../summary.ts');
  const work = await import('../ingest.ts');
  const stored = await work.ingest(w, effects);
  const { words } = effects;
  const tell = teller(given);
  for (const line of summary.inputLines(words, stored)) effects.say(line);
  tell(summary.noteLines(words, stored));
  tell(summary.ingestLines(words, stored));
  tell(summary.joinedLines(words, stored));
  const incomplete = summary.isIncomplete(stored);
  if (stored.exports_found === 0) effects.say(words.run.no_exports(w.folder));
  const fails = stored.exports.length === 0 || (values.strict && incomplete);
  return { outcome: fails ? 'unreadable' : 'done', incomplete };
}

async function transformStage(w: Workspace, month: string | null, given: Given): Promise<void> {
  const { effects } = given;
  const summary = await import('../summary.ts');
  const work = await import('../transform.ts');
  const { decisionLines } = await import('../decisions.ts');
  const { differenceLines, zoneLines } = await import('../copies.ts');
  const done = await work.transform(w, month, effects);
  const { words } = effects;
  const tell = teller(given);
  tell(summary.reviewLines(words, done.review));
  tell(summary.assumptionLines(words, done.review));
  tell([...differenceLines(words, done.copies), ...zoneLines(words, done.copies)]);
  for (const line of summary.noticeLines(words, [...w.policy.notes, ...done.notes])) effects.say(line);
  tell(decisionLines(words, done.decisions));
}

async function reportStage(
  w: Workspace,
  { language, text_why }: { language: ReturnType<typeof languageOf>; text_why: string | null },
  given: Given,
) {
  const { effects, values, standing } = given;
  const path = (typed: string | undefined) => (typed === undefined ? null : resolve(standing, typed));
  const work = await import('../report.ts');
  const places = { out: path(values.out), audit_out: path(values['audit-out']), language };
  const texts = text_why === null ? null : textsLogged(w, text_why, given);
  const interactive = values.interactive ?? false;
  const done = await work.report(w, { ...places, interactive, texts }, effects);
  teller(given)([effects.words.run.wrote(done.files, done.out, done.audit_out)]);
  return done;
}

async function openIt(page: string, { open, effects }: Given): Promise<void> {
  const missing = await open(page);
  if (missing !== null) effects.say(effects.words.run.not_opened(missing));
}

/** What the access log says before texts are written. */
function textsLogged(w: Workspace, why: string, { actor, effects }: Given) {
  return (month: string, rows: number) =>
    logAccess(w, actor(), { what: 'audit-text', why, subject: `${month}: ${rows} rows` }, effects);
}

function hasFindings(review: Review, level: FailLevel, incomplete: boolean): boolean {
  const verdicts = review.norms.map((norm) => norm.this_month.verdict);
  const at = FAIL_LEVELS.indexOf(level);
  if (at >= 1 && verdicts.includes('not_met')) return true;
  if (at >= 2 && verdicts.includes('undecided')) return true;
  return at >= 3 && (incomplete || review.data_quality.warnings.length > 0);
}
