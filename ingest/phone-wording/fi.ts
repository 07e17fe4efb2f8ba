import type { PhoneWording } from './wording.ts';

export const fi: PhoneWording = {
  language: 'fi',
  file_stems: [],
  media_omitted: ['<media jätettiin pois>'],
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
