/** Who speaks, who answers, when: M9, M11, M15, M16. */
import { isOpen } from '../../../fixtures/simulator/simulator.ts';
import { knownMembers } from './members.ts';
import { clusteredShare, quantile, sum } from './statistics.ts';
import { said } from './talk.ts';
import { opened } from './times.ts';
import {
  type Declared,
  FEW,
  isCertain,
  manyPeople,
  type Scope,
  scopesOf,
  type Truth,
  truth,
} from './truth.ts';
import { episodesOf, waitsOf } from './waits.ts';
import type { Said, SeenChat, World } from './world.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export function peopleTruths(world: World, declared: Declared, month: string): Truth[] {
  return [
    ...concentrations(scopesOf(world, month, ['group', 'type', 'chat']), month),
    ...(declared.out_of_hours ? hoursOff(world, scopesOf(world, month, ['all', 'type']), month) : []),
    ...exchanges(scopesOf(world, month, ['group', 'chat']), month),
    ...scopesOf(world, month, ['type', 'chat']).flatMap((scope) => balance(world, scope, month)),
  ];
}

const few = (measure: string, names: readonly string[], scope: Scope, n: number) =>
  names.map((name) => truth(measure, name, scope, null, n, { reason: 'few_people' }));

const names = (said: readonly Said[]) => said.map((m) => m.person);

function concentrations(scopes: readonly Scope[], month: string): Truth[] {
  const many = manyPeople(scopes, (c) =>
    names(said([c], month).filter((m) => c.group !== 'two_sided' || m.side === 'internal')),
  );
  return scopes.filter(isCertain).flatMap((scope) => concentration(scope, month, many(scope)));
}

function concentration(scope: Scope, month: string, many: boolean): Truth[] {
  const given = scope.chats
    .flatMap((c) => opened(waitsOf(c), month))
    .flatMap((w) => (w.response ? [w.response.person] : []));
  const n = given.length;
  if (n === 0) return [];
  if (!many) return few('M9', ['top_share', 'effective', 'needed_for_80'], scope, n);
  const shares = [...new Set(given)]
    .map((who) => given.filter((g) => g === who).length / n)
    .sort((a, b) => b - a);
  const needed = shares.findIndex((_, i) => sum(shares.slice(0, i + 1)) >= 0.8 - 1e-9) + 1;
  return [
    truth('M9', 'top_share', scope, shares[0] as number, n),
    truth('M9', 'effective', scope, 1 / sum(shares.map((s) => s ** 2)), n),
    truth('M9', 'needed_for_80', scope, needed, n),
  ];
}

/** Of the people in the zone of the office. */
function hoursOff(world: World, scopes: readonly Scope[], month: string): Truth[] {
  const zone = (m: Said) => world.company.people.find((p) => p.id === m.person)?.zone;
  const many = manyPeople(scopes, (c) =>
    names(
      said([c], month).filter((m) => m.content && m.side === 'internal' && zone(m) === world.calendar.zone),
    ),
  );
  return scopes.flatMap((scope) => outOfHours(world, scope, month, many(scope)));
}

function outOfHours(world: World, scope: Scope, month: string, many: boolean): Truth[] {
  const zone = (m: Said) => world.company.people.find((p) => p.id === m.person)?.zone;
  const internal = scope.chats.flatMap((chat) =>
    said([chat], month)
      .filter((m) => m.content && m.side === 'internal')
      .map((m) => ({ m, chat })),
  );
  if (internal.length === 0) return [truth('M11', 'off_share', scope, null, 0)];
  const own = internal.filter(({ m }) => zone(m) === world.calendar.zone);
  const people = [...new Set(own.map(({ m }) => m.person))];
  if (!many) return few('M11', ['off_share'], scope, own.length);
  const off = own.filter(({ m }) => !isOpen(world.calendar, m.at_ms));
  const share = clusteredShare(
    people.map((who) => ({
      met: off.filter(({ m }) => m.person === who).length,
      n: own.filter(({ m }) => m.person === who).length,
    })),
  );
  const prompted = off.filter(({ m, chat }) => isPrompted(chat, m));
  const often = people.filter((who) => isOften(off.map((o) => o.m).filter((m) => m.person === who)));
  const hidden = [often.length, people.length - often.length].some((n) => n > 0 && n < FEW);
  const other = internal.length - own.length;
  return [
    truth('M11', 'off_share', scope, off.length / own.length, own.length, {
      low: share?.low ?? null,
      high: share?.high ?? null,
    }),
    truth('M11', 'prompted_share', scope, off.length > 0 ? prompted.length / off.length : null, off.length),
    ...(scope.over === 'all'
      ? [
          truth('M11', 'often', scope, hidden ? null : often.length, people.length, {
            reason: hidden ? 'few_people' : null,
          }),
        ]
      : []),
    truth('M11', 'other_zone', scope, other, internal.length),
  ];
}

/** Somebody else's request stands in the hour before it. */
function isPrompted(chat: SeenChat, m: Said): boolean {
  return waitsOf(chat).some(
    ({ request }) =>
      request.person !== m.person && request.place < m.place && m.at_ms - request.at_ms <= HOUR_MS,
  );
}

/** On three days of a week from Monday to Sunday. */
function isOften(off: readonly Said[]): boolean {
  const days = [...new Set(off.map((m) => m.local.slice(0, 10)))];
  const monday = (day: string) => Date.parse(day) - ((new Date(day).getUTCDay() + 6) % 7) * DAY_MS;
  return days.some((day) => days.filter((other) => monday(other) === monday(day)).length >= 3);
}

function exchanges(scopes: readonly Scope[], month: string): Truth[] {
  const many = manyPeople(scopes, (c) => names(said([c], month)));
  return scopes.flatMap((scope) => reciprocity(scope, month, many(scope)));
}

/** M15. A pair is two people of one chat, of both sides where it has two: the first wrote right after the second. */
function reciprocity(scope: Scope, month: string, many: boolean): Truth[] {
  const edges = scope.chats.flatMap((chat) =>
    episodesOf(chat)
      .filter((e) => e.said[0]?.month === month)
      .flatMap(({ said }) =>
        said.slice(1).flatMap((m, i) => {
          const before = said[i] as Said;
          return before.person === m.person || (chat.group === 'two_sided' && before.side === m.side)
            ? []
            : [[`${chat.id} ${m.person} ${before.person}`, `${chat.id} ${before.person} ${m.person}`]];
        }),
      ),
  );
  if (edges.length === 0) return [];
  const count = (pair: string) => edges.filter(([there]) => there === pair).length;
  const pairs = [...new Map(edges.map(([there, back]) => [there as string, back as string]))];
  const n = pairs.length;
  if (!many) return few('M15', ['pairs', 'weighted'], scope, 0);
  const mutual = pairs.filter(([, back]) => count(back) > 0).length;
  const both = sum(pairs.map(([there, back]) => Math.min(count(there), count(back))));
  return [
    truth('M15', 'pairs', scope, mutual / n, n),
    truth('M15', 'weighted', scope, both / edges.length, n),
  ];
}

/** M16, of groups; of several the median. */
function balance(world: World, scope: Scope, month: string): Truth[] {
  const groups = scope.chats.filter((c) => c.group !== 'private' && said([c], month).length > 0);
  if (groups.length === 0) return [];
  const names = ['gini', 'effective', 'silent_share'];
  const known = groups.map((c) => balanceOf(world, c, month)).filter((b) => b.members >= FEW);
  if (known.length === 0) return few('M16', names, scope, groups.length);
  const n = scope.over === 'chat' ? (known[0]?.members as number) : known.length;
  return (['gini', 'effective', 'silent_share'] as const).map((name) =>
    truth(
      'M16',
      name,
      scope,
      quantile(
        known.map((b) => b[name]),
        0.5,
      ),
      n,
    ),
  );
}

function balanceOf(world: World, chat: SeenChat, month: string) {
  const own = said([chat], month);
  const members = knownMembers(world, chat, month, 'within');
  const counts = members.map((who) => own.filter((m) => m.person === who).length).sort((a, b) => a - b);
  const n = counts.length;
  const total = own.length;
  const spread = sum(counts.map((x, i) => (2 * (i + 1) - n - 1) * x));
  return {
    members: n,
    gini: (spread / (n * total)) * (n / (n - 1)),
    effective: 1 / sum(counts.map((x) => (x / total) ** 2)),
    silent_share: counts.filter((x) => x === 0).length / n,
  };
}
