/** What simulated people would not write by themselves: copies of texts, announcements, long texts, requests taken back. */
import type { Company, Content, MediaKind, Message } from '../../../fixtures/simulator/simulator.ts';
import { local } from '../workspace.ts';

export interface Planted {
  chat: string;
  /** Wall clock of the office. */
  at: string;
  person: string;
  /** A text, or a document or another medium with these words beside it. */
  text: string;
  document?: string;
  media?: Exclude<MediaKind, 'document'>;
  deleted?: true;
}

/** The company with these messages in their places. */
export function plant(company: Company, planted: readonly Planted[]): Company {
  const chats = company.chats.map((chat) => {
    const own = planted.filter((p) => p.chat === chat.id).map((p, n) => messageOf(p, n));
    const messages = [...chat.messages, ...own].sort((a, b) => a.sent_at_ms - b.sent_at_ms);
    return { ...chat, messages };
  });
  return { ...company, chats };
}

function messageOf({ chat, at, person, text, document, media, deleted }: Planted, n: number): Message {
  const media_kind = document === undefined ? media : 'document';
  const content: Content =
    media_kind === undefined
      ? { kind: 'text', text }
      : { kind: 'media', media_kind, caption: text, file_name: document ?? '', pages: 0, lost: false };
  return {
    id: `${chat}-planted-${n}`,
    chat,
    sent_at_ms: local(at),
    person,
    content,
    edited: false,
    deleted: deleted ? { by: 'sender' } : null,
    link: 'starts',
    reply_to: null,
    courtesy: false,
    auto: false,
  };
}

const CUT_OFF =
  'From next week on all orders for the morning run have to be in the system by half past four, because the packing ' +
  'team starts an hour earlier and the lists are printed before they come in; whoever is late tells the dispatcher, ' +
  'not the driver.';
const DOCK = 'Dock seven is closed for the whole of the week, use dock eight';
const SPRINKLER = 'The sprinkler test is on Thursday afternoon, cover the open pallets before lunch';
const CHAIN = 'Whoever has the blue pallet jack brings it back to bay two before the evening run';
const SHORT = 'Gate two is shut now';
const LONG = 'The whole story of the damaged pallet, as told by everybody who saw it. '.repeat(10);

export const TEMPLATE = 'Please remember to sign the temperature list every evening';

const copies = (text: string, places: readonly (readonly [chat: string, at: string, person: string])[]) =>
  places.map(([chat, at, person]) => ({ chat, at, person, text }));

/** For M22. Equal, one word changed in a long text, in a short one, too late, too short, a template, beside a private chat. */
const COPIES: readonly Planted[] = [
  ...copies(CUT_OFF, [
    ['yard', '2026-04-21T08:20', 'ann'],
    ['move', '2026-04-21T08:25', 'ann'],
    ['sales', '2026-04-21T16:10', 'gus'],
  ]),
  { chat: 'yard', at: '2026-05-06T08:20', person: 'ben', text: CUT_OFF.replace('printed', 'written') },
  { chat: 'sales', at: '2026-05-06T21:20', person: 'ann', text: CUT_OFF },
  { chat: 'yard', at: '2026-05-12T08:21', person: 'ben', text: DOCK },
  { chat: 'move', at: '2026-05-12T08:22', person: 'ben', text: DOCK.replace('seven', 'three') },
  ...copies(SPRINKLER, [
    ['yard', '2026-05-13T08:00', 'ann'],
    ['sales', '2026-05-14T08:05', 'ann'],
  ]),
  ...copies(CHAIN, [
    ['yard', '2026-05-19T08:00', 'hana'],
    ['yard', '2026-05-19T08:05', 'hana'],
    ['move', '2026-05-20T07:30', 'hana'],
    ['sales', '2026-05-21T07:00', 'hana'],
  ]),
  ...copies(SHORT, [
    ['yard', '2026-05-07T08:00', 'ben'],
    ['move', '2026-05-07T08:02', 'ben'],
  ]),
  ...copies(TEMPLATE, [
    ['yard', '2026-05-08T18:00', 'ben'],
    ['move', '2026-05-08T18:00', 'ben'],
  ]),
  ...copies('A word between the two of us and nobody else in the yard, please', [
    ['yard', '2026-05-11T08:00', 'ann'],
    ['ann-ben', '2026-05-11T08:01', 'ann'],
  ]),
];

/** For M10 and M39. Two people note in time, one late; ben may not announce; the last one is still in time at the end. */
const ANNOUNCEMENTS: readonly Planted[] = [
  ...copies('[NOTICE] The office moves to the second floor on Monday', [
    ['news', '2026-04-23T09:10', 'ann'],
    ['yard', '2026-04-23T11:40', 'ann'],
  ]),
  { chat: 'news', at: '2026-04-23T10:00', person: 'gus', text: 'Noted' },
  { chat: 'news', at: '2026-04-24T08:30', person: 'hana', text: '收到' },
  { chat: 'news', at: '2026-04-27T09:00', person: 'joe', text: 'Noted' },
  { chat: 'yard', at: '2026-04-23T12:00', person: 'ben', text: 'noted' },
  { chat: 'yard', at: '2026-05-05T11:00', person: 'ben', text: '[NOTICE] Free coffee in the canteen today' },
  { chat: 'news', at: '2026-05-05T10:00', person: 'ann', text: '[notice] Please read the new fire plan' },
  { chat: 'news', at: '2026-05-05T10:20', person: 'ann', text: '[Notice] And sign the sheet at the door' },
  { chat: 'news', at: '2026-05-05T10:30', person: 'gus', text: 'noted' },
  {
    chat: 'news',
    at: '2026-05-29T17:00',
    person: 'ann',
    text: '[NOTICE] The gate code is a new one from Monday',
  },
];

/** For M23. */
const LONG_TEXTS: readonly Planted[] = [
  { chat: 'sales', at: '2026-04-22T08:00', person: 'gus', text: LONG },
  { chat: 'sales', at: '2026-04-22T08:06', person: 'gus', text: 'All of it', document: 'Pallet.pdf' },
  { chat: 'sales', at: '2026-04-29T08:00', person: 'hana', text: `${LONG} Again.` },
  { chat: 'sales', at: '2026-04-29T08:11', person: 'hana', text: '', document: 'Late.pdf' },
  { chat: 'cleo', at: '2026-05-04T08:00', person: 'cleo', text: `${LONG} Who pays for it?` },
];

/** For M11: prompted by somebody else although one's own question came between; and three evenings in three chats. */
const EVENINGS: readonly Planted[] = [
  { chat: 'move', at: '2026-04-28T20:40', person: 'ben', text: 'Did the racks come?' },
  { chat: 'move', at: '2026-04-28T20:50', person: 'hana', text: 'And who has the key?' },
  { chat: 'move', at: '2026-04-28T21:05', person: 'hana', text: 'They did, all of them.' },
  ...['yard', 'move', 'sales'].map((chat, day) => ({
    chat,
    at: `2026-05-${11 + day}T22:40`,
    person: 'gus',
    text: `Only a word for the evening of day ${day}`,
  })),
];

/** For D13 and M13: a request taken back; a question asked again before anybody answers; one that is open at the end. */
const REQUESTS: readonly Planted[] = [
  { chat: 'cleo', at: '2026-05-16T09:00', person: 'cleo', text: 'Is anybody there on Saturdays?' },
  { chat: 'cleo', at: '2026-05-16T09:05', person: 'cleo', text: 'Never mind, we ask again on Monday' },
  { chat: 'cleo', at: '2026-05-31T22:00', person: 'cleo', text: 'Can we order for Monday?' },
  { chat: 'yard', at: '2026-05-16T07:00', person: 'hana', text: 'Who locked the side door?' },
  { chat: 'yard', at: '2026-05-16T07:03', person: 'hana', text: 'And why?' },
  { chat: 'yard', at: '2026-05-16T07:40', person: 'hana', text: 'Who locked it?' },
];

/** For M21: words that only hold one of a topic. */
const TOPICS: readonly Planted[] = [
  { chat: 'sales', at: '2026-04-24T08:00', person: 'gus', text: 'A firetruck was here' },
  { chat: 'sales', at: '2026-04-24T08:01', person: 'gus', text: 'And two truckers' },
];

export const PLANTED: readonly Planted[] = [
  ...COPIES,
  ...ANNOUNCEMENTS,
  ...LONG_TEXTS,
  ...EVENINGS,
  ...REQUESTS,
  ...TOPICS,
];
