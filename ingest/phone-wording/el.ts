import type { PhoneWording } from './wording.ts';

export const el: PhoneWording = {
  language: 'el',
  file_stems: [],
  media_omitted: ['<αρχείο παραλήφθηκε>'],
  omitted: {},
  file_attached: [],
  attached_open: [],
  attached_close: [],
  deleted: [],
  edited: [],
  empty: [],
  poll: [],
  poll_option: [],
  location: [],
  live_location: [],
  calls: [],
  notices: {},
};
