import type { PhoneWording } from './wording.ts';

export const ms: PhoneWording = {
  language: 'ms',
  file_stems: [],
  media_omitted: [],
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
  notices: {
    created: ['* telah mencipta kumpulan ini', '* telah mencipta kumpulan ini.'],
    added: ['* telah menambah anda', '* telah menambah *'],
    left: ['* telah meninggalkan kumpulan', '* telah meninggalkan kumpulan.'],
    subject: ['* telah menukar subjek kepada "*"', '* telah menukar subjek kepada "*".'],
    icon: ['* telah menukar ikon kumpulan', '* telah menukar ikon kumpulan.'],
    number: ['* telah menukar nombor telefon mereka kepada nombor baharu*'],
  },
  members: {
    about: { '* telah menambah anda': 'owner' },
    owner: ['anda'],
    and: [' dan '],
    others: ['* lagi', '* yang lain'],
  },
};
