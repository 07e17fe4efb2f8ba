import type { PhoneWording } from './wording.ts';

export const da: PhoneWording = {
  language: 'da',
  file_stems: [],
  media_omitted: ['<medier udeladt>'],
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
