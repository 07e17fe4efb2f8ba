import type { PhoneWording } from './wording.ts';

export const nb: PhoneWording = {
  language: 'nb',
  file_stems: [],
  media_omitted: ['<media utelatt>'],
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
