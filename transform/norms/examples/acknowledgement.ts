/** N18: an announcement, and what one member who has to take note of it does until the limit has run out. */
import type { AcknowledgementNorm } from '../../../ingest/schema/norm.ts';
import type { Announcements } from '../../../ingest/schema/policy.ts';
import {
  actor,
  type Case,
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
import { plainClock } from './plain-clock.ts';
import type { Actor, TinyChat, TinyRow } from './tiny-table.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const MINUTE_S = 60;

export const acknowledgement: ExamplesOf<'acknowledgement'> = (norm, stage) => {
  const { announcements } = stage.context;
  if (!announcements) return missing('no-announcements');
  const clock = plainClock(stage, norm.clock);
  const { first_ms } = clock;
  if (first_ms === null) return missing('no-open-hour');
  if (clock.after(norm.limit.limit_s + MINUTE_S) === null) return missing('limit-too-long');
  const role = roleOf(norm.required, norm.exempt_people);
  if (role === undefined) return missing('nobody-bound');
  const scene: Scene = {
    ...{ norm, stage, announcements, announced_ms: first_ms },
    after: (seconds) => clock.after(seconds) as number,
    writer: actor('Ann', 'internal', { roles: holding(roleOf(announcements.by, []) ?? null) }),
    member: actor('Ben', 'internal', { roles: holding(role) }),
  };
  return [...answers(scene), ...silence(scene), ...notJudged(scene), ...exempt(scene), ...notCounted(scene)];
};

const missing = (not_run: Missing['not_run']): Missing[] =>
  (['met', 'not-met', 'at-limit', 'past-limit'] as const).map((one) => ({
    ...{ case: one, not_run },
    what: said('an announcement and its acknowledgement', '公告及其确认'),
  }));

interface Scene {
  norm: AcknowledgementNorm;
  stage: Stage;
  announcements: Announcements;
  announced_ms: number;
  /** When so many seconds have passed on the norm's clock since the announcement. */
  after: (seconds: number) => number;
  writer: Actor;
  member: Actor;
}

type Named = readonly [one: Case, en: string, zh: string];

/** The member has written before; the announcement is row 1, and looked at. */
function example(
  scene: Scene,
  [one, en, zh]: Named,
  later: readonly TinyRow[],
  expected: Outcome,
  { member = scene.member, text, ...more }: Partial<TinyChat> & { member?: Actor; text?: string } = {},
): Example {
  const { announced_ms, announcements, writer, norm, after } = scene;
  return {
    ...{ case: one, what: said(en, zh), row: 1, expected },
    chat: {
      rows: [
        { at_ms: announced_ms - HOUR_MS, who: member, text: 'The van is back.' },
        {
          at_ms: announced_ms,
          who: writer,
          text: text ?? `${announcements.tag} The gate is shut on Friday.`,
        },
        ...later,
      ],
      observed_until_ms: after(norm.limit.limit_s + MINUTE_S) + HOUR_MS,
      ...more,
    },
  };
}

const noted = (at_ms: number, who: Actor): TinyRow => ({ at_ms, who, text: 'Noted, thanks' });

/** What is written too late is none; where writing is not demanded, nobody can be said to have taken no note. */
const tooLate = ({ announcements }: Scene): Outcome =>
  announcements.written
    ? outcome('breached', 'not-acknowledged')
    : outcome('not_determinable', 'perhaps-by-reaction');

function answers(scene: Scene): Example[] {
  const { norm, after, member } = scene;
  const { limit_s } = norm.limit;
  const half_s = Math.max(1, Math.floor(limit_s / 2));
  const met = (value_s: number, resolution_s: number) =>
    outcome('met', value_s > limit_s - resolution_s ? 'within-resolution' : 'acknowledged');
  const at = (named: Named, seconds: number, expected: Outcome, resolution_s: 1 | 60 = 1) =>
    example(scene, named, [noted(after(seconds), member)], expected, { resolution_s });
  const found = [
    at(['met', 'acknowledged after half of the limit', '时限过半时确认'], half_s, met(half_s, 1)),
    at(['at-limit', 'acknowledged as the limit runs out', '恰在时限届满时确认'], limit_s, met(limit_s, 1)),
    at(
      ['past-limit', 'acknowledged a second after the limit', '超过时限一秒后确认'],
      limit_s + 1,
      tooLate(scene),
    ),
  ];
  if (limit_s % MINUTE_S !== 0) return found;
  return [
    ...found,
    at(
      [
        'at-limit',
        'acknowledged as the limit runs out, stamps without seconds',
        '恰在时限届满时确认，时间戳无秒',
      ],
      limit_s,
      met(limit_s, 60),
      60,
    ),
    at(
      [
        'past-limit',
        'acknowledged a minute after the limit, stamps without seconds',
        '超过时限一分钟后确认，时间戳无秒',
      ],
      limit_s + MINUTE_S,
      tooLate(scene),
      60,
    ),
  ];
}

function silence(scene: Scene): Example[] {
  const { announcements, after, norm, member } = scene;
  const [one, zh] = announcements.written
    ? (['not-met', '未书面确认'] as const)
    : (['not-judged', '未书面确认，而政策未要求书面'] as const);
  const half_ms = after(norm.limit.limit_s / 2);
  return [
    example(
      scene,
      [
        one,
        announcements.written
          ? 'nothing is written'
          : 'nothing is written, and the policy does not demand it',
        zh,
      ],
      [],
      tooLate(scene),
    ),
    example(
      scene,
      [one, 'something else is written', '写了别的内容'],
      [{ at_ms: half_ms, who: member, text: 'Where is the delivery note?' }],
      tooLate(scene),
    ),
    example(
      scene,
      [
        'pending',
        'nothing is written when the export ends, within the limit',
        '导出结束时尚在时限内，未书面确认',
      ],
      [],
      outcome('pending', 'limit-not-run-out'),
      { observed_until_ms: half_ms },
    ),
  ];
}

function notJudged(scene: Scene): Example[] {
  const { after, norm, member } = scene;
  return [
    example(
      scene,
      ['not-judged', 'the member leaves within the limit without a word', '成员在时限内退群且未确认'],
      [{ at_ms: after(norm.limit.limit_s / 2), notice: 'left', text: `${member.name} left` }],
      outcome('not_determinable', 'member-left'),
      { changes: [{ row: 2, change: 'left', who: member }] },
    ),
  ];
}

function exempt(scene: Scene): Example[] {
  const { announcements, norm, member } = scene;
  if (!announcements.written) return [];
  const found: Example[] = [];
  const [person] = norm.exempt_people;
  if (person !== undefined)
    found.push(
      example(
        scene,
        ['exempt', 'nothing is written by somebody who is exempt', '豁免人员未书面确认'],
        [],
        outcome('exempt', 'exempt-person'),
        { member: { ...member, name: person } },
      ),
    );
  if (norm.exempt_chats.length > 0)
    found.push(
      example(
        scene,
        ['exempt', 'nothing is written in a chat that is exempt', '豁免的聊天中未书面确认'],
        [],
        outcome('exempt', 'exempt-chat'),
        { context: { exempt_norms: [norm.id] } },
      ),
    );
  return found;
}

function notCounted(scene: Scene): Example[] {
  const { norm, announcements, member, writer } = scene;
  const nothing = (en: string, zh: string, more: { member?: Actor; text?: string }) =>
    example(scene, ['not-counted', en, zh], [], outcome('no-item'), more);
  const found = [
    nothing('a message that announces nothing', '并非公告的消息', { text: 'The van is back.' }),
    nothing('somebody from outside has nothing to note', '外部人员无需确认', {
      member: actor('Cleo', 'external'),
    }),
  ];
  if (norm.required.length > 0)
    found.push(
      nothing('somebody of whom the norm asks nothing', '规范未涉及的人', {
        member: { ...member, name: 'Fay Example', roles: [] },
      }),
    );
  if (announcements.by.length > 0) {
    const other = { ...writer, name: 'Gil Example', roles: [] };
    const one = nothing('the tag by somebody who does not announce', '由无权发布公告的人写了标签', {});
    const rows = one.chat.rows.map((row) => (row.who === writer ? { ...row, who: other } : row));
    found.push({ ...one, chat: { ...one.chat, rows } });
  }
  return found;
}
