import type { PhoneWording } from './wording.ts';

export const hu: PhoneWording = {
  language: 'hu',
  file_stems: [],
  media_omitted: ['<média elhagyva>'],
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
