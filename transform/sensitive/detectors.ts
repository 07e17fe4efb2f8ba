import { card } from './detectors/card.ts';
import { cnCompany } from './detectors/cn-company.ts';
import { cnId } from './detectors/cn-id.ts';
import { email } from './detectors/email.ts';
import { iban } from './detectors/iban.ts';
import { jwt } from './detectors/jwt.ts';
import { nationalId } from './detectors/national-id.ts';
import { password } from './detectors/password.ts';
import { phone } from './detectors/phone.ts';
import { privateKey } from './detectors/private-key.ts';
import { token } from './detectors/token.ts';
import { dismissal, health, pay } from './detectors/topics.ts';
import { wallet } from './detectors/wallet.ts';
import type { Detector } from './finding.ts';

/** All detectors; adding one is one file and one row. Of two that claim the same signs the surer one has them, else the first. */
export const DETECTORS: readonly Detector[] = [
  ...[privateKey, jwt, token, card, iban, cnId, nationalId],
  ...[cnCompany, wallet, email, phone, password, health, pay, dismissal],
];
