import type { PhoneWording } from './wording.ts';

export const ar: PhoneWording = {
  language: 'ar',
  file_stems: [],
  media_omitted: ['<تم استبعاد الوسائط>'],
  omitted: {
    image: ['لم يتم إدراج الصورة'],
    video: ['لم يتم إدراج الفيديوهات'],
    gif: ['لم يتم إدراج صورة GIF'],
    sticker: ['تم حذف الملصقات'],
    audio: ['لم يتم إدراج المقاطع الصوتية'],
    document: ['لم يتم إدراج المستند'],
    contact: ['لم يتم إدراج بطاقة جهة اتصال'],
  },
  file_attached: [],
  attached_open: ['<المُرفق: '],
  attached_close: [],
  deleted: ['تم حذف هذه الرسالة', 'تم حذف هذه الرسالة.', 'لقد حذَفت هذه الرسالة', 'لقد حذَفت هذه الرسالة.'],
  edited: [],
  empty: [],
  poll: [],
  poll_option: [],
  location: ['موقع:'],
  live_location: [],
  calls: [],
  notices: {
    encryption: ['الرسائل والمكالمات مشفرة تمامًا بين الطرفين*'],
    security_code: ['تغيّر رمز أمانك المُستخدَم مع *'],
  },
};
