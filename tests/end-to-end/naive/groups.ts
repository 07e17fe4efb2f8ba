/** Groups as such: M10, M22, M25, M28, M39 and which groups have the same members. */
import { businessSeconds } from '../../../fixtures/simulator/simulator.ts';
import { endOf, knownMembers, membersAt } from './members.ts';
import { clusteredShare, quantile } from './statistics.ts';
import { said } from './talk.ts';
import { type Declared, FEW, type Scope, scopesOf, type Truth, toldChats, truth } from './truth.ts';
import { takesNote } from './words.ts';
import type { Said, SeenChat, World } from './world.ts';

const DAY_MS = 86_400_000;
const ALL = { over: 'all', key: '' };

const share = (measure: string, name: string, at: Pick<Scope, 'over' | 'key'>, met: number, n: number) => {
  const of = clusteredShare([{ met, n }]);
  return of
    ? truth(measure, name, at, of.value, n, { low: of.low, high: of.high })
    : truth(measure, name, at, null, 0);
};

export function groupTruths(world: World, declared: Declared, month: string): Truth[] {
  return [
    ...hygiene(world, declared, month),
    ...coverage(world, declared, month),
    ...announcements(world, declared, month),
    ...reach(world, declared, month),
  ];
}

function hygiene(world: World, declared: Declared, month: string): Truth[] {
  const groups = world.chats.filter((c) => c.group !== 'private');
  const listed = (c: SeenChat) => declared.register[c.id];
  const members = (c: SeenChat) => knownMembers(world, c, month, 'end').length;
  const over = (c: SeenChat) =>
    Math.max(0, members(c) - (listed(c)?.max_members ?? Number.POSITIVE_INFINITY));
  const silentDays = (c: SeenChat) => {
    const end_ms = Math.min(endOf(world, month), world.exported_ms);
    const last = c.said.filter((m) => m.at_ms < endOf(world, month)).at(-1);
    return last ? Math.floor((end_ms - last.at_ms) / DAY_MS) : null;
  };
  const capped = groups.filter((c) => (listed(c)?.max_members ?? null) !== null);
  const of = (met: (c: SeenChat) => boolean) => groups.filter(met).length;
  return [
    ...groups.flatMap((c) => {
      const at = { over: 'chat', key: c.id };
      const n = members(c);
      return [
        truth('M25', 'silent_days', at, silentDays(c), 1),
        n >= FEW
          ? truth('M25', 'members', at, n, n)
          : truth('M25', 'members', at, null, 0, { reason: 'few_people' }),
        ...(capped.includes(c)
          ? [
              n >= FEW
                ? truth('M25', 'over_size', at, over(c), n)
                : truth('M25', 'over_size', at, null, 0, { reason: 'few_people' }),
            ]
          : []),
      ];
    }),
    share(
      'M25',
      'with_purpose',
      ALL,
      of((c) => listed(c)?.purpose === true),
      groups.length,
    ),
    share(
      'M25',
      'with_owner',
      ALL,
      of((c) => listed(c)?.owner === true),
      groups.length,
    ),
    share(
      'M25',
      'silent_share',
      ALL,
      of((c) => (silentDays(c) ?? 0) >= declared.silent_after_days),
      groups.length,
    ),
    capped.length > 0
      ? truth('M25', 'oversized', ALL, capped.filter((c) => over(c) > 0).length, capped.length)
      : truth('M25', 'oversized', ALL, null, groups.length, { reason: 'not_declared' }),
    truth('M25', 'admins', ALL, null, groups.length, { reason: 'not_in_export' }),
  ];
}

/** Pairs of groups of five or more of whose members four fifths are in both. */
export function overlapsOf(world: World, month: string) {
  const groups = world.chats
    .filter((c) => c.group !== 'private')
    .map((c) => ({ id: c.id, members: knownMembers(world, c, month, 'end') }))
    .filter((g) => g.members.length >= FEW);
  return groups.flatMap((a, i) =>
    groups.slice(i + 1).flatMap((b) => {
      const shared = a.members.filter((who) => b.members.includes(who)).length;
      const members = new Set([...a.members, ...b.members]).size;
      return shared / members >= 0.8
        ? [{ chats: [a.id, b.id].sort(), shared, members, share: shared / members }]
        : [];
    }),
  );
}

/** M28 but for the share of items that could be judged, which is about the items themselves. */
function coverage(world: World, declared: Declared, month: string): Truth[] {
  const chats = toldChats(world, month);
  const under = chats.filter((c) => c.type !== null && declared.norm_types.includes(c.type));
  const people = (of: readonly SeenChat[]) => new Set(said(of, month).map((m) => m.person)).size;
  const everybody = people(chats);
  const received = Object.keys(declared.register).length;
  return [
    share('M28', 'chats', ALL, under.length, chats.length),
    share('M28', 'messages', ALL, said(under, month).length, said(chats, month).length),
    everybody === 0 || [everybody, people(under), everybody - people(under)].some((n) => n > 0 && n < FEW)
      ? truth('M28', 'people', ALL, null, 0, { reason: 'few_people' })
      : share('M28', 'people', ALL, people(under), everybody),
    share('M28', 'exported', ALL, received, received + declared.missing),
  ];
}

interface Announcement {
  chat: SeenChat;
  m: Said;
  required: number;
  acknowledged: number;
  pending: boolean;
}

function announcementsOf(world: World, declared: Declared, chat: SeenChat, month: string): Announcement[] {
  const a = declared.announcements;
  if (!a) return [];
  const side = (who: string) => world.company.people.find((p) => p.id === who)?.side;
  return chat.talk
    .filter((m) => m.month === month && a.tag.test(m.text) && (a.by.length === 0 || a.by.includes(m.person)))
    .map((m) => {
      const in_time = (at_ms: number) => businessSeconds(world.calendar, m.at_ms, at_ms) <= a.limit_s;
      const required = membersAt(chat, m.at_ms).filter((who) => who !== m.person && side(who) === 'internal');
      const later = chat.talk.slice(chat.talk.indexOf(m) + 1).filter((o) => in_time(o.at_ms));
      const noted = required.filter((who) =>
        later.some((o) => o.person === who && (o.courtesy || takesNote(o.text))),
      );
      return {
        chat,
        m,
        required: required.length,
        acknowledged: noted.length,
        pending: in_time(world.exported_ms),
      };
    });
}

function announcements(world: World, declared: Declared, month: string): Truth[] {
  if (!declared.announcements)
    return [truth('M10', 'announcements', ALL, null, 0, { reason: 'not_declared' })];
  const reason = declared.announcements.written ? null : 'reactions_not_exported';
  return scopesOf(world, month, ['all', 'type', 'chat']).flatMap((scope) => {
    const all = scope.chats.flatMap((c) => announcementsOf(world, declared, c, month));
    if (all.length === 0) return scope.over === 'all' ? [truth('M10', 'announcements', scope, 0, 0)] : [];
    const over = all.filter((a) => !a.pending && a.required > 0);
    const due = over.filter((a) => a.required >= FEW);
    const shares = due.map((a) => a.acknowledged / a.required);
    const whole = clusteredShare(due.map((a) => ({ met: a.acknowledged, n: a.required })));
    const why = over.length > 0 ? 'few_people' : all.some((a) => a.pending) ? 'too_early' : 'members_unknown';
    return [
      truth('M10', 'announcements', scope, all.length, all.length),
      truth('M10', 'pending', scope, all.filter((a) => a.pending).length, all.length),
      whole
        ? truth('M10', 'acknowledged', scope, whole.value, whole.n, {
            low: whole.low,
            high: whole.high,
            reason,
          })
        : truth('M10', 'acknowledged', scope, null, 0, { reason: why }),
      ...[['median', 0.5] as const, ['worst', 0] as const].map(([name, q]) =>
        truth('M10', name, scope, quantile(shares, q), due.length, { reason: due.length > 0 ? reason : why }),
      ),
    ];
  });
}

/** M39. */
function reach(world: World, declared: Declared, month: string): Truth[] {
  const a = declared.announcements;
  if (!a) return [];
  const all = toldChats(world, month).flatMap((c) => announcementsOf(world, declared, c, month));
  const texts = [...new Set(all.map(({ m }) => m.text))].map((text) =>
    all.filter(({ m }) => m.text === text),
  );
  if (texts.length === 0) return [];
  const due = world.chats.filter((c) => c.group !== 'private' && a.due(c));
  const shares = texts.map((of) => due.filter((c) => of.some((o) => o.chat === c)).length / due.length);
  const spreads = texts
    .filter((of) => new Set(of.map((o) => o.chat)).size > 1)
    .map((of) => (Math.max(...of.map((o) => o.m.at_ms)) - Math.min(...of.map((o) => o.m.at_ms))) / 1000);
  return [
    truth('M39', 'reach', ALL, quantile(shares, 0.5), texts.length),
    truth('M39', 'reach_worst', ALL, quantile(shares, 0), texts.length),
    truth('M39', 'spread', ALL, quantile(spreads, 0.5), spreads.length),
  ];
}
