import type { PhoneWording } from './wording.ts';

export const vi: PhoneWording = {
  language: 'vi',
  file_stems: [],
  media_omitted: [],
  omitted: {
    image: ['đã bỏ qua hình ảnh'],
    video: ['đã bỏ video'],
    gif: ['Đã bỏ qua ảnh GIF'],
    sticker: ['đã bỏ sticker'],
    audio: ['bỏ qua tệp âm thanh'],
    document: ['đã bỏ qua tài liệu'],
    contact: ['Bỏ qua thẻ liên lạc'],
  },
  file_attached: [],
  attached_open: [],
  attached_close: [],
  deleted: [
    'Tin nhắn này đã bị xóa',
    'Tin nhắn này đã bị xóa.',
    'Bạn đã xoá tin nhắn này',
    'Bạn đã xoá tin nhắn này.',
  ],
  edited: [],
  empty: [],
  poll: [],
  poll_option: [],
  location: ['Vị trí:', 'vị trí:'],
  live_location: [],
  calls: [],
  notices: {
    encryption: ['Tin nhắn và cuộc gọi được mã hóa đầu cuối.*'],
    security_code: ['Mã bảo mật của bạn với * đã thay đổi.*'],
  },
};
