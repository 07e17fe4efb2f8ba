import { ALL } from '../figure.ts';
import { statesOf, sumStates } from '../items.ts';
import type { ChatFacts } from '../review/facts.ts';
import { MIN_PEOPLE } from '../review/input.ts';
import { toldChats } from '../review/private-pool.ts';
import { inForceIn } from '../review/scope.ts';
import { finding, shareFinding } from './findings.ts';
import type { Measure } from './measure.ts';
import { inScope } from './on-time-rate.ts';

/** M28. */
export const coverage: Measure = {
  id: 'M28',
  version: 2,
  title: { en: 'Coverage', zh: '覆盖情况' },
  definition: {
    en:
      'Share of chats, messages and people under at least one norm in force in the month; share of items that could be judged; share of ' +
      'the chats of groups.csv that were exported.',
    zh: '当月至少适用一条规范的聊天、消息和人员的比例；能够判定的判定项比例；groups.csv 所列聊天中已导出的比例。',
  },
  unit: 'share',
  direction: 'higher',
  grain: { en: 'one chat, message, person, item', zh: '每个聊天、每条消息、每个人、每个判定项' },
  edges: {
    en: 'Without norms or a register there is no figure. People are told where neither those under a norm nor the others are fewer than five.',
    zh: '没有规范或登记表时不给数值；适用规范者与其余人员均不少于五人（或为零）时才给出人员比例。',
  },
  figures: {
    chats: { title: { en: 'Chats under a norm', zh: '适用规范的聊天' }, unit: 'share' },
    messages: { title: { en: 'Messages under a norm', zh: '适用规范的消息' }, unit: 'share' },
    people: { title: { en: 'People under a norm', zh: '适用规范的人员' }, unit: 'share' },
    judged: { title: { en: 'Items that could be judged', zh: '能够判定的判定项' }, unit: 'share' },
    exported: { title: { en: 'Registered chats that were exported', zh: '已导出的登记聊天' }, unit: 'share' },
  },
  measure: (facts) => {
    const norms = facts.policy.norms.filter((norm) => inForceIn(norm, facts.month));
    const under = (c: ChatFacts) =>
      norms.some((norm) => inScope(norm, { type: c.chat.type, name: c.chat.scope_name }));
    const sum = (chats: readonly ChatFacts[]) => chats.reduce((n, c) => n + (c.counts?.messages ?? 0), 0);
    const people = (chats: readonly ChatFacts[]) => new Set(chats.flatMap((c) => c.counts?.writers ?? []));
    const chats = toldChats(facts.chats);
    const covered = chats.filter(under);
    const everybody = people(chats).size;
    const under_norm = people(covered).size;
    const few = (n: number) => n > 0 && n < MIN_PEOPLE;
    const states = sumStates(
      facts.chats.map((c) => statesOf(c.items)),
      facts.chats.flatMap((c) => c.met_days).reduce((sum, day) => sum + day.items, 0),
    );
    const population = Object.values(states).reduce((all, n) => all + n, 0);
    const { register } = facts.coverage;
    const none = norms.length === 0 ? ('not_declared' as const) : 'none';
    const share = (name: string, met: number, n: number) =>
      norms.length === 0
        ? finding(name, ALL, null, n, { reason: none })
        : shareFinding(name, ALL, [{ met, n }], none);
    return [
      share('chats', covered.length, chats.length),
      share('messages', sum(covered), sum(chats)),
      norms.length > 0 && (everybody === 0 || [everybody, under_norm, everybody - under_norm].some(few))
        ? finding('people', ALL, null, 0, { reason: 'few_people' })
        : share('people', under_norm, norms.length > 0 ? everybody : 0),
      share('judged', population - states.not_determinable, population),
      register
        ? shareFinding('exported', ALL, [{ met: register.received, n: register.due }])
        : finding('exported', ALL, null, 0, { reason: 'not_declared' }),
    ];
  },
};
