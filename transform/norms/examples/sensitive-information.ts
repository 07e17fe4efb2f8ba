/** N9: a made-up value of each type that the norm names, one that is wrong by as little as may be, and the company’s own. */
import type { SensitiveInformationNorm } from '../../../ingest/schema/norm.ts';
import type { SensitiveType } from '../../../ingest/schema/sensitive.ts';
import { utcOf } from '../../../ingest/schema/zone-table.ts';
import {
  actor,
  type Case,
  type Example,
  type ExamplesOf,
  type Missing,
  type Outcome,
  outcome,
  type Said,
  said,
} from './example.ts';
import { NATIONAL_ID_VALUES, SENSITIVE_VALUES, type SensitiveValue } from './sensitive-values.ts';
import type { TinyChat, TinyRow } from './tiny-table.ts';

const HOUR_MS = 3_600_000;
const NOTHING = 'The van is back.';
/** As many of the company's own values are tried. */
const MOST_OWN = 50;

export const sensitiveInformation: ExamplesOf<'sensitive-information'> = (norm, stage) => {
  const found: (Example | Missing)[] = [];
  const at_ms = utcOf(stage.context.zone, stage.from_local_ms) + 10 * HOUR_MS;
  const on = stage.scanners.has(`${norm.id}.${norm.version}`);
  const add = (
    [one, en, zh]: readonly [Case, string, string],
    text: string | null,
    expected: Outcome,
    more: Partial<TinyChat> = {},
    row: Partial<TinyRow> = {},
  ) => {
    const what = said(en, zh);
    if (!on || text === null) {
      found.push({ case: one, what, not_run: on ? 'no-example-text' : 'norm-off' });
      return;
    }
    const message = { at_ms, who: actor('Ben', 'internal'), text, ...row };
    const chat = { rows: [message], observed_until_ms: at_ms + HOUR_MS, ...more };
    found.push({ ...{ case: one, what, row: 0, expected }, chat });
  };
  const nothing = outcome('met', '');
  add(['met', 'a message without such a value', '不含此类值的消息'], NOTHING, nothing);
  const values = valuesOf(norm);
  for (const { type, country, value } of values) {
    const of = country === null ? '' : ` (${country})`;
    const [en, zh] = [`${NAMES[type].en}${of}`, `${NAMES[type].zh}${of}`];
    if (value === null) {
      add(['not-met', en, zh], null, nothing);
      continue;
    }
    const [one, expected] = expectedOf(value, type);
    add([one, en, zh], value.text, expected);
    const digits = (value.near_miss?.match(/\d/g) ?? []).length;
    // A number that is no card may be one of a telephone.
    if (value.near_miss !== null && !(digits >= 7 && norm.types.includes('phone')))
      add(
        [value.class === 'proved' ? 'past-limit' : 'met', `nearly, but not ${en}`, `近似但并非${zh}`],
        value.near_miss,
        nothing,
      );
  }
  for (const own of norm.own.slice(0, MOST_OWN))
    add(
      ['met', 'one of the company’s own values', '公司自有的值'],
      own.startsWith('@') ? `write to somebody${own}` : `ours is ${own}`,
      nothing,
    );
  const sample = values.find(({ value }) => value?.class === 'proved')?.value;
  if (!sample) return found;
  const [person] = norm.exempt_people;
  if (person !== undefined)
    add(
      ['exempt', 'a value, by somebody who is exempt', '由豁免人员发送的值'],
      sample.text,
      outcome('exempt', 'exempt-person'),
      {},
      { who: actor('', 'internal', { name: person }) },
    );
  if (norm.exempt_chats.length > 0)
    add(
      ['exempt', 'a value, in a chat that is exempt', '在豁免的聊天中的值'],
      sample.text,
      outcome('exempt', 'exempt-chat'),
      { context: { exempt_norms: [norm.id] } },
    );
  add(['not-counted', 'a value in a private chat', '私聊中的值'], sample.text, outcome('no-item'), {
    context: { pair: true, type: 'private' },
  });
  return found;
};

function expectedOf(value: SensitiveValue, type: SensitiveType): readonly [Case, Outcome] {
  if (value.class === 'proved') return ['not-met', outcome('breached', `found-${type}`)];
  return value.class === 'hint'
    ? ['not-judged', outcome('not_determinable', 'to-be-checked')]
    : ['met', outcome('met')];
}

interface Named {
  type: SensitiveType;
  country: string | null;
  /** null: there is no made-up one. */
  value: SensitiveValue | null;
}

const valuesOf = ({ types, countries }: SensitiveInformationNorm): Named[] =>
  types.flatMap((type): Named[] =>
    type === 'national-id'
      ? countries.map((country) => ({ type, country, value: NATIONAL_ID_VALUES[country] ?? null }))
      : [{ type, country: null, value: SENSITIVE_VALUES[type] }],
  );

const NAMES: Record<SensitiveType, Said> = {
  card: said('a payment card number', '银行卡号'),
  iban: said('a bank account number (IBAN)', '银行账号（IBAN）'),
  'cn-id': said('a Chinese identity number', '中国身份证号'),
  'cn-company': said('the code of a company in China', '统一社会信用代码'),
  'national-id': said('an identity number', '身份号码'),
  'private-key': said('a private key', '私钥'),
  token: said('an access token', '访问令牌'),
  jwt: said('an access token (JWT)', '访问令牌（JWT）'),
  wallet: said('a wallet address', '钱包地址'),
  email: said('a mail address', '电子邮箱'),
  phone: said('a telephone number', '电话号码'),
  password: said('a password', '密码'),
  health: said('words on somebody’s health', '有关健康的词语'),
  pay: said('words on somebody’s pay', '有关薪酬的词语'),
  dismissal: said('words on a dismissal', '有关解雇的词语'),
};
