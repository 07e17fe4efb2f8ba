/** D14: the talk between two long silences, and how it went. */
import type { MessageColumns } from '../ingest/schema/message-table.ts';
import { localOf } from '../ingest/schema/zone-table.ts';
import { type Span, spanOf } from './clocks.ts';
import type { Talk } from './talk.ts';
import { EPISODE_GAP_MS, TURN_GAP_MS } from './wait.ts';

/** Two people make one key of a map. */
const MOST_PEOPLE = 2 ** 20;

/** One episode of a chat. Messages are those that bear content (D3). */
export interface EpisodeFact {
  /** As waits name it. */
  episode: number;
  /** Wall clock of the review's zone: first and last message. */
  opened_local_ms: number;
  ended_local_ms: number;
  /** From first to last message, on both clocks. */
  life: Span;
  messages: number;
  /** D6. */
  turns: number;
  /** Of the `turns` - 1 places between two turns, those where the speaker (with two sides: the side) changes. */
  switches: number;
  /** People who wrote. */
  people: number;
  /** M15: how often a turn of one person (first) came right after a turn of another (second); with two sides, of the other side. */
  edges: [number, number, number][];
}

/** Number of the episode of each row (D14): a new one after more than 24 hours without content. */
export function episodes(m: MessageColumns, content: Uint8Array, gap_ms = EPISODE_GAP_MS): Int32Array {
  const out = new Int32Array(m.n);
  let last = Number.NEGATIVE_INFINITY;
  let number = 0;
  for (let i = 0; i < m.n; i++) {
    if (content[i] === 1) {
      const at = m.sent_at_ms[i] as number;
      if (at - last > gap_ms && last > Number.NEGATIVE_INFINITY) number++;
      last = at;
    }
    out[i] = number;
  }
  return out;
}

/** Episodes in the order of the chat; none without content. Clocks that run back lengthen no episode. */
export function episodeFacts({ m, content, context, two_sided, side_by_person }: Talk): EpisodeFact[] {
  const number = episodes(m, content);
  const facts: EpisodeFact[] = [];
  const speaker = two_sided && !side_by_person ? m.side : m.person;
  let people = new Set<number>();
  let edges = new Map<number, number>();
  let first_ms = 0;
  let latest_ms = 0;
  let before = -1;
  let fact: EpisodeFact | null = null;
  const close = () => {
    if (!fact) return;
    fact.people = people.size;
    fact.edges = [...edges].map(([key, n]) => [Math.floor(key / MOST_PEOPLE), key % MOST_PEOPLE, n]);
    fact.ended_local_ms = localOf(context.zone, latest_ms);
    fact.life = spanOf(context, first_ms, latest_ms);
  };
  for (let i = 0; i < m.n; i++) {
    if (content[i] !== 1) continue;
    const at_ms = m.sent_at_ms[i] as number;
    if (!fact || number[i] !== fact.episode) {
      close();
      fact = opened(number[i] as number, localOf(context.zone, at_ms));
      facts.push(fact);
      people = new Set();
      edges = new Map();
      first_ms = at_ms;
      latest_ms = at_ms;
      before = -1;
    }
    const other = before >= 0 && m.person[before] !== m.person[i];
    const pause = before >= 0 && at_ms - (m.sent_at_ms[before] as number) > TURN_GAP_MS;
    const switches = before >= 0 && speaker[before] !== speaker[i];
    if (before < 0 || other || pause) fact.turns++;
    if (other && switches) {
      const key = (m.person[i] as number) * MOST_PEOPLE + (m.person[before] as number);
      edges.set(key, (edges.get(key) ?? 0) + 1);
    }
    // Somebody may change sides by the people list without a new turn.
    if ((other || pause) && switches) fact.switches++;
    fact.messages++;
    people.add(m.person[i] as number);
    latest_ms = Math.max(latest_ms, at_ms);
    before = i;
  }
  close();
  return facts;
}

function opened(episode: number, opened_local_ms: number): EpisodeFact {
  const life = { calendar_s: 0, business_s: null };
  return {
    episode,
    opened_local_ms,
    ended_local_ms: opened_local_ms,
    life,
    messages: 0,
    turns: 0,
    switches: 0,
    people: 0,
    edges: [],
  };
}
