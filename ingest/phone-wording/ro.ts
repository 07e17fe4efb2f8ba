import type { PhoneWording } from './wording.ts';

export const ro: PhoneWording = {
  language: 'ro',
  file_stems: [],
  media_omitted: ['<conținut media omis>'],
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
