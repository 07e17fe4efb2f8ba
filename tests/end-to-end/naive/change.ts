/** M31: this month minus the last one. */
import { instantOf } from '../../../fixtures/simulator/simulator.ts';
import { endOf } from './members.ts';
import { type Item, itemsOf, type Limit } from './norms.ts';
import { type Cluster, difference, survivalQuantile } from './statistics.ts';
import { said, workingDays } from './talk.ts';
import { casesOf, opened } from './times.ts';
import { clockOf, type Declared, isCertain, scopesOf, type Truth, toldChats, truth } from './truth.ts';
import { waitsOf } from './waits.ts';
import type { SeenChat, World } from './world.ts';

export function changeTruths(
  world: World,
  declared: Declared,
  limits: readonly Limit[],
  month: string,
  before: string,
  resolution_s: number,
): Truth[] {
  const customers = toldChats(world, month).filter((c) => c.type === 'customer');
  return [
    ...limits.flatMap((limit) => rates(world, customers, limit, month, before, resolution_s)),
    ...medians(world, declared, month, before),
    ...volumes(world, month, before),
  ];
}

function rates(
  world: World,
  chats: readonly SeenChat[],
  limit: Limit,
  month: string,
  before: string,
  resolution_s: number,
): Truth[] {
  const at = { over: 'norm', key: `${limit.id}.${limit.version}` };
  const due = (of: string) =>
    chats.map((chat): Cluster => {
      const own = itemsOf(world, chat, limit, resolution_s).filter((i) => i.request.month === of);
      const is = (state: Item['state']) => own.filter((i) => i.state === state).length;
      return { met: is('met'), n: is('met') + is('breached') };
    });
  const row = (name: string, a: readonly Cluster[], b: readonly Cluster[]) => {
    const d = difference(a, b);
    return d ? [truth('M31', name, at, d.value, d.n, { low: d.low, high: d.high })] : [];
  };
  const [now, then] = [due(month), due(before)];
  const n = now.reduce((total, c) => total + c.n, 0);
  if (n === 0) return [];
  if (then.every((c) => c.n === 0)) {
    return [
      truth('M31', 'rate', at, null, n, { reason: 'no_last_month' }),
      ...row('rate_bridge', within(world, chats, limit, month), within(world, chats, limit, before)),
    ];
  }
  const both = now.map((c, i) => c.n > 0 && (then[i] as Cluster).n > 0);
  return [
    ...row('rate', now, then),
    ...row(
      'rate_panel',
      now.filter((_, i) => both[i]),
      then.filter((_, i) => both[i]),
    ),
  ];
}

/** The waits of a month against a limit that did not hold then; without the doubt of stamps. */
function within(
  world: World,
  chats: readonly SeenChat[],
  { limit_s, clock }: Limit,
  month: string,
): Cluster[] {
  return chats.map((chat) => {
    const cases = casesOf(world, opened(waitsOf(chat), month), clock).filter((c) => c.ended || c.s > limit_s);
    return { met: cases.filter((c) => c.ended && c.s <= limit_s).length, n: cases.length };
  });
}

function medians(world: World, declared: Declared, month: string, before: string): Truth[] {
  return scopesOf(world, month, ['group'])
    .filter(isCertain)
    .flatMap((scope) => {
      const clock = clockOf(declared, scope.chats);
      const cases = (of: string) =>
        scope.chats
          .filter((c) => toldChats(world, of).includes(c))
          .flatMap((c) => casesOf(world, opened(waitsOf(c), of), clock));
      const [now, then] = [cases(month), cases(before)];
      if (now.length === 0) return [];
      const [a, b] = [now, then].map((c) => survivalQuantile(c, 0.5).value);
      if (a === null || a === undefined || b === null || b === undefined) {
        const reason = then.length === 0 ? 'no_last_month' : 'not_reached';
        return [truth('M31', 'median', scope, null, now.length, { reason })];
      }
      // Fewer than ten chats: no interval.
      return [truth('M31', 'median', scope, a - b, now.length, { low: null, high: null })];
    });
}

function volumes(world: World, month: string, before: string): Truth[] {
  const whole = { over: 'all', key: '' };
  const then_told = toldChats(world, before);
  const chats = toldChats(world, month).filter((c) => then_told.includes(c));
  if (said(toldChats(world, month), month).length === 0) return [];
  const from_ms = instantOf(`${before}-01T00:00`, world.company.zone);
  const seen = chats.filter((c) => c.created_ms <= from_ms && world.exported_ms >= endOf(world, month));
  return [['per_day', chats] as const, ['per_day_panel', seen] as const].map(([name, of]) => {
    const [now, then] = [said(of, month).length, said(of, before).length];
    const value = now / workingDays(world, month) - then / workingDays(world, before);
    return then > 0
      ? truth('M31', name, whole, value, now)
      : truth('M31', name, whole, null, now, { reason: 'no_last_month' });
  });
}
