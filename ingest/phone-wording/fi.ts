import type { PhoneWording } from './wording.ts';

export const fi: PhoneWording = {
  language: 'fi',
  file_stems: [],
  media_omitted: ['<media jätettiin pois>'],
  omitted: {},
  file_attached: [],
  attached_open: [],
  attached_close: [],
  deleted: [
    'Tämä viesti poistettiin',
    'Tämä viesti poistettiin.',
    'Poistit tämän viestin',
    'Poistit tämän viestin.',
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
