/** N11: groups of one member too many and of as many as may be, with and without what the register is to say. */
import type { GroupSizeNorm } from '../../../ingest/schema/norm.ts';
import { utcOf } from '../../../ingest/schema/zone-table.ts';
import type { Register } from '../../chat-context.ts';
import {
  actor,
  type Case,
  type Example,
  type ExamplesOf,
  type Missing,
  type Outcome,
  outcome,
  type Stage,
  said,
} from './example.ts';
import type { Actor, TinyChat } from './tiny-table.ts';

const HOUR_MS = 3_600_000;
/** Where the register is to say it. */
const DECLARED = 3;
/** WhatsApp's groups hold fewer. */
const MOST_MEMBERS = 3000;

export const groupSize: ExamplesOf<'group-size'> = (norm, stage) => {
  const limit = norm.max_members === 'register' ? DECLARED : norm.max_members;
  if (stage.to_local_ms < stage.month_ends_local_ms) return missing('not-in-force-at-month-end');
  if (limit !== null && limit > MOST_MEMBERS) return missing('too-many-members');
  const given = { norm, stage, limit };
  return [...sizes(given), ...declared(given), ...exempt(given), ...notCounted(given)];
};

const missing = (not_run: Missing['not_run']): Missing[] =>
  (['met', 'not-met'] as const).map((one) => ({
    ...{ case: one, not_run },
    what: said('a group at the end of the month', '月末的群'),
  }));

interface Given {
  norm: GroupSizeNorm;
  stage: Stage;
  limit: number | null;
}

/** A group that was made in the month, by its members; one of them holds each role that must be there. */
function example(
  { norm, stage, limit }: Given,
  [one, en, zh]: readonly [Case, string, string],
  expected: Outcome,
  {
    members = Math.min(2, limit ?? 2),
    roles = norm.roles,
    register = {},
    context = {},
  }: {
    members?: number;
    roles?: readonly string[];
    register?: Partial<Register> | null;
    context?: NonNullable<TinyChat['context']>;
  } = {},
): Example {
  const at_ms = utcOf(stage.context.zone, stage.from_local_ms) + 10 * HOUR_MS;
  const all = Array.from(
    { length: Math.max(1, members) },
    (_, i): Actor => actor(`M${i}`, 'internal', { roles: i === 0 ? roles : [] }),
  );
  const declared = {
    has_purpose: true,
    has_owner: true,
    max_members: norm.max_members === 'register' ? DECLARED : null,
  };
  return {
    ...{ case: one, what: said(en, zh), row: all.length, expected },
    chat: {
      rows: [{ at_ms, notice: 'created' }, ...all.map(() => ({ at_ms, notice: 'added' as const }))],
      changes: all.map((who, i) => ({ row: i + 1, change: 'joined', who })),
      created_at_row: 0,
      observed_until_ms: utcOf(stage.context.zone, stage.month_ends_local_ms) + HOUR_MS,
      context: { register: register && { ...declared, ...register }, ...context },
    },
  };
}

const notKnown = outcome('not_determinable', 'members-not-known');

function sizes(given: Given): Example[] {
  const { limit, norm } = given;
  if (limit === null) return [];
  const found = [
    example(
      given,
      ['at-limit', 'as many known members as allowed: there may be more', '已知成员数恰为上限：可能还有更多'],
      notKnown,
      { members: limit },
    ),
    example(
      given,
      ['past-limit', 'one known member more than allowed', '已知成员比上限多一人'],
      outcome('breached', 'too-many-members'),
      { members: limit + 1 },
    ),
  ];
  if (norm.max_members === 'register' && norm.roles.length === 0)
    found.push(
      example(
        given,
        ['not-judged', 'a group of which the register names no size', '登记表未写明人数上限的群'],
        outcome('not_determinable', 'no-size-declared'),
        { register: { max_members: null } },
      ),
    );
  return found;
}

function declared(given: Given): Example[] {
  const { norm, limit } = given;
  const found: Example[] = [];
  const all: readonly [Case, string, string] =
    limit === null
      ? ['met', 'a group of which all is said that is asked for', '所要求的均已登记的群']
      : ['not-judged', 'a group of which all is said, and whose size is within', '均已登记且人数未超限的群'];
  found.push(example(given, all, limit === null ? outcome('met', 'as-asked') : notKnown));
  if (norm.purpose)
    found.push(
      example(
        given,
        ['not-met', 'a group without a purpose in the register', '登记表中没有用途的群'],
        outcome('breached', 'no-purpose'),
        { register: { has_purpose: false } },
      ),
    );
  if (norm.group_owner)
    found.push(
      example(
        given,
        ['not-met', 'a group without an owner in the register', '登记表中没有负责人的群'],
        outcome('breached', 'no-owner'),
        { register: { has_owner: false } },
      ),
    );
  if (norm.roles.length > 0)
    found.push(
      example(
        given,
        ['not-judged', 'a group in which nobody is known in a role that must be there', '未见规定角色的群'],
        notKnown,
        { roles: [] },
      ),
    );
  if (norm.purpose || norm.group_owner || norm.max_members === 'register')
    found.push(
      example(
        given,
        ['not-judged', 'a group that the register does not list', '未登记的群'],
        outcome('not_determinable', 'not-in-register'),
        { register: null },
      ),
    );
  return found;
}

function exempt(given: Given): Example[] {
  const { norm, limit } = given;
  if (norm.exempt_chats.length === 0) return [];
  const failing =
    limit !== null
      ? { members: limit + 1 }
      : norm.purpose
        ? { register: { has_purpose: false } }
        : norm.group_owner
          ? { register: { has_owner: false } }
          : null;
  if (!failing) return [];
  return [
    example(
      given,
      ['exempt', 'not as it is asked for, in a chat that is exempt', '不符合要求，但该群属豁免'],
      outcome('exempt', 'exempt-chat'),
      { ...failing, context: { exempt_norms: [norm.id] } },
    ),
  ];
}

const notCounted = (given: Given): Example[] => [
  example(given, ['not-counted', 'a private chat', '私聊'], outcome('no-item'), { context: { pair: true } }),
];
