/** Texts with cards, accounts and identity numbers that are right, and others that only come near. */
import { OWN_ACCOUNT } from './planted-company.ts';
import { type Row, two } from './planted-rows.ts';
import {
  accountNumber,
  cardNumber,
  cpfNumber,
  inFours,
  nearMiss,
  nricNumber,
  residentNumber,
} from './sensitive-values.ts';

/** What a text holds: V what a check digit proves, S what only looks like it. */
const proofs = new Map<string, 'V' | 'S'>();
const holding = (proof: 'V' | 'S', text: string): string => {
  proofs.set(text, proof);
  return text;
};
export const proofOf = (text: string): 'V' | 'S' | null => proofs.get(text) ?? null;

/** Other digits each month. */
export function secrets(month: number): Row[] {
  const visa = cardNumber(`45391488${month}3436${month}7`.padEnd(15, '8'));
  const master = cardNumber(`55201234${month}678901`);
  const german = accountNumber('DE', `37040044053201300${month}`);
  const british = accountNumber('GB', `WEST1234569876543${month}`);
  const resident = residentNumber(`1101051990030712${month}`);
  const nric = nricNumber(`123456${month}`);
  const cpf = cpfNumber(`39053344${month}`);
  const texts = [
    holding('V', `Pay with ${inFours(visa)} please`),
    holding('V', `卡号${master}，谢谢`),
    holding('V', `Twice ${inFours(visa)} and ${inFours(visa, '-')}`),
    holding('S', `Perhaps ${master}`),
    `Pay with ${inFours(nearMiss(visa, 9))} please`,
    `卡号${nearMiss(master, 15)}，谢谢`,
    'Pay with 0000 0000 0000 0000 please',
    holding('V', `To ${german} today`),
    holding('V', `To ${inFours(british)} today`),
    `To ${nearMiss(german, 12)} today`,
    `To ${inFours(nearMiss(british, 21))} today`,
    `Ours is ${OWN_ACCOUNT} as ever`,
    holding('V', `身份证${resident}`),
    `身份证${nearMiss(resident, 16)}`,
    holding('S', `Of old 11010549123100${month}`),
    holding('V', `The pass ${nric}`),
    `The pass ${nearMiss(nric, 4)}`,
    holding('V', `CPF ${cpf}`),
    `CPF ${nearMiss(cpf, 5)}`,
  ];
  return [
    ...texts.map((text, i): Row => [5, `${10 + Math.floor(i / 6)}:${two((i % 6) * 9)}`, 'ben', text]),
    [6, '10:00', 'gus', holding('V', `Of gus ${inFours(visa)}`)],
    [6, '10:20', 'gus', holding('S', `Of gus ${master}`)],
    [6, '10:40', 'zoe', holding('V', `Of zoe ${inFours(master)}`)],
    [6, '11:00', 'ben', holding('V', `Gone ${inFours(visa)}`), { deleted: true }],
    [6, '11:20', 'ben', holding('V', `Beside a file ${inFours(visa)}`), { document: 'C.pdf' }],
  ];
}
