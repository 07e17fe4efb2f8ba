/** A company with names, numbers, secrets and sentences that must not leave its chats. None of them stands whole in a source. */
import type { Chat, Company, CompanySpec, Message, Person } from '../../fixtures/simulator/simulator.ts';
import { simulateCompany } from '../../fixtures/simulator/simulator.ts';
import { smallSpec } from '../fixtures/small-company.ts';
import { local } from './workspace.ts';

const PEOPLE: readonly (readonly [id: string, name: string, push_name: string, side: Person['side']])[] = [
  ['priya', 'Priyanka Raghunathan', 'Priyanka R', 'internal'],
  ['tobias', 'Tobias Lindqvist', 'Tobbe', 'internal'],
  ['seyi', 'Oluwaseyi Adebanjo', 'Seyi 🌞', 'internal'],
  ['chen', '欧阳思远', '思远', 'internal'],
  ['marg', 'Marguerite Delacroix-Hahn', 'Margot', 'internal'],
  ['dmitri', 'Дмитрий Вознесенский', 'Дима', 'internal'],
  ['yusuf', "Yusuf O'Halloran", 'yusuf_oh', 'internal'],
  ['ines', 'Inês Figueiredo', 'Inês', 'external'],
  ['kwame', 'Kwame Boatenghene', 'Kwame B.', 'external'],
];

const people = PEOPLE.map(
  ([id, name, push_name, side], n): Person => ({
    id,
    name,
    push_name,
    phone: `+65 8${n}47 2${n}9${n}`,
    side,
    team: side === 'internal' ? 'Depot' : 'Buyers',
    roles: n === 0 ? ['shift-lead'] : [],
    zone: 'Asia/Singapore',
    // One whom nobody listed.
    listed: id !== 'dmitri',
  }),
);
const staff = people.filter((p) => p.side === 'internal').map((p) => p.id);
const buyers = people.filter((p) => p.side === 'external').map((p) => p.id);
const talk = { answer_s: { median: 1500, sigma: 1 }, unanswered: 0.15 };

const spec: CompanySpec = {
  ...smallSpec,
  name: 'Northgate Foods',
  people,
  chats: [
    {
      id: 'customer',
      name: 'Northgate × Lotus Hotels',
      type: 'customer',
      owner: 'priya',
      created_at: '2026-04-20T08:00',
      members: [...staff, ...buyers].map((person) => ({ person })),
      notices: [{ at: '2026-05-04T09:00', event: { kind: 'security_code', target: 'ines' } }],
      streams: [
        { ...talk, scripts: 'customer-en', per_day: 8, askers: buyers, answerers: staff },
        { ...talk, scripts: 'customer-zh', per_day: 3, askers: buyers, answerers: staff },
      ],
    },
    {
      id: 'depot',
      name: 'Depot Team',
      type: 'department',
      owner: 'priya',
      created_at: '2026-04-20T08:10',
      members: [
        ...staff.slice(0, -1).map((person) => ({ person })),
        { person: 'yusuf', joined: '2026-05-06T10:00', left: '2026-05-19T10:00' },
      ],
      streams: [
        { ...talk, scripts: 'warehouse-en', per_day: 8, askers: staff, answerers: staff },
        { ...talk, scripts: 'traps', per_day: 3, askers: staff, answerers: staff },
        { ...talk, scripts: 'small-talk', per_day: 3, askers: staff, answerers: staff },
      ],
    },
    {
      id: 'pair',
      name: 'Tobias Lindqvist',
      type: 'private',
      owner: 'priya',
      created_at: '2026-04-20T08:20',
      members: [{ person: 'priya' }, { person: 'tobias' }],
      streams: [
        {
          ...talk,
          scripts: 'private',
          per_day: 4,
          askers: ['priya', 'tobias'],
          answerers: ['priya', 'tobias'],
        },
      ],
    },
  ],
};

/** In parts, so that no search for secrets finds them here. */
export const SECRETS = {
  card: ['4539', '5787', '6362', '1486'].join(' '),
  card_plain: ['4539578763', '621486'].join(''),
  iban: ['DE89', '3704', '0044', '0532', '0130', '00'].join(' '),
  token: ['ghp', '16C7e42F292c6912E7710c838347Ae178B4a'].join('_'),
  key: ['AKIA', 'IOSFODNN7', 'QZTRPLM'].join(''),
  password: ['Zebra', '!', 'Quartz', '77'].join(''),
};

const PLANTED = [
  `Please charge ${SECRETS.card} for the banquet of next Thursday evening, it is my own card`,
  `refund goes to ${SECRETS.iban}, account of my sister in law near Bremen`,
  `deploy token is ${SECRETS.token} keep it safe and tell nobody outside the depot`,
  `access key ${SECRETS.key} for the camera above the second loading ramp`,
  `the password: ${SECRETS.password} opens the back office of the cold room`,
  'Tobias Lindqvist was sick again, his doctor wrote a letter about his left knee',
  `call Priyanka Raghunathan on ${people[0]?.phone} before you open the freezer door today?`,
  '欧阳思远的工资单放在二楼打印机旁边请不要告诉任何人',
  'can somebody bring the grey ladder from behind the old smoke house please?',
];

/** With the planted sentences said in each chat, in office hours of May. */
export function secretiveCompany(): Company {
  const company = simulateCompany(spec, 7);
  return { ...company, chats: company.chats.map(withPlanted) };
}

function withPlanted(chat: Chat): Chat {
  const members = chat.members.map((m) => m.person);
  const said = PLANTED.map(
    (text, i): Message => ({
      id: `${chat.id}-planted-${i}`,
      chat: chat.id,
      sent_at_ms: local(`2026-05-${String(i + 11).padStart(2, '0')}T10:${20 + i}`),
      person: (chat.id === 'customer' ? members.at(-1 - (i % 2)) : members[i % 2]) as string,
      content: { kind: 'text', text },
      edited: false,
      deleted: null,
      link: 'starts',
      reply_to: null,
      courtesy: false,
      auto: false,
    }),
  );
  const document: Message = {
    ...(said[0] as Message),
    id: `${chat.id}-document`,
    sent_at_ms: local('2026-05-12T11:00'),
    content: {
      kind: 'media',
      media_kind: 'document',
      caption: '',
      file_name: 'Warning letter Marguerite Delacroix-Hahn.pdf',
      pages: 2,
      lost: false,
    },
  };
  const messages = [...chat.messages, ...said, document].sort((a, b) => a.sent_at_ms - b.sent_at_ms);
  return { ...chat, messages };
}

/** What names people, by itself: whole names, what phones call them, parts that are no everyday words, numbers. */
export function namesOf(company: Company): string[] {
  return company.people.flatMap(({ name, push_name, phone }) => {
    const digits = phone.replace(/\D/g, '');
    const parts = name.split(/[ -]/).filter((part) => part.length >= 5);
    return [name, push_name, ...parts, phone, digits, digits.slice(2), phone.slice(4)];
  });
}
