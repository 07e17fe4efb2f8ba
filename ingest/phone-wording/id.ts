import type { PhoneWording } from './wording.ts';

export const id: PhoneWording = {
  language: 'id',
  file_stems: [],
  media_omitted: ['<Media tidak disertakan>'],
  omitted: {
    image: ['gambar tidak disertakan'],
    video: ['video tidak disertakan'],
    gif: ['GIF tidak disertakan'],
    sticker: ['stiker tidak disertakan'],
    audio: ['audio tidak disertakan'],
    document: ['dokumen tidak disertakan'],
    contact: ['Kartu kontak tidak disertakan'],
  },
  file_attached: [],
  attached_open: [],
  attached_close: [],
  deleted: [
    'Pesan ini dihapus',
    'Pesan ini dihapus.',
    'Anda menghapus pesan ini',
    'Anda menghapus pesan ini.',
  ],
  edited: [],
  empty: [],
  poll: [],
  poll_option: [],
  location: ['Lokasi:', 'lokasi:'],
  live_location: [],
  calls: [],
  notices: {
    encryption: ['Pesan dan panggilan terenkripsi secara end-to-end.*'],
    security_code: ['Kode keamanan Anda dengan * telah berubah.*'],
  },
};
