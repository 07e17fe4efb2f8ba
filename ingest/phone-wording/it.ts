import type { PhoneWording } from './wording.ts';

export const it: PhoneWording = {
  language: 'it',
  file_stems: ['Chat WhatsApp con *'],
  media_omitted: ['<Media omessi>'],
  omitted: {
    image: ['immagine omessa'],
    video: ['video omesso'],
    gif: ['GIF esclusa'],
    sticker: ['sticker non incluso'],
    audio: ['audio omesso'],
    document: ['documento omesso'],
    contact: ['Scheda contatto omessa'],
  },
  file_attached: ['file allegato'],
  attached_open: ['<allegato: '],
  attached_close: [' <allegato>'],
  deleted: [
    'Questo messaggio è stato eliminato',
    'Questo messaggio è stato eliminato.',
    'Hai eliminato questo messaggio',
    'Hai eliminato questo messaggio.',
  ],
  edited: ['<Questo messaggio è stato modificato>', '<Questo messaggio è stato modificato.>'],
  empty: [],
  poll: ['SONDAGGIO:'],
  poll_option: [],
  location: ['Posizione:', 'posizione:'],
  live_location: [],
  calls: ['Chiamata vocale persa', 'Chiamata vocale persa, *'],
  notices: {
    encryption: [
      'I messaggi e le chiamate sono crittografati end-to-end.*',
      '* sono ora protetti con la crittografia end-to-end.*',
    ],
    created: ['* ha creato il gruppo*'],
    added: ['* ha aggiunto *'],
    left: ['* è uscito', '* è uscito.'],
    removed: ['* ha rimosso *'],
    subject: ["* ha cambiato l'oggetto*"],
    security_code: ['Il tuo codice di sicurezza con * è cambiato.*'],
  },
};
