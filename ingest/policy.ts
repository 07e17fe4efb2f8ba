/**
 * review.yaml → the checked policy. Every mistake is answered with file:line:column, what was expected and, for a
 * word that is nearly right, which one was meant; nothing runs with a policy that has one.
 */
import { type Document, LineCounter, parseDocument, type YAMLError, type YAMLWarning } from 'yaml';
import { isRegion, nearestRegion } from './phone-number.ts';
import { announcementsOf, listOf } from './policy-announcements.ts';
import { calendarOf, type PolicyReaders } from './policy-calendar.ts';
import { goalOf } from './policy-goals.ts';
import { mistake } from './policy-mistakes.ts';
import { contradictions } from './policy-norms/contradictions.ts';
import { normOf, type WrittenNorm } from './policy-norms/norm-frame.ts';
import { closeVersions } from './policy-norms/versions.ts';
import { type Place, placer } from './policy-place.ts';
import { type PolicyFile, policySchema } from './policy-schema.ts';
import { surveyOf } from './policy-survey.ts';
import { problem } from './problem.ts';
import type { Policy } from './schema/policy.ts';
import { type Problem, WorkspaceError } from './schema/problem.ts';
import { wordingOf } from './taught-words.ts';
import { isKnownZone } from './zone.ts';

/** What is taken where nothing is said. */
export const DEFAULT_POLICY: Policy = {
  organisation: null,
  language: 'en',
  zone: null,
  region: null,
  phrases: [],
  calendar: null,
  exports: [],
  goals: [],
  norms: [],
  auto_replies: [],
  templates: [],
  announcements: null,
  topics: [],
  survey: null,
  out_of_hours: false,
  content_scan: false,
  silent_after_days: 30,
  notes: [],
};

/**
 * The policy in `text`. `file` is its name for messages.
 *
 * @throws WorkspaceError with one problem for each mistake found
 */
export function readPolicy(text: string, file: string, readers: PolicyReaders): Policy {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: '1.2' });
  const place = placer(document, lines, file);
  const broken = firstOnly([...document.errors, ...document.warnings]).map((e) => {
    const where = `${file}:${e.linePos?.[0].line ?? 1}:${e.linePos?.[0].col ?? 1}`;
    const [what = ''] = e.message.split('\n');
    return problem(where, 'policy-not-yaml', what.replace(/ at line \d+, column \d+:?$/, ''));
  });
  if (broken.length > 0) throw new WorkspaceError(broken);
  const parsed = policySchema.safeParse(plainData(document, file), { reportInput: true });
  if (!parsed.success)
    throw new WorkspaceError(parsed.error.issues.flatMap((issue) => mistake(issue, place)));
  const problems: Problem[] = [];
  const policy = checked(parsed.data, place, problems, readers);
  if (problems.length > 0) throw new WorkspaceError(problems);
  return policy;
}

/** Behind a line that is no YAML hundreds more may be none to the parser; what stands twice is told each time. */
function firstOnly(errors: readonly (YAMLError | YAMLWarning)[]): (YAMLError | YAMLWarning)[] {
  const in_order = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const first = in_order.find(({ code }) => code !== 'DUPLICATE_KEY');
  return first ? [first] : in_order;
}

/** The document as plain data. A document that unfolds its own parts again and again is no policy. */
function plainData(document: Document, file: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    throw new WorkspaceError([problem(`${file}:1:1`, 'policy-not-yaml/aliases', (error as Error).message)]);
  }
}

function checked(p: PolicyFile, place: Place, problems: Problem[], readers: PolicyReaders): Policy {
  const zone = (value: string | undefined, path: PropertyKey[]): string | null => {
    if (value === undefined) return null;
    if (isKnownZone(value)) return value;
    problems.push(problem(place(path), 'policy-unknown-zone', value));
    return null;
  };
  const own_zone = zone(p.zone, ['zone']);
  const calendar = p.calendar ? calendarOf(p.calendar, zone, own_zone, place, problems, readers) : null;
  const topics = (p.topics ?? []).map((topic) => ({ ...topic, chats: listOf(topic.chats) }));
  const announcements = announcementsOf(p.announcements, calendar, place, problems);
  const notes: Problem[] = [];
  const tools = {
    calendar,
    topics,
    announcements,
    content_scan: p.content_scan ?? false,
    out_of_hours: p.out_of_hours ?? false,
    zone_known: own_zone !== null || (p.exports ?? []).some((rule) => rule.zone !== undefined),
    zone,
    place,
    report: (mistake: Problem) => void problems.push(mistake),
    note: (doubt: Problem) => void notes.push(doubt),
  };
  const written = (p.norms ?? []).map((norm, i) => normOf(norm as WrittenNorm, i, tools));
  const norms = closeVersions(written, place, problems);
  notes.push(...contradictions(norms, place));
  const goal_ids = (p.goals ?? []).map((goal) => goal.id);
  goal_ids.forEach((id, i) => {
    if (goal_ids.indexOf(id) !== i)
      problems.push(problem(place(['goals', i, 'id']), 'policy-goal-twice', id));
  });
  norms.forEach(({ id, version }, i) => {
    if (norms.findIndex((norm) => norm.id === id && norm.version === version) !== i)
      problems.push(problem(place(['norms', i, 'id']), 'policy-norm-twice', id, version));
  });
  return {
    organisation: p.organisation ?? null,
    language: p.language ?? 'en',
    zone: own_zone,
    region: regionOf(p.region, place, problems),
    phrases: (p.phrases ?? []).map(wordingOf),
    calendar,
    exports: (p.exports ?? []).map((rule, i) => ({
      match: rule.match,
      zone: zone(rule.zone, ['exports', i, 'zone']),
      date_order: rule.date_order ?? null,
    })),
    goals: (p.goals ?? []).map((goal, i) => goalOf(goal, i, calendar, place, problems)),
    norms,
    auto_replies: p.auto_replies ?? [],
    templates: p.templates ?? [],
    announcements,
    topics,
    survey: surveyOf(p.survey, place, problems),
    out_of_hours: tools.out_of_hours,
    content_scan: tools.content_scan,
    silent_after_days: p.silent_after_days ?? DEFAULT_POLICY.silent_after_days,
    notes,
  };
}

function regionOf(value: string | undefined, place: Place, problems: Problem[]): string | null {
  if (value === undefined || isRegion(value)) return value ?? null;
  problems.push(problem(place(['region']), 'policy-unknown-region', value, nearestRegion(value)));
  return null;
}
