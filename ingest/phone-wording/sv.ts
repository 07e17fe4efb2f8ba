import type { PhoneWording } from './wording.ts';

export const sv: PhoneWording = {
  language: 'sv',
  file_stems: [],
  media_omitted: ['<media utelämnat>'],
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
