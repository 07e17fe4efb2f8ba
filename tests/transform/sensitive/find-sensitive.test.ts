import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SensitiveType } from '../../../ingest/schema/sensitive.ts';
import { cardOf, checked, cnIdOf, grouped, ibanOf, jwtOf, pemOf, signs } from './made.ts';
import { scannerOf, told } from './scanned.ts';

const VISA = cardOf('453914880343646');
const AMEX = cardOf('37828224631012');
const UNION = cardOf('622202000301234567');
const CN = cnIdOf('11010519900307123');
const DE = ibanOf('DE', '370400440532013000');
const GITHUB = checked('ghp');
const JWT = jwtOf({ alg: 'HS256' });
const BODY = `MII${signs(120)}`;
const wrong = (value: string) => value.slice(0, -1) + String((Number(value.at(-1)) + 1) % 10);
const wide = (value: string) =>
  value.replace(/[0-9A-Za-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

// Text, and what is found in it: class, type, signs as they stand.
const TABLE: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  card: [
    [`pay with ${grouped(VISA)} please`, `V card ${grouped(VISA)}`],
    [`${grouped(VISA, '-')}.`, `V card ${grouped(VISA, '-')}`],
    [`卡号${VISA}，谢谢`, `V card ${VISA}`],
    [`卡号：${wide(VISA)}`, `V card ${wide(VISA)}`],
    [`my visa: ${VISA} exp 12/27 cvv 123`, `V card ${VISA}`],
    // By chance these 19 digits are right too; cards of this issuer have 16.
    [`${grouped(VISA)} 123`, `V card ${grouped(VISA)}`],
    [`${grouped(VISA)} 12/27`, `V card ${grouped(VISA)}`],
    [
      `${VISA.slice(0, 4)} ${VISA.slice(4, 8)}\n${VISA.slice(8, 12)} ${VISA.slice(12)}`,
      `V card ${VISA.slice(0, 4)} ${VISA.slice(4, 8)}\n${VISA.slice(8, 12)} ${VISA.slice(12)}`,
    ],
    [`${VISA.slice(0, 7)}\u200b${VISA.slice(7)} card`, `V card ${VISA.slice(0, 7)}\u200b${VISA.slice(7)}`],
    [grouped(VISA, '\u00a0'), `V card ${grouped(VISA, '\u00a0')}`],
    [grouped(AMEX, ' ', [4, 6, 5]), `V card ${grouped(AMEX, ' ', [4, 6, 5])}`],
    [`工资卡 ${UNION}`, `V card ${UNION}`],
    [grouped(UNION), `V card ${grouped(UNION)}`],
    [`cards ${VISA},${AMEX}`, `V card ${VISA}`, `V card ${AMEX}`],
    // The digits alone prove nothing.
    [VISA, `S card ${VISA}`],
    // Distinct values once.
    [`card ${VISA} again ${grouped(VISA)}`, `V card ${VISA}`],
    // A wrong digit, too few, too many; in a longer number or word.
    [`card ${wrong(VISA)}`],
    [`card ${VISA}0`],
    [`card ${VISA.slice(1)}`],
    [`card SN${VISA}`],
    [`card ORD-${VISA}`],
    [`card 0.${VISA}`],
    [`order no. ${VISA}`],
    [`card order ${VISA}`],
    [`快递单号：${VISA}`],
    [`card https://shop.example/o/${VISA}`],
    // Made for trying things out.
    ['card 4242 4242 4242 4242'],
    ['card 5555 5555 5555 4444'],
    ['card 0000 0000 0000 0000'],
    // Stamps, barcodes, dates: lengths without an issuer, or not its usual one.
    ['1700000000000'],
    [`ean ${cardOf('400638133393')}`],
    ['card 20240115103000'],
  ],
  iban: [
    [`to ${DE}`, `V iban ${DE}`],
    [`账号${grouped(DE)}。`, `V iban ${grouped(DE)}`],
    [DE.toLowerCase(), `V iban ${DE.toLowerCase()}`],
    [`IBAN:${DE} asap`, `V iban ${DE}`],
    [`${grouped(DE)} asap`, `V iban ${grouped(DE)}`],
    [ibanOf('GB', 'WEST12345698765431'), `V iban ${ibanOf('GB', 'WEST12345698765431')}`],
    [ibanOf('NO', '86011117947'), `V iban ${ibanOf('NO', '86011117947')}`],
    [wrong(DE)],
    [`${DE}1`],
    [`X${DE}`],
    [DE.replace('DE', 'XX')],
  ],
  'cn-id': [
    [`身份证${CN}`, `V cn-id ${CN}`],
    [
      `${CN.slice(0, 6)} ${CN.slice(6, 14)} ${CN.slice(14)}`,
      `V cn-id ${CN.slice(0, 6)} ${CN.slice(6, 14)} ${CN.slice(14)}`,
    ],
    [wide(CN), `V cn-id ${wide(CN)}`],
    ['id 11010519491231002x', 'V cn-id 11010519491231002x'],
    ['110105491231002', 'S cn-id 110105491231002'],
    ['11010519491331002X'],
    ['99010519491231002X'],
    ['110105194912310021'],
    ['运单 1101051949123100210'],
  ],
  'cn-company': [
    ['统一社会信用代码91350100M000100Y43', 'I cn-company 91350100M000100Y43'],
    ['91350100M000100Y44'],
  ],
  'national-id': [
    ['CPF 390.533.447-05', 'V national-id 390.533.447-05'],
    ['cpf 39053344705', 'V national-id 39053344705'],
    ['39053344705'],
    ['CNPJ 16.727.230/0001-97', 'I national-id 16.727.230/0001-97'],
    ['ic S1234567D', 'V national-id S1234567D'],
    ['工卡T1234567J。', 'V national-id T1234567J'],
    ['S1234567A'],
    ['part S1234567DX'],
    ['HKID A123456(3)', 'V national-id A123456(3)'],
    ['HKID A123456(4)'],
    ['aadhaar 2341 2341 2346', 'V national-id 2341 2341 2346'],
    ['2341 2341 2346'],
    ['ssn 536-90-4399', 'S national-id 536-90-4399'],
    ['900-90-4399'],
    ['+536 90 4399 joined'],
    ['dni 54362315K', 'V national-id 54362315K'],
  ],
  email: [
    ['write to mei.lin+x@harbour-foods.com.sg.', 'S email mei.lin+x@harbour-foods.com.sg'],
    ['邮箱mei@harbour.cn，谢谢', 'S email mei@harbour.cn'],
    ['mei＠harbour.cn', 'S email mei＠harbour.cn'],
    ['@mei see you'],
    ['mei@harbour'],
    ['mei@harbour.notatop'],
    ['mei@example.com'],
    ['a@@b.com'],
    ['https://maps.example/@1.35,103.8'],
  ],
  phone: [
    ['call +65 9123 4567', 'S phone +65 9123 4567'],
    ['电话91234567。', 'S phone 91234567'],
    ['91234567 81234567', 'S phone 91234567', 'S phone 81234567'],
    ['+86 138 0013 8000', 'S phone +86 138 0013 8000'],
    ['0086 13800138000', 'S phone 0086 13800138000'],
    ['@6591234567 please'],
    ['order 91234567'],
    ['https://x.example/91234567'],
    // Without the 0 before it, a number on land in China is none.
    ['1012345678'],
    ['2024-01-15 10:30'],
    ['on 31/12/2024'],
    ['12345678'],
    ['91234.567'],
  ],
  token: [
    [`key ${GITHUB}`, `V token ${GITHUB}`],
    [`密钥${GITHUB}，`, `V token ${GITHUB}`],
    // Signs are of the right number, but the last of them are not their check.
    [`ghp_${signs(36)}`, `S token ghp_${signs(36)}`],
    [`ghp_${'x'.repeat(36)}`],
    [`AKIA${'QYLPMN5HHHFPZAM2'}`, 'S token AKIAQYLPMN5HHHFPZAM2'],
    [`xox${'b'}-123456789012-${signs(24)}`, `S token xoxb-123456789012-${signs(24)}`],
    [`sk_${'live'}_${signs(30)}`, `S token sk_live_${signs(30)}`],
    [`LTAI${signs(20)}`, `S token LTAI${signs(20)}`],
    ['postgres://bob:s3cr3tpw@db.harbour.sg/x', 'S token postgres://bob:s3cr3tpw@db.harbour.sg/x'],
    ['https://bob:s3cr3tpw@harbour.sg/x', 'S token https://bob:s3cr3tpw@harbour.sg'],
    [`task-force risk-${signs(12)}`],
    [`secretlint-disable\nghp_${signs(36)}`, `S token ghp_${signs(36)}`],
  ],
  jwt: [
    [`Bearer ${JWT}`, `V jwt ${JWT}`],
    [`令牌${JWT}。`, `V jwt ${JWT}`],
    [jwtOf({ typ: 'JWT' })],
    ['eyJhbGciOi.eyJzdWIi'],
    ['eyJ... and so on'],
  ],
  'private-key': [
    [
      `see ${pemOf('RSA PRIVATE', BODY)} ok`,
      `V private-key ${pemOf('RSA PRIVATE', BODY).split('-----END')[0]}`,
    ],
    [
      pemOf('PRIVATE', BODY).replaceAll('\n', ' '),
      `V private-key ${pemOf('PRIVATE', BODY).replaceAll('\n', ' ').split('-----END')[0]}`,
    ],
    [`-----BEGIN PRIVATE KEY-----\n${BODY}`, `S private-key -----BEGIN PRIVATE KEY-----\n${BODY}`],
    [pemOf('PUBLIC', BODY)],
    ['-----BEGIN PRIVATE KEY----- goes first'],
    [pemOf('PRIVATE', '...')],
  ],
  wallet: [
    ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'V wallet bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'V wallet 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb'],
    ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp'],
  ],
  password: [
    ['pw: hunter2', 'H password hunter2'],
    ['wifi password for guests is Blue-7788', 'H password Blue-7788'],
    ['密码是abc12345，别外传', 'H password abc12345'],
    ['密码：\nXk88!q', 'H password Xk88!q'],
    ['PIN 4821', 'H password 4821'],
    ['PW123456789CN'],
    ['password: swordfish', 'H password swordfish'],
    ['contraseña: Perro99', 'H password Perro99'],
    ['пароль: Qwerty12', 'H password Qwerty12'],
    ['the password is wrong'],
    ['please reset your password, see https://help.harbour.sg/a1b2'],
    ['password expired'],
    ['password: ******'],
  ],
  health: [
    ['he is on sick leave', 'H health sick leave'],
    ['她确诊了', 'H health 确诊'],
    ['the scancer app'],
  ],
  pay: [
    ['Her SALARY is late', 'H pay SALARY'],
    ['工资什么时候发', 'H pay 工资'],
  ],
  dismissal: [
    ['he was fired', 'H dismissal was fired'],
    ['公司要裁员', 'H dismissal 裁员'],
  ],
};

for (const [type, rows] of Object.entries(TABLE)) {
  test(`${type}: found, not found, and just not found`, async () => {
    const scanner = await scannerOf({ types: [type as SensitiveType] });
    for (const [text, ...expected] of rows) assert.deepEqual(told(scanner, text), expected, text);
  });
}

test('with all types on, what a surer one claims is told once', async () => {
  const scanner = await scannerOf();
  for (const [text, ...expected] of [
    [`password: ${GITHUB}`, `V token ${GITHUB}`],
    [`card ${grouped(VISA)}`, `V card ${grouped(VISA)}`],
    [`IBAN ${grouped(DE)}`, `V iban ${grouped(DE)}`],
    [`身份证 ${CN} 电话 91234567`, `V cn-id ${CN}`, 'S phone 91234567'],
    [`https://bob:s3cr3tpw@harbour.sg/x`, 'S token https://bob:s3cr3tpw@harbour.sg'],
    ['好的，收到，谢谢！👍🏻'],
    ['see you at 10:30, 1,250.00 each'],
  ] as const)
    assert.deepEqual(told(scanner, text), expected, text);
});
