import type { PhoneWording } from './wording.ts';

export const uk: PhoneWording = {
  language: 'uk',
  file_stems: [],
  media_omitted: ['<медіа пропущено>'],
  omitted: {
    image: ['зображення відсутнє'],
    video: ['відео відсутнє'],
    gif: ['GIF-анімацію пропущено'],
    sticker: ['Наклейку не додано'],
    audio: ['аудіо відсутнє'],
    document: ['документ пропущено'],
    contact: ['Картка контакту відсутня'],
  },
  file_attached: [],
  attached_open: [],
  attached_close: [],
  deleted: [
    'Це повідомлення було видалено',
    'Це повідомлення було видалено.',
    'Ви видалили це повідомлення',
    'Ви видалили це повідомлення.',
  ],
  edited: [],
  empty: [],
  poll: [],
  poll_option: [],
  location: ['Розташування:', 'розташування:'],
  live_location: [],
  calls: [],
  notices: {
    encryption: ['Повідомлення й дзвінки захищено наскрізним шифруванням.*'],
    security_code: ['Код безпеки з контактом * змінився.*'],
  },
};
