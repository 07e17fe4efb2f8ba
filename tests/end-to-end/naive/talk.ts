/** What is said and how talk goes: M13 (rate), M18, M20, M21, M23, M37. */
import { isWorkingDay, mediaFile, voiceSeconds } from '../../../fixtures/simulator/simulator.ts';
import { clusteredShare, quantile, sum } from './statistics.ts';
import { type Declared, manyPeople, type Scope, scopesOf, type Truth, toldChats, truth } from './truth.ts';
import { episodesOf, turnsOf } from './waits.ts';
import { lengthOf } from './words.ts';
import type { Said, SeenChat, World } from './world.ts';

const TEN_MINUTES_MS = 600_000;
const LONG = 600;

export function talkTruths(world: World, declared: Declared, month: string): Truth[] {
  const scopes = scopesOf(world, month, ['all', 'group', 'type', 'chat']);
  const many = manyPeople(scopes, (c) => said([c], month).map((m) => m.person));
  return [
    ...scopes.flatMap((scope) => [
      ...questionRate(scope, month),
      ...turnTaking(scope, month),
      ...pulse(world, scope, month, many(scope)),
      ...messageTypes(scope, said(scope.chats, month)),
    ]),
    ...(['internal', 'external'] as const).flatMap((side) =>
      kinds(
        { over: 'side', key: side },
        said(toldChats(world, month), month).filter((m) => m.side === side),
      ),
    ),
    ...chatUsage(world, declared, month),
  ];
}

export const said = (chats: readonly SeenChat[], month: string) =>
  chats.flatMap((c) => c.said.filter((m) => m.month === month));

/** Days of the month on which the office works. */
export function workingDays(world: World, month: string): number {
  const days = Array.from({ length: 31 }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`);
  const real = days.filter((day) => new Date(day).toISOString().slice(0, 10) === day);
  return real.filter((day) => isWorkingDay(world.calendar, day)).length;
}

/** M13: questions per 100 messages. One that is repeated before anybody answers, or in the same turn, is one. */
function questionRate(scope: Scope, month: string): Truth[] {
  const content = said(scope.chats, month).filter((m) => m.content).length;
  if (content === 0) return [];
  const asked = sum(
    scope.chats.map((chat) => chat.talk.filter((m, i) => m.month === month && asksAnew(chat, m, i)).length),
  );
  return [truth('M13', 'per_100', scope, (asked / content) * 100, content)];
}

function asksAnew(chat: SeenChat, m: Said, i: number): boolean {
  if (!m.question) return false;
  const answers = (o: Said) => (chat.group === 'two_sided' ? o.side !== m.side : o.person !== m.person);
  const since = chat.talk.slice(chat.talk.slice(0, i).findLastIndex(answers) + 1, i);
  return !since.some((o) => o.person === m.person && o.question);
}

function turnTaking(scope: Scope, month: string): Truth[] {
  if (scope.over === 'all') return [];
  const episodes = scope.chats.flatMap((chat) =>
    episodesOf(chat)
      .filter(({ said }) => said[0]?.month === month)
      .map(({ said }) => ({ said, turns: turnsOf(said), side: chat.group === 'two_sided' })),
  );
  if (episodes.length === 0) return [];
  const between = sum(episodes.map((e) => e.turns.length - 1));
  const switches = episodes.flatMap(({ turns, side }) =>
    turns.slice(1).filter((turn, i) => {
      const [a, b] = [turns[i]?.[0] as Said, turn[0] as Said];
      return side ? a.side !== b.side : a.person !== b.person;
    }),
  );
  const alone = episodes.filter((e) => new Set(e.said.map((m) => m.person)).size === 1).length;
  const n = episodes.length;
  return [
    truth('M18', 'switch_share', scope, between > 0 ? switches.length / between : null, between),
    truth(
      'M18',
      'turns',
      scope,
      quantile(
        episodes.map((e) => e.turns.length),
        0.5,
      ),
      n,
    ),
    truth('M18', 'monologue_share', scope, alone / n, n),
  ];
}

function pulse(world: World, scope: Scope, month: string, many: boolean): Truth[] {
  const own = said(scope.chats, month);
  if (own.length === 0) return [];
  const n = own.length;
  const people = new Set(own.map((m) => m.person)).size;
  const texts = own.filter((m) => m.kind === 'text').map((m) => lengthOf(m.text));
  return [
    truth('M20', 'per_working_day', scope, n / workingDays(world, month), n),
    many
      ? truth('M20', 'active_people', scope, people, n)
      : truth('M20', 'active_people', scope, null, n, { reason: 'few_people' }),
    ...(scope.over === 'chat'
      ? [
          truth('M20', 'active_days', scope, new Set(own.map((m) => m.local.slice(0, 10))).size, n),
          truth('M20', 'median_chars', scope, quantile(texts, 0.5), texts.length),
        ]
      : []),
  ];
}

function chatUsage(world: World, declared: Declared, month: string): Truth[] {
  const chats = toldChats(world, month);
  const messages = (of: readonly SeenChat[]) => said(of, month).length;
  const episodes = (of: readonly SeenChat[]) =>
    of.flatMap((c) => episodesOf(c).filter((e) => e.said[0]?.month === month)).length;
  const all = messages(chats);
  if (all === 0) return [];
  const pairs = chats.filter((c) => c.group === 'private');
  // Types whose chats are all private, and few: that they are there is said, and no more.
  const of_world = new Map<string, SeenChat[]>();
  for (const c of world.chats) of_world.set(c.type ?? '', [...(of_world.get(c.type ?? '') ?? []), c]);
  const hidden = [...of_world].filter(([, of]) => !of.some((c) => chats.includes(c))).map(([type]) => type);
  const few = (name: string, key: string, n: number) =>
    truth('M21', name, { over: 'type', key }, null, n, { reason: 'few_people' });
  const whole = { over: 'all', key: '' };
  return [
    ...scopesOf(world, month, ['type']).flatMap((scope) => [
      truth('M21', 'messages_share', scope, messages(scope.chats) / all, all),
      truth('M21', 'episodes_share', scope, episodes(scope.chats) / episodes(chats), episodes(chats)),
    ]),
    ...hidden.flatMap((type) => [
      few('messages_share', type, all),
      few('episodes_share', type, episodes(chats)),
    ]),
    pairs.length > 0
      ? truth('M21', 'private_share', whole, messages(pairs) / all, all)
      : truth('M21', 'private_share', whole, null, all, {
          reason: world.chats.some((c) => c.group === 'private') ? 'few_people' : 'not_in_export',
        }),
    ...declared.topics.map((topic) => {
      const share = clusteredShare(
        chats.map((chat) => {
          const n = said([chat], month).filter((m) => m.content && topic.words.test(m.text)).length;
          return { met: topic.chats(chat) ? n : 0, n };
        }),
      );
      const at = { over: 'topic', key: topic.id };
      return share ? truth('M21', 'fit', at, share.value, share.n, share) : truth('M21', 'fit', at, null, 0);
    }),
  ];
}

function messageTypes(scope: Scope, own: readonly Said[]): Truth[] {
  const of = (kind: string) => own.filter((m) => m.kind === kind);
  const media = own.filter((m) => m.media);
  const filed = media.filter((m) => m.file !== null);
  const voices = of('voice');
  const timed = voices.filter((m) => m.file !== null);
  const documents = of('document');
  const shown = documents.filter((m) => m.captions);
  const captioned = shown.filter((m) => m.text !== '').length;
  const texts = of('text');
  const long = texts.filter((m) => lengthOf(m.text) > LONG);
  const beside = long.filter((m) =>
    scope.chats.some(
      (chat) =>
        chat.said.includes(m) &&
        chat.said.some(
          (o) =>
            o.kind === 'document' && o.person === m.person && Math.abs(o.at_ms - m.at_ms) <= TEN_MINUTES_MS,
        ),
    ),
  );
  const archived = (n: number) => ({ reason: n > 0 ? null : 'no_archive' });
  const row = (name: string, value: number | null, n: number, more: Partial<Truth> = {}) =>
    truth('M23', name, scope, value, n, more);
  const minutes = sum(timed.map((m) => voiceSeconds(m.file as string))) / 60;
  const bytes = sum(filed.map((m) => mediaFile(m.file as string).length));
  return [
    ...kinds(scope, own),
    ...(voices.length > 0
      ? [row('voice_minutes', timed.length > 0 ? minutes : null, timed.length, archived(timed.length))]
      : []),
    ...(media.length > 0
      ? [row('file_bytes', filed.length > 0 ? bytes : null, filed.length, archived(filed.length))]
      : []),
    ...(documents.length > 0
      ? [
          shown.length > 0
            ? row('captioned_share', captioned / shown.length, shown.length)
            : row('captioned_share', null, 0, { reason: 'not_in_export' }),
        ]
      : []),
    ...(texts.length > 0 ? [row('long_texts', long.length, texts.length)] : []),
    ...(long.length > 0 ? [row('long_with_document', beside.length / long.length, long.length)] : []),
  ];
}

function kinds(at: Pick<Scope, 'over' | 'key'>, own: readonly Said[]): Truth[] {
  return [...new Set(own.map((m) => m.kind))].map((kind) =>
    truth('M23', kind, at, own.filter((m) => m.kind === kind).length / own.length, own.length),
  );
}
