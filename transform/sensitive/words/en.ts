import { list } from '../../people-wording/wording.ts';
import type { SensitiveWording } from './wording.ts';

export const en: SensitiveWording = {
  language: 'en',
  card: list(`
    card | cards | credit card | debit card | card no | card number | visa | mastercard | amex | unionpay
    cvv | cvc
  `),
  serial: list(`
    order | order no | order number | order id | tracking | tracking no | tracking number | awb | waybill
    parcel | invoice | invoice no | inv | ref | ref no | reference | reference no | ticket | ticket no
    case no | job no | po | po no | serial | serial no | s/n | sn | imei | barcode | sku | booking
    booking no | transaction id | txn | utr
  `),
  password: list(`
    password | passwords | passwd | pwd | pw | passcode | passphrase | pin | pin code | otp
    one time password | login details | credentials | verification code
  `),
  is: list('is | are | was'),
  health: list(`
    medical leave | sick leave | hospitalisation leave | hospitalization leave | maternity leave | mc today
    on mc | medical certificate | diagnosed | diagnosis | cancer | tumour | tumor | chemotherapy | surgery
    operation done | miscarriage | pregnant | depression | depressed | anxiety disorder | psychiatrist
    diabetes | diabetic | hiv | covid positive | tested positive | dengue | tuberculosis | hepatitis
    epilepsy | stroke | heart attack | dialysis | hospitalised | hospitalized | warded
  `),
  pay: list(`
    salary | salaries | payslip | payslips | pay slip | payroll | basic pay | base pay | take home pay
    pay rise | pay raise | pay cut | salary increment | bonus | bonuses | commission rate | overtime pay
    severance | final pay | wage | wages | annual package
  `),
  dismissal: list(`
    was dismissed | been dismissed | dismissal | sacked | fired him | fired her | got fired | was fired | was terminated | got terminated | been terminated | terminated him | terminated her
    termination letter | retrench | retrenched | retrenchment | laid off | layoff | layoffs
    made redundant | resignation letter | tendered resignation | show cause letter | warning letter
    last working day | notice of termination
  `),
};
