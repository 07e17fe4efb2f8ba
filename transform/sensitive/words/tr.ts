import { list } from '../../people-wording/wording.ts';
import type { SensitiveWording } from './wording.ts';

export const tr: SensitiveWording = {
  language: 'tr',
  card: list('kart | kart no | kart numarası | kredi kartı | banka kartı | visa | mastercard | cvv'),
  serial: list(`
    sipariş | sipariş no | kargo | kargo no | takip no | fatura | fatura no | referans | ref | irsaliye
    seri no
  `),
  password: list('şifre | şifresi | sifre | parola | pin | doğrulama kodu'),
  is: list('şu | budur'),
  health: list(`
    rapor aldı | hastalık izni | teşhis | kanser | tümör | kemoterapi | ameliyat | hamile | düşük yaptı
    depresyon | diyabet | hastaneye yattı
  `),
  pay: list(`
    maaş | maaşı | maaşlar | bordro | zam oranı | ikramiye | kıdem tazminatı | ihbar tazminatı
  `),
  dismissal: list(`
    işten çıkarıldı | işten çıkarma | kovuldu | işten atıldı | istifa mektubu | ihtar | fesih
  `),
};
