/** Requests and their answers: what norms with a limit are tried out on, in chats with customers and in teams. */
import type { WaitNorm } from '../../../ingest/schema/norm.ts';
import { localOf } from '../../../ingest/schema/zone-table.ts';
import {
  actor,
  type Example,
  holding,
  type Missing,
  type Outcome,
  outcome,
  type Stage,
  said,
} from './example.ts';
import { type PlainClock, plainClock } from './plain-clock.ts';
import type { Actor, TinyChat, TinyRow } from './tiny-table.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const MINUTE_S = 60;
const WEEK_MS = 7 * 24 * HOUR_MS;

/** `customer`: staff and people from outside; `team`: colleagues alone. */
type Setting = 'customer' | 'team';
const NAMES = { customer: said('customer chat', '客户聊天'), team: said('team chat', '团队聊天') };
const SETTING_OF: Readonly<Record<string, Setting>> = {
  ...{ customer: 'customer', private: 'customer' },
  ...{ project: 'team', department: 'team', 'cross-department': 'team', announcement: 'team' },
};

/** Chats of which type the norm is for; of a chat that is named the policy does not tell the type. */
function settingsOf({ chats }: WaitNorm): Setting[] {
  const known = chats.map((name) => SETTING_OF[name]);
  const both = chats.length === 0 || known.includes(undefined);
  return (['customer', 'team'] as const).filter((setting) => both || known.includes(setting));
}

/** What the examples of one setting share. Instants are those of the norm's clock. */
interface Scene {
  setting: Setting;
  norm: WaitNorm;
  stage: Stage;
  clock: PlainClock;
  /** When the request is made: the clock begins to run. */
  asked_ms: number;
  half_s: number;
  half_ms: number;
  /** When so many seconds of the limit, and this many more, have passed. */
  past_ms: (more_s: number) => number;
  asker: Actor;
  /** Whoever may answer. */
  staff: Actor;
  /** Somebody else of the asker's side. */
  other: Actor;
  ask: (at_ms?: number, who?: Actor) => TinyRow;
}

export function waitExamples(norm: WaitNorm, stage: Stage): (Example | Missing)[] {
  const clock = plainClock(stage, norm.clock);
  const { first_ms } = clock;
  const ends = first_ms !== null && clock.after(norm.limit.limit_s + MINUTE_S) !== null;
  return settingsOf(norm).flatMap((setting) => {
    const made = ends
      ? PARTS.flatMap((part) => part(sceneOf(setting, norm, stage, clock, first_ms)))
      : missing(first_ms === null ? 'no-open-hour' : 'limit-too-long');
    const { en, zh } = NAMES[setting];
    return made.map((one) => ({ ...one, what: said(`${en}: ${one.what.en}`, `${zh}：${one.what.zh}`) }));
  });
}

const missing = (not_run: Missing['not_run']): Missing[] =>
  (['met', 'not-met', 'at-limit', 'past-limit'] as const).map((one) => ({
    ...{ case: one, not_run },
    what: said('a request and its answer', '请求与回复'),
  }));

function sceneOf(setting: Setting, norm: WaitNorm, stage: Stage, clock: PlainClock, asked_ms: number): Scene {
  const { limit, request, responder, tag } = norm;
  const side = setting === 'customer' ? 'external' : 'internal';
  const asker = actor('Cleo', side);
  const named = { inbound: '', question: '', mention: '@\u2068Ben Example\u2069 ', tagged: `${tag} ` }[
    request
  ];
  const half_s = Math.max(1, Math.floor(limit.limit_s / 2));
  const after = (seconds: number) => clock.after(seconds) as number;
  return {
    ...{ setting, norm, stage, clock, asked_ms, half_s, asker },
    half_ms: after(half_s),
    past_ms: (more_s) => after(limit.limit_s + more_s),
    staff: actor('Ben', 'internal', { roles: holding(responder) }),
    other: actor('Dana', side),
    ask: (at_ms = asked_ms, who = asker) => ({ at_ms, who, text: `${named}${QUESTION}` }),
  };
}

const QUESTION = 'Where is the delivery note?';
const NOTHING_ASKED = 'The van is back.';
/** It names the asker: in a team nothing else is surely an answer. */
const answer = (at_ms: number, who: Actor): TinyRow => ({
  ...{ at_ms, who },
  text: 'Cleo, it is in the second drawer.',
});

type Parts = readonly ((scene: Scene) => Example[])[];

const PARTS: Parts = [answers, beforeHours, noAnswers, notJudged, exempt, notCounted];

interface More extends Partial<TinyChat> {
  /** The row of the request; left out: the first message. */
  row?: number;
  /** False: what came before the first message is not known. */
  is_whole?: boolean;
}

function example(
  { setting, past_ms }: Scene,
  one: Example['case'],
  en: string,
  zh: string,
  rows: readonly TinyRow[],
  expected: Outcome,
  { row = 1, is_whole = true, context, ...chat }: More = {},
): Example {
  const first_ms = (rows[0] as TinyRow).at_ms;
  return {
    ...{ case: one, what: said(en, zh), row, expected },
    chat: {
      // Of a group that was made just before nothing can be older.
      rows: is_whole ? [{ at_ms: first_ms - MINUTE_MS, notice: 'created' }, ...rows] : rows,
      observed_until_ms: past_ms(MINUTE_S) + HOUR_MS,
      ...chat,
      context: { type: setting === 'customer' ? 'customer' : 'department', ...context },
    },
  };
}

const late = outcome('breached', 'late');
const none = outcome('breached', 'no-answer');

/** D5: met by stamps that can tell so much. In a team nothing is surely the answer to what was asked a week before. */
function met(
  { norm, setting }: Scene,
  value_s: number,
  waited_ms: number,
  resolution_s: 1 | 60 = 1,
): Outcome {
  const { limit_s } = norm.limit;
  if (setting === 'team' && waited_ms > WEEK_MS) return outcome('not_determinable', 'ambiguous-link');
  if (limit_s < resolution_s) return outcome('not_determinable', 'limit-below-resolution');
  return outcome('met', value_s > limit_s - resolution_s ? 'within-resolution' : 'in-time');
}

function answers(scene: Scene): Example[] {
  const { norm, ask, staff, half_s, half_ms, asked_ms, past_ms } = scene;
  const { limit_s } = norm.limit;
  const answered = (...[one, en, zh, at_ms, expected, more]: Answered) =>
    example(scene, one, en, zh, [ask(), answer(at_ms, staff)], expected, more);
  const minutes = { resolution_s: 60 } as const;
  const whole_ms = past_ms(0) - asked_ms;
  return [
    answered(
      'met',
      'answered after half of the limit',
      '时限过半时回复',
      half_ms,
      met(scene, half_s, half_ms - asked_ms),
    ),
    answered(
      'at-limit',
      'answered as the limit runs out',
      '恰在时限届满时回复',
      past_ms(0),
      met(scene, limit_s, whole_ms),
    ),
    answered('past-limit', 'answered a second after the limit', '超过时限一秒后回复', past_ms(1), late),
    ...(limit_s < MINUTE_S
      ? [
          answered(
            'not-judged',
            'answered within a minute, stamps without seconds',
            '一分钟内回复，时间戳无秒',
            asked_ms,
            met(scene, 0, 0, 60),
            minutes,
          ),
        ]
      : limit_s % MINUTE_S === 0
        ? [
            answered(
              'at-limit',
              'answered as the limit runs out, stamps without seconds',
              '恰在时限届满时回复，时间戳无秒',
              past_ms(0),
              met(scene, limit_s, whole_ms, 60),
              minutes,
            ),
            answered(
              'past-limit',
              'answered a minute after the limit, stamps without seconds',
              '超过时限一分钟后回复，时间戳无秒',
              past_ms(MINUTE_S),
              late,
              minutes,
            ),
          ]
        : []),
  ];
}

type Answered = [one: Example['case'], en: string, zh: string, at_ms: number, expected: Outcome, more?: More];

/** D4: the clock of what is asked while it stands begins at the next opening. */
function beforeHours(scene: Scene): Example[] {
  const { norm, stage, clock, ask, staff, asked_ms, past_ms } = scene;
  const before_ms = asked_ms - MINUTE_MS;
  const in_force = localOf(stage.context.zone, before_ms) >= stage.from_local_ms;
  if (clock.runs(before_ms) || !in_force) return [];
  return [
    example(
      scene,
      'at-limit',
      'asked before working hours, answered as the limit from their beginning runs out',
      '上班前提出，恰在自上班起的时限届满时回复',
      [ask(before_ms), answer(past_ms(0), staff)],
      met(scene, norm.limit.limit_s, past_ms(0) - before_ms),
    ),
    example(
      scene,
      'past-limit',
      'asked before working hours, answered a second after the limit from their beginning',
      '上班前提出，超过自上班起的时限一秒后回复',
      [ask(before_ms), answer(past_ms(1), staff)],
      late,
    ),
  ];
}

function noAnswers(scene: Scene): Example[] {
  const { norm, stage, ask, staff, other, half_ms } = scene;
  const not_met = (en: string, zh: string, rows: readonly TinyRow[]) =>
    example(scene, 'not-met', en, zh, [ask(), ...rows], none);
  const [auto] = stage.context.auto_replies;
  const found = [not_met('nobody answers', '无人回复', [])];
  if (norm.responder !== null) {
    const without = { ...staff, name: 'Eve Example', roles: [] };
    const [en, zh] = ['answered in time, but not by the role that must', '按时回复，但不是由规定的角色回复'];
    found.push(not_met(en, zh, [answer(half_ms, without)]));
  }
  if (scene.setting === 'customer') {
    const [en, zh] = ['only somebody of the asker’s own side writes', '只有提问方的人发言'];
    found.push(not_met(en, zh, [answer(half_ms, other)]));
  }
  if (auto !== undefined) {
    const [en, zh] = ['only an automatic reply of the policy comes', '只有政策所列的自动回复'];
    found.push(not_met(en, zh, [{ at_ms: half_ms, who: staff, text: auto }]));
  }
  return [
    ...found,
    example(
      scene,
      'pending',
      'nobody has answered when the export ends, within the limit',
      '导出结束时尚在时限内，无人回复',
      [ask()],
      outcome('pending', 'limit-not-run-out'),
      { observed_until_ms: half_ms },
    ),
  ];
}

function notJudged(scene: Scene): Example[] {
  const { setting, ask, asker, staff, other, asked_ms, half_ms } = scene;
  const told = (reason: string, en: string, zh: string, rows: readonly TinyRow[], more?: More) =>
    example(scene, 'not-judged', en, zh, rows, outcome('not_determinable', reason), more);
  const unknown = actor('Unknown', 'unknown');
  const earlier = { at_ms: asked_ms - HOUR_MS, who: staff, text: NOTHING_ASKED };
  const both = [
    told(
      'warm-up',
      'asked on the first day of an export whose past is not known',
      '在看不到此前内容的导出首日提出',
      [earlier, ask()],
      { row: 1, is_whole: false },
    ),
    told('asker-left', 'the asker leaves within the limit', '提问者在时限内退群', [
      ask(),
      { at_ms: half_ms, notice: 'left', text: `${asker.name} left` },
    ]),
  ];
  if (setting === 'team')
    return [
      ...both,
      told(
        'ambiguous-link',
        'two people ask, and what is said in time may answer either',
        '两人提问，时限内的发言可能是对其中任一人的回复',
        [ask(), ask(asked_ms, other), { at_ms: half_ms, who: staff, text: NOTHING_ASKED }],
      ),
      told(
        half_ms - asked_ms > WEEK_MS ? 'ambiguous-link' : 'answer-doubtful',
        'only something to somebody else is said in time',
        '时限内只有对别人说的话',
        [
          { at_ms: asked_ms - MINUTE_MS, who: other, text: 'The cold store is on.' },
          ask(),
          { at_ms: half_ms, who: staff, text: 'Dana, the van is back.' },
        ],
        { row: 2 },
      ),
    ];
  return [
    ...both,
    told(
      'unknown-sender-answered',
      'only somebody writes in time of whom it is not known who they are',
      '时限内只有身份不明的人发言',
      [ask(), answer(half_ms, unknown)],
    ),
    told(
      'asker-unknown',
      'asked by somebody of whom it is not known who they are',
      '由身份不明的人提出',
      [earlier, ask(asked_ms, unknown)],
      { row: 2 },
    ),
  ];
}

function exempt(scene: Scene): Example[] {
  const { norm, ask, asker, asked_ms, half_ms } = scene;
  const excused = (reason: string, en: string, zh: string, rows: readonly TinyRow[], more?: More) =>
    example(scene, 'exempt', en, zh, rows, outcome('exempt', reason), more);
  const taken_back = { at_ms: half_ms, who: asker, text: 'Never mind, found it.' };
  const found = [
    excused('withdrawn', 'nobody answers, and the asker takes it back', '无人回复，提问者自行撤回', [
      ask(),
      taken_back,
    ]),
  ];
  const [person] = norm.exempt_people;
  if (person !== undefined) {
    const rows = [ask(asked_ms, { ...asker, name: person })];
    found.push(
      excused('exempt-person', 'nobody answers somebody who is exempt', '提问者属豁免人员，无人回复', rows),
    );
  }
  if (norm.exempt_chats.length > 0) {
    const context = { exempt_norms: [norm.id] };
    found.push(
      excused('exempt-chat', 'nobody answers in a chat that is exempt', '豁免的聊天中无人回复', [ask()], {
        context,
      }),
    );
  }
  const rhetorical = norm.kind === 'question-answered' ? norm.rhetorical[0] : undefined;
  if (rhetorical !== undefined)
    found.push(
      excused(
        'rhetorical',
        'nobody answers a question that wants no answer, as the norm says',
        '规范列为无需回答的提问，无人回复',
        [{ ...ask(), text: `${rhetorical} – ${QUESTION}` }],
      ),
    );
  return found;
}

function notCounted(scene: Scene): Example[] {
  const { setting, norm, ask, asker, staff, half_ms } = scene;
  const nothing = (en: string, zh: string, rows: readonly TinyRow[], row = 1) =>
    example(scene, 'not-counted', en, zh, rows, outcome('no-item'), { row });
  const thanks = { at_ms: half_ms + MINUTE_MS, who: asker, text: 'Thanks!' };
  const found = [
    nothing(
      'a word of thanks after the answer',
      '回复之后的致谢',
      [ask(), answer(half_ms, staff), thanks],
      3,
    ),
  ];
  if (norm.request !== 'inbound' || setting === 'team')
    found.push(
      nothing('a message that asks for nothing', '没有提出请求的消息', [{ ...ask(), text: NOTHING_ASKED }]),
    );
  if (norm.kind === 'question-answered') found.push(nothing('a poll', '投票', [{ ...ask(), kind: 'poll' }]));
  return found;
}
