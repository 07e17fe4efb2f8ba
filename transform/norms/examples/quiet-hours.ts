/** N3: messages at the edges of quiet hours and within them, in a chat in which enough people write to be judged. */
import type { QuietHoursNorm } from '../../../ingest/schema/norm.ts';
import type { Window } from '../../../ingest/schema/policy.ts';
import { localOf, utcOf, type ZoneTable } from '../../../ingest/schema/zone-table.ts';
import { MIN_PEOPLE } from '../../review/input.ts';
import {
  actor,
  type Example,
  type ExamplesOf,
  holding,
  type Missing,
  type Outcome,
  outcome,
  roleOf,
  type Stage,
  said,
} from './example.ts';
import type { Actor, TinyChat, TinyRow } from './tiny-table.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAY_MIN = 1440;

export const quietHours: ExamplesOf<'quiet-hours'> = (norm, stage) => {
  const { context } = stage;
  const role = roleOf(norm.by, [...norm.on_call, ...norm.exempt_people]);
  const zone = context.zones.get(norm.zone ?? context.calendar_zone ?? '');
  if (!context.out_of_hours) return missing('norm-off');
  if (role === undefined) return missing('nobody-bound');
  if (!zone) return [zoneUnknown(norm, stage, role, utcOf(context.zone, stage.from_local_ms))];
  const times = timesOf(norm, stage, zone);
  if (!times) return missing('no-time-in-month');
  const scene = { norm, stage, times, people: peopleOf(role), role };
  return [...edges(scene), ...exempt(scene), ...notJudged(scene), ...notCounted(scene)];
};

const missing = (not_run: Missing['not_run']): Missing[] =>
  (['met', 'not-met', 'at-limit', 'past-limit'] as const).map((one) => ({
    ...{ case: one, not_run },
    what: said('a message around quiet hours', '安静时段前后的消息'),
  }));

/** Instants: of a time in which everybody may write, and of quiet hours that begin and end. */
interface Times {
  allowed_ms: number;
  begins_ms: number;
  ends_ms: number;
}

interface Scene {
  norm: QuietHoursNorm;
  stage: Stage;
  times: Times;
  /** The first one writes what is looked at. */
  people: readonly Actor[];
  role: string | null;
}

const peopleOf = (role: string | null): Actor[] =>
  ['Ann', 'Ben', 'Cas', 'Dan', 'Eve']
    .slice(0, MIN_PEOPLE)
    .map((name) => actor(name, 'internal', { roles: holding(role) }));

/**
 * The first quiet hours that begin and end within the norm's days, of three minutes at least, and a minute outside of all.
 * Days on which the clocks change at such an edge are left out.
 */
function timesOf(
  norm: QuietHoursNorm,
  { from_local_ms, to_local_ms, context }: Stage,
  zone: ZoneTable,
): Times | null {
  const from_ms = utcOf(context.zone, from_local_ms);
  const to_ms = utcOf(context.zone, to_local_ms);
  const quiet = (at_ms: number) => isQuiet(norm.weekly, localOf(zone, at_ms));
  const steady = (at_ms: number) =>
    localOf(zone, at_ms + 2 * MINUTE_MS) - localOf(zone, at_ms - 2 * MINUTE_MS) === 4 * MINUTE_MS;
  let allowed_ms: number | null = null;
  let begins_ms: number | null = null;
  for (let at_ms = from_ms + MINUTE_MS; at_ms < to_ms; at_ms += MINUTE_MS) {
    const now = quiet(at_ms);
    const was = quiet(at_ms - MINUTE_MS);
    if (!now) allowed_ms ??= at_ms;
    if (now && !was) begins_ms = steady(at_ms) ? at_ms : null;
    if (now || !was || begins_ms === null) continue;
    if (steady(at_ms) && at_ms - begins_ms >= 3 * MINUTE_MS && allowed_ms !== null)
      return { allowed_ms, begins_ms, ends_ms: at_ms };
    begins_ms = null;
  }
  return null;
}

/** A window past midnight belongs to the day on which it begins. */
function isQuiet(weekly: readonly (readonly Window[])[], local_ms: number): boolean {
  const day = Math.floor(local_ms / DAY_MS);
  const minute = Math.floor(local_ms / MINUTE_MS) - day * DAY_MIN;
  const on = (of: number) => weekly[(((of + 3) % 7) + 7) % 7] ?? [];
  const endOf = ([from, to]: Window) => (to > from ? to : to + DAY_MIN);
  return (
    on(day).some((window) => window[0] <= minute && minute < endOf(window)) ||
    on(day - 1).some((window) => minute + DAY_MIN < endOf(window))
  );
}

type Named = readonly [one: Example['case'], en: string, zh: string];

/** The rows, with a message of everybody at a time when all may write. The last row is looked at. */
function example(
  { times, people, stage }: Scene,
  [one, en, zh]: Named,
  rows: readonly TinyRow[],
  expected: Outcome,
  more: Partial<TinyChat> = {},
): Example {
  const others = people.map((who): TinyRow => ({ at_ms: times.allowed_ms, who, text: 'Good morning' }));
  const all = [...others, ...rows].sort((a, b) => a.at_ms - b.at_ms);
  return {
    ...{ case: one, what: said(en, zh), expected, row: all.indexOf(rows.at(-1) as TinyRow) },
    chat: { rows: all, observed_until_ms: utcOf(stage.context.zone, stage.to_local_ms) + DAY_MS, ...more },
  };
}

const breached = outcome('breached', 'in-quiet-hours');
const met = outcome('met');

function edges(scene: Scene): Example[] {
  const { people, times } = scene;
  const { allowed_ms, begins_ms, ends_ms } = times;
  const at = (at_ms: number, named: Named, expected: Outcome, resolution_s: 1 | 60 = 1) =>
    example(scene, named, [{ at_ms, who: people[0] as Actor, text: 'Stock list' }], expected, {
      resolution_s,
    });
  const without = (en: string, zh: string) => [`${en}, stamps without seconds`, `${zh}，时间戳无秒`] as const;
  return [
    at(allowed_ms, ['met', 'sent outside quiet hours', '在安静时段之外发送'], met),
    at(middle(times), ['not-met', 'sent in the middle of quiet hours', '在安静时段正中发送'], breached),
    at(begins_ms, ['at-limit', 'stamped as quiet hours begin', '时间戳恰为安静时段开始'], met),
    at(
      begins_ms + 1000,
      ['past-limit', 'stamped a second after they began', '时间戳为安静时段开始后一秒'],
      breached,
    ),
    at(
      ends_ms - 1000,
      ['past-limit', 'stamped a second before they end', '时间戳为安静时段结束前一秒'],
      breached,
    ),
    at(ends_ms, ['at-limit', 'stamped as they end', '时间戳恰为安静时段结束'], met),
    at(begins_ms, ['at-limit', ...without('stamped as they begin', '时间戳恰为安静时段开始')], met, 60),
    at(
      begins_ms + MINUTE_MS,
      ['past-limit', ...without('stamped a minute after they began', '时间戳为安静时段开始后一分钟')],
      breached,
      60,
    ),
    example(
      scene,
      ['not-met', 'sent in quiet hours and taken back', '在安静时段发送后撤回'],
      [{ at_ms: middle(times), who: people[0] as Actor, kind: 'deleted' }],
      breached,
    ),
  ];
}

/** A whole minute. */
const middle = ({ begins_ms, ends_ms }: Times) =>
  begins_ms + Math.floor((ends_ms - begins_ms) / 2 / MINUTE_MS) * MINUTE_MS;

function exempt(scene: Scene): Example[] {
  const { norm, people, times, role } = scene;
  const at_ms = middle(times);
  const who = people[0] as Actor;
  const message = (more: Partial<TinyRow> = {}): TinyRow => ({ at_ms, who, text: 'Stock list', ...more });
  const found: Example[] = [];
  const add = (named: Named, rows: readonly TinyRow[], expected: Outcome) =>
    found.push(example(scene, named, rows, expected));
  const within_ms = norm.answer_within.limit_s * 1000;
  const outside: TinyRow = {
    at_ms: at_ms - within_ms,
    who: actor('Cleo', 'external'),
    text: 'Is anybody there',
  };
  add(
    ['exempt', 'answers somebody outside as the time for answers runs out', '恰在答复时限届满时答复外部人员'],
    [outside, message()],
    outcome('exempt', 'answers-outside'),
  );
  add(
    [
      'past-limit',
      'answers somebody outside a second after the time for answers',
      '超过答复时限一秒后答复外部人员',
    ],
    [{ ...outside, at_ms: outside.at_ms - 1000 }, message()],
    breached,
  );
  const [on_call] = norm.on_call;
  if (on_call !== undefined)
    add(
      ['exempt', 'sent in quiet hours by somebody on call', '值班人员在安静时段发送'],
      [message({ who: { ...who, name: 'Gus Example', roles: [...holding(role), on_call] } })],
      outcome('exempt', 'on-call'),
    );
  const [person] = norm.exempt_people;
  if (person !== undefined)
    add(
      ['exempt', 'sent in quiet hours by somebody who is exempt', '豁免人员在安静时段发送'],
      [message({ who: { ...who, name: person } })],
      outcome('exempt', 'exempt-person'),
    );
  if (norm.exempt_chats.length > 0)
    found.push(
      example(
        scene,
        ['exempt', 'sent in quiet hours in a chat that is exempt', '安静时段在豁免的聊天中发送'],
        [message()],
        outcome('exempt', 'exempt-chat'),
        { context: { exempt_norms: [norm.id] } },
      ),
    );
  if (norm.urgent_tag !== null) {
    const text = `${norm.urgent_tag} The pump has failed`;
    const too_often = outcome('breached', 'urgent-too-often');
    const none = norm.urgent_share === 0;
    add(
      [none ? 'not-met' : 'exempt', 'sent in quiet hours with the urgent tag', '在安静时段发送，带紧急标记'],
      [message({ text })],
      none ? too_often : outcome('exempt', 'urgent'),
    );
    // Of so few messages no share but a large one is two.
    if (!none && norm.urgent_share * (people.length + 2) < 2)
      add(
        [
          'past-limit',
          'the second with the urgent tag, where the share allows one',
          '占比只允许一条时的第二条紧急消息',
        ],
        [message({ text }), message({ text })],
        too_often,
      );
  }
  return found;
}

function notJudged(scene: Scene): Example[] {
  const { norm, people, times, stage, role } = scene;
  const at_ms = middle(times);
  const message: TinyRow = { at_ms, who: people[0] as Actor, text: 'Stock list' };
  const unknown: TinyRow = { at_ms, who: actor('Unknown', 'unknown'), text: 'Is anybody there' };
  return [
    zoneUnknown(norm, stage, role, at_ms),
    example(
      scene,
      [
        'not-judged',
        'sent in quiet hours, right after somebody who may be from outside',
        '在安静时段发送，紧接身份不明者的发言',
      ],
      [unknown, message],
      outcome('not_determinable', 'answers-unknown'),
    ),
    example(
      { ...scene, people: [] },
      [
        'not-judged',
        'sent in quiet hours where fewer than five people write',
        '发言者不足五人时在安静时段发送',
      ],
      [message],
      outcome('not_determinable', 'few-people'),
    ),
  ];
}

function zoneUnknown(norm: QuietHoursNorm, stage: Stage, role: string | null, at_ms: number): Example {
  const people = peopleOf(role);
  const times = { allowed_ms: at_ms, begins_ms: at_ms, ends_ms: at_ms };
  return example(
    { norm, stage, times, people, role },
    ['not-judged', 'sent at a time whose zone nobody knows', '发送时间的时区未知'],
    [{ at_ms, who: people[0] as Actor, text: 'Stock list' }],
    outcome('not_determinable', 'zone-unknown'),
    { context: { zones: new Map() } },
  );
}

function notCounted(scene: Scene): Example[] {
  const { people, times, role } = scene;
  const at_ms = middle(times);
  const by = (who: Actor, en: string, zh: string) =>
    example(scene, ['not-counted', en, zh], [{ at_ms, who, text: 'Stock list' }], outcome('no-item'));
  const own = people[0] as Actor;
  const found = [
    by(actor('Cleo', 'external'), 'sent in quiet hours by somebody from outside', '外部人员在安静时段发送'),
    by({ ...own, name: 'Robot Example', bot: true }, 'sent in quiet hours by a bot', '机器人在安静时段发送'),
  ];
  if (role !== null)
    found.push(
      by(
        { ...own, name: 'Fay Example', roles: [] },
        'sent in quiet hours by nobody of whom the norm asks it',
        '规范未涉及的人在安静时段发送',
      ),
    );
  return found;
}
