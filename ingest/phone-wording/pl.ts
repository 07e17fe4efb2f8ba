import type { PhoneWording } from './wording.ts';

export const pl: PhoneWording = {
  language: 'pl',
  file_stems: [],
  media_omitted: ['<pominięto multimedia>'],
  omitted: {},
  file_attached: [],
  attached_open: [],
  attached_close: [],
  deleted: [
    'Ta wiadomość została usunięta',
    'Ta wiadomość została usunięta.',
    'Usunięto tę wiadomość',
    'Usunięto tę wiadomość.',
  ],
  edited: [],
  empty: [],
  poll: [],
  poll_option: [],
  location: [],
  live_location: [],
  calls: [],
  notices: {},
};
