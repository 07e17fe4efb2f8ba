import { list } from '../../people-wording/wording.ts';
import type { SensitiveWording } from './wording.ts';

export const id: SensitiveWording = {
  language: 'id',
  card: list(`
    kartu | kartu kredit | kartu debit | nomor kartu | visa | mastercard | cvv | kad kredit | kad debit
  `),
  serial: list(`
    pesanan | no pesanan | nomor pesanan | resi | no resi | nomor resi | faktur | invois | tagihan
    nomor referensi | ref | tempahan | no tempahan
  `),
  password: list(`
    kata sandi | sandi | password | kata laluan | pin | kode otp | kode verifikasi | kod pengesahan
  `),
  is: list('adalah | ialah | itu'),
  health: list(`
    cuti sakit | surat dokter | diagnosa | diagnosis | kanker | tumor | kemoterapi | hamil
 keguguran | depresi | diabetes | kencing manis | opname | rawat inap
  `),
  pay: list(`
    gaji | slip gaji | kenaikan gaji | naik gaji | tunjangan | bonus tahunan | upah | pesangon | elaun
  `),
  dismissal: list(`
    dipecat | pemecatan | phk | diberhentikan | surat peringatan | surat pengunduran diri | dibuang kerja
    ditamatkan
  `),
};
