import type { PhoneWording } from './wording.ts';

export const cs: PhoneWording = {
  language: 'cs',
  file_stems: ['Chat WhatsApp s uživatelem *'],
  media_omitted: ['<Média vynechány>'],
  omitted: {
    image: ['obrázek vynechán'],
    video: ['video vynecháno'],
    gif: ['GIF vynechán'],
    sticker: ['nálepka vynechána'],
    audio: ['zvukový soubor vynechán'],
    document: ['dokument vynechán'],
    contact: ['Vizitka vynechána'],
  },
  file_attached: ['soubor byl přiložen'],
  attached_open: [],
  attached_close: [],
  deleted: [
    'Tato zpráva byla odstraněna',
    'Tato zpráva byla odstraněna.',
    'Tuto zprávu jste odstranil/a',
    'Tuto zprávu jste odstranil/a.',
    'Tato zpráva byla smazána',
    'Tato zpráva byla smazána.',
    'Tuto zprávu jste smazal/a',
    'Tuto zprávu jste smazal/a.',
  ],
  edited: [],
  empty: [],
  poll: [],
  poll_option: [],
  location: ['Poloha:', 'poloha:'],
  live_location: [],
  calls: ['Zmeškaný hovor'],
  notices: {
    encryption: [
      'Zprávy a hovory jsou zabezpečeny koncovým šifrováním.*',
      'Zprávy a hovory jsou opatřeny koncovým šifrováním.*',
    ],
    security_code: ['Bezpečnostní kód mezi vámi a uživatelem * byl změněn.*'],
  },
};
