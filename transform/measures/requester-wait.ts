import type { ChatFacts } from '../review/facts.ts';
import { countedWaits } from '../review/response-times.ts';
import { quantile } from '../statistics/quantile.ts';
import type { WaitFact } from '../wait-facts.ts';
import { clockOf, finding, findingsOver, scopes } from './findings.ts';
import type { Measure } from './measure.ts';
import { secondsOn } from './wait-seconds.ts';

/** M4: how much of an episode its asker waited. */
export const requesterWait: Measure = {
  id: 'M4',
  version: 2,
  title: { en: 'Requester wait time', zh: '提问方等待时长' },
  definition: {
    en:
      'Sum of the waits of an episode; an open one counts up to the end of observation. Share: waits ÷ life of the episode, both in ' +
      'calendar time; the life reaches from its first message to its last one or to the end of its last wait. What two waits share counts once.',
    zh: '一段对话中各次等待之和；未回复的计到观察结束。占比：等待 ÷ 对话时长（均为自然时间）；对话时长从第一条消息到最后一条消息，或到最后一次等待结束。两次等待重叠的部分只计一次。',
  },
  unit: 's',
  direction: 'lower',
  grain: {
    en: 'one episode with a request, in chats with two sides',
    zh: '双方聊天中每段有待回复消息的对话',
  },
  edges: {
    en: 'Teams have none: waits of several askers overlap there. Without working hours the calendar clock holds.',
    zh: '团队群不计：多人的等待会重叠。没有工作时间时用自然时间。',
  },
  figures: {
    median: { title: { en: 'Waiting per episode, median', zh: '每段对话等待时长中位数' }, unit: 's' },
    p90: { title: { en: 'Waiting per episode, 90 % within', zh: '每段对话等待时长 90 % 分位' }, unit: 's' },
    share: { title: { en: 'Share of an episode spent waiting', zh: '等待占对话时长的比例' }, unit: 'share' },
  },
  measure: (facts) =>
    findingsOver(scopes(facts, ['group', 'type', 'chat']), ({ over, chats }) => {
      const two_sided = chats.filter((c) => c.chat.part.two_sided);
      const clock = clockOf(facts, two_sided);
      const episodes = two_sided.flatMap(waitedEpisodes);
      if (episodes.length === 0) return [];
      const waited = episodes.flatMap((e) => {
        const seconds = e.waits.map((w) => secondsOn(w, clock));
        return seconds.some((s) => s === null) ? [] : [seconds.reduce<number>((sum, s) => sum + (s ?? 0), 0)];
      });
      const n = episodes.length;
      const waiting_s = episodes.reduce((sum, e) => sum + e.waiting_s, 0);
      const life_s = episodes.reduce((sum, e) => sum + e.life_s, 0);
      const none = waited.length === 0 ? ('no_calendar' as const) : null;
      return [
        finding('median', over, quantile(waited, 0.5), n, { clock, reason: none }),
        finding('p90', over, quantile(waited, 0.9), n, { clock, reason: none }),
        finding('share', over, life_s > 0 ? waiting_s / life_s : null, n, {
          clock: 'calendar',
          reason: life_s > 0 ? null : 'none',
        }),
      ];
    }),
};

/** Episodes of the month in which somebody waited, with the waits that opened in them and their life in seconds. */
function waitedEpisodes(c: ChatFacts) {
  const by_episode = waitsByEpisode(countedWaits(c.chat));
  return c.episodes.flatMap((episode) => {
    const waits = by_episode.get(episode.episode);
    if (!waits) return [];
    const spans = waits.map((w) => [w.opened_local_ms, w.opened_local_ms + w.calendar_s * 1000] as const);
    let from_ms = episode.opened_local_ms;
    let to_ms = episode.ended_local_ms;
    for (const [start, end] of spans) {
      from_ms = Math.min(from_ms, start);
      to_ms = Math.max(to_ms, end);
    }
    return [{ waits, waiting_s: covered(spans) / 1000, life_s: (to_ms - from_ms) / 1000 }];
  });
}

/** Of all months: sorted once for the months of a series. */
function waitsByEpisode(waits: readonly WaitFact[]): ReadonlyMap<number, readonly WaitFact[]> {
  const known = known_episodes.get(waits);
  if (known) return known;
  const by_episode = new Map<number, WaitFact[]>();
  for (const w of waits) {
    const list = by_episode.get(w.episode);
    if (list) list.push(w);
    else by_episode.set(w.episode, [w]);
  }
  known_episodes.set(waits, by_episode);
  return by_episode;
}

const known_episodes = new WeakMap<readonly WaitFact[], ReadonlyMap<number, readonly WaitFact[]>>();

/** Time that these spans cover. Where clocks run back two waits overlap, and no part of a life can be waited twice. */
function covered(spans: readonly (readonly [number, number])[]): number {
  let sum = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    sum += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return sum;
}
