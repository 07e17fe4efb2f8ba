/** M29, M30: where what was not met comes from, and what was excused; of limits in chats with two sides. */
import { type Item, itemsOf, type Limit } from './norms.ts';
import { type Truth, toldChats, truth } from './truth.ts';
import type { World } from './world.ts';

/** `months`: the month itself, then the two before it. */
export function exceptionTruths(
  world: World,
  limits: readonly Limit[],
  months: readonly string[],
  resolution_s: number,
): Truth[] {
  const [month = ''] = months;
  const customers = toldChats(world, month).filter((c) => c.type === 'customer');
  return limits.flatMap((limit) => {
    const at = { over: 'norm', key: `${limit.id}.${limit.version}` };
    const all = customers.map((chat) => itemsOf(world, chat, limit, resolution_s));
    const lateIn = (of: string) => (items: readonly Item[]) =>
      items.filter((i) => i.request.month === of && i.state === 'breached').length;
    const own = all.map((items) => items.filter((i) => i.request.month === month));
    const population = own.flat().length;
    if (population === 0) return [];
    const count = (state: Item['state']) => own.flat().filter((i) => i.state === state).length;
    const with_items = all.filter((_, i) => (own[i] as Item[]).length > 0);
    const late = with_items.map(lateIn(month));
    const tenth = Math.ceil(late.length / 10);
    const worst = [...late].sort((a, b) => b - a).slice(0, tenth);
    const sum = (n: readonly number[]) => n.reduce((a, b) => a + b, 0);
    const again = with_items.filter((items) => months.every((of) => lateIn(of)(items) > 0));
    const failed = count('exempt') + count('breached');
    return [
      truth('M29', 'top_tenth', at, sum(late) > 0 ? sum(worst) / sum(late) : null, sum(late)),
      truth('M29', 'repeat_chats', at, again.length, with_items.length),
      truth('M30', 'exempt', at, count('exempt') / population, population),
      truth('M30', 'excused', at, failed > 0 ? count('exempt') / failed : null, failed),
    ];
  });
}
