/** How long people wait: M1, M2, M3, M4, M7, M13 (answers), M14, M38, M40, where answers are certain. */
import {
  type Case,
  type Cluster,
  clusteredShare,
  quantile,
  sum,
  survivalAt,
  survivalQuantile,
} from './statistics.ts';
import { trueCases, trueWaitsOf } from './teams.ts';
import {
  clockOf,
  type Declared,
  daySeconds,
  isCertain,
  type Scope,
  scopesOf,
  type Truth,
  truth,
} from './truth.ts';
import { type Clock, carriesFile, episodesOf, questionsOf, secondsOf, type Wait, waitsOf } from './waits.ts';
import type { SeenChat, World } from './world.ts';

/** Waits of a month are those whose request was written in it. */
export const opened = (waits: readonly Wait[], month: string) =>
  waits.filter((w) => w.request.month === month && !w.withdrawn);

export const casesOf = (world: World, waits: readonly Wait[], clock: Clock): Case[] =>
  waits.map((w) => ({ s: secondsOf(world, w, clock), ended: w.response !== null }));

export function timeTruths(world: World, declared: Declared, month: string): Truth[] {
  const counted = new Map(world.chats.map((c) => [c, waitsOf(c).filter((w) => !w.withdrawn)]));
  const of = (chat: SeenChat) => opened(counted.get(chat) as Wait[], month);
  const isFirst = (w: Wait) => counted.get(w.chat)?.find((o) => o.episode === w.episode) === w;
  return scopesOf(world, month, ['group', 'type', 'chat'])
    .filter(isCertain)
    .flatMap((scope) => {
      const clock = clockOf(declared, scope.chats);
      const waits = scope.chats.flatMap(of);
      const questions = scope.chats.map((c) => opened(questionsOf(c), month));
      const quantiles = (measure: string, own: readonly Wait[], at = scope as Pick<Scope, 'over' | 'key'>) =>
        medianAndP90(measure, at, casesOf(world, own, clock));
      const first = waits.filter(isFirst);
      const further = waits.filter((w) => !isFirst(w));
      const day_s = daySeconds(clock);
      const wide = scope.over !== 'chat';
      return [
        ...quantiles('M1', first),
        ...(wide ? firstResponses(scope, casesOf(world, first, clock)) : []),
        ...quantiles('M2', further),
        ...(further.length > 0
          ? [
              truth('M2', 'waits', scope, further.length, further.length),
              truth('M2', 'episodes', scope, new Set(further.map(episodeOf)).size, further.length),
            ]
          : []),
        ...quantiles('M3', waits),
        ...(scope.over === 'group' ? byHourAndWeekday(scope, waits, quantiles) : []),
        ...requesterWaits(world, scope, clock, month),
        ...[1, 3, 7].flatMap((days) =>
          answeredWithin(`answered_${days}d`, scope, casesOf(world, waits, clock), days * day_s),
        ),
        ...metShare(
          'M13',
          'answered_1d',
          scope,
          questions.map((own) => casesOf(world, own, clock)),
          day_s,
        ),
        ...quantiles('M14', questions.flat()),
        ...(wide
          ? whatIf(
              scope,
              scope.chats.map((c) => casesOf(world, of(c), clock)),
              day_s,
            )
          : []),
        ...(wide ? afterFile(world, scope, scope.chats.map(of), clock) : []),
      ];
    });
}

const episodeOf = (w: Wait) => `${w.chat.id} ${w.episode}`;

function medianAndP90(measure: string, at: Pick<Scope, 'over' | 'key'>, cases: readonly Case[]): Truth[] {
  if (cases.length === 0) return [];
  return [['median', 0.5] as const, ['p90', 0.9] as const].map(([name, share]) => {
    const { value, low, high } = survivalQuantile(cases, share);
    return truth(measure, name, at, value, cases.length, {
      low,
      high,
      reason: value === null ? 'not_reached' : null,
    });
  });
}

function firstResponses(scope: Scope, cases: readonly Case[]): Truth[] {
  if (cases.length === 0) return [];
  const within = (s: number) => cases.filter((c) => c.ended && c.s <= s).length;
  return [
    ...[300, 900, 3600, 14_400, 86_400].map((s) =>
      truth('M1', `within_${s}s`, scope, within(s), cases.length),
    ),
    truth('M1', 'unanswered', scope, cases.filter((c) => !c.ended).length, cases.length),
  ];
}

function byHourAndWeekday(
  scope: Scope,
  waits: readonly Wait[],
  quantiles: (measure: string, own: readonly Wait[], at: Pick<Scope, 'over' | 'key'>) => Truth[],
): Truth[] {
  const weekday = (w: Wait) => ((new Date(w.request.local.slice(0, 10)).getUTCDay() + 6) % 7) + 1;
  const hour = (w: Wait) => Number(w.request.local.slice(11, 13));
  const split = (over: string, of: (w: Wait) => number) =>
    [...new Set(waits.map(of))].flatMap((value) =>
      quantiles(
        'M3',
        waits.filter((w) => of(w) === value),
        { over, key: `${scope.key} ${String(value).padStart(2, '0')}` },
      ),
    );
  return [...split('weekday', weekday), ...split('hour', hour)];
}

/** M4, of the episodes that opened in the month. */
function requesterWaits(world: World, scope: Scope, clock: Clock, month: string): Truth[] {
  const episodes = scope.chats.flatMap((chat) => {
    const waits = waitsOf(chat).filter((w) => !w.withdrawn);
    return episodesOf(chat).flatMap(({ said }, i) => {
      const own = waits.filter((w) => w.episode === i);
      const first = said[0];
      if (own.length === 0 || first?.month !== month) return [];
      const ends = [...said.map((m) => m.at_ms), ...own.map((w) => w.response?.at_ms ?? world.exported_ms)];
      const on = (c: Clock) => sum(own.map((w) => secondsOf(world, w, c)));
      return [
        { waited: on(clock), calendar: on('calendar'), life: (Math.max(...ends) - first.at_ms) / 1000 },
      ];
    });
  });
  if (episodes.length === 0) return [];
  const waited = episodes.map((e) => e.waited);
  const life = sum(episodes.map((e) => e.life));
  const n = episodes.length;
  return [
    truth('M4', 'median', scope, quantile(waited, 0.5), n),
    truth('M4', 'p90', scope, quantile(waited, 0.9), n),
    truth('M4', 'share', scope, life > 0 ? sum(episodes.map((e) => e.calendar)) / life : null, n),
  ];
}

/** M7. */
function answeredWithin(name: string, scope: Scope, cases: readonly Case[], horizon_s: number): Truth[] {
  if (cases.length === 0) return [];
  const { survival, low, high } = survivalAt(cases, horizon_s);
  const n = cases.length;
  // Nobody was watched so long, and somebody still waits: at least so many.
  const early = survival > 0 && cases.every((c) => c.s < horizon_s);
  if (early && survival === 1) return [truth('M7', name, scope, null, n, { reason: 'too_early' })];
  const ends = survival === 1 ? { low: null, high: null } : { low: 1 - high, high: early ? 1 : 1 - low };
  return [truth('M7', name, scope, 1 - survival, n, { ...ends, reason: early ? 'too_early' : null })];
}

/** Share answered in time, of those that were answered or watched for longer than the limit. */
export function metShare(
  measure: string,
  name: string,
  scope: Scope,
  chats: readonly Case[][],
  limit_s: number,
): Truth[] {
  if (chats.flat().length === 0) return [];
  const clusters = chats.map((cases): Cluster => {
    const due = cases.filter((c) => c.ended || c.s > limit_s);
    return { met: due.filter((c) => c.ended && c.s <= limit_s).length, n: due.length };
  });
  const share = clusteredShare(clusters);
  if (!share) return [truth(measure, name, scope, null, 0, { reason: 'too_early' })];
  const { value, n, low, high } = share;
  // The stated interval holds the value of the month itself too.
  return [truth(measure, name, scope, value, n, { low: Math.min(low, value), high: Math.max(high, value) })];
}

function whatIf(scope: Scope, chats: readonly Case[][], day_s: number): Truth[] {
  const limits = [900, 1800, 3600, 7200, 14_400].map((s) => [`met_${s}s`, s] as const);
  return [...limits, ['met_1d', day_s] as const].flatMap(([name, s]) =>
    metShare('M38', name, scope, chats, s),
  );
}

function afterFile(world: World, scope: Scope, chats: readonly Wait[][], clock: Clock): Truth[] {
  return [true, false].flatMap((with_file) => {
    const name = with_file ? 'with' : 'without';
    const own = chats.map((waits) =>
      casesOf(
        world,
        waits.filter((w) => carriesFile(w) === with_file),
        clock,
      ),
    );
    const median = medianAndP90('M40', scope, own.flat()).slice(0, 1);
    return [
      ...metShare('M40', `${name}_answered_1d`, scope, own, daySeconds(clock)),
      ...median.map((row) => ({ ...row, name: `${name}_median` })),
    ];
  });
}

/** In teams, by true links: what the stated intervals have to hold. */
export function teamTruths(world: World, declared: Declared, month: string): Truth[] {
  const teams = scopesOf(world, month, ['group', 'type', 'chat']).filter((s) =>
    s.chats.every((c) => c.group === 'team'),
  );
  return teams.flatMap((scope) => {
    const clock = clockOf(declared, scope.chats);
    const day_s = daySeconds(clock);
    const waits = scope.chats.map((c) => trueWaitsOf(c).filter((w) => w.request.month === month));
    const cases = waits.map((own) => trueCases(world, own, clock));
    return [
      ...medianAndP90('M3', scope, cases.flat()),
      ...medianAndP90('M14', scope, cases.flat()),
      ...[1, 3, 7].flatMap((days) => answeredWithin(`answered_${days}d`, scope, cases.flat(), days * day_s)),
      ...metShare('M13', 'answered_1d', scope, cases, day_s),
      ...(scope.over !== 'chat' ? whatIf(scope, cases, day_s) : []),
    ];
  });
}
