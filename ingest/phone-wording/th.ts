import type { PhoneWording } from './wording.ts';

export const th: PhoneWording = {
  language: 'th',
  file_stems: [],
  media_omitted: [],
  omitted: {
    image: ['ไม่มีรูปภาพ'],
    video: ['วิดีโอถูกลบ'],
    gif: ['ละเว้น GIF'],
    sticker: ['ไม่มีสติกเกอร์'],
    audio: ['ไม่มีไฟล์เสียง'],
    document: ['ละเว้นเอกสาร'],
    contact: ['บัตรรายชื่อที่ละเว้น'],
  },
  file_attached: [],
  attached_open: [],
  attached_close: [],
  deleted: ['ข้อความนี้ถูกลบแล้ว', 'คุณได้ลบข้อความนี้'],
  edited: [],
  empty: [],
  poll: [],
  poll_option: [],
  location: ['ตำแหน่งที่ตั้ง:'],
  live_location: [],
  calls: [],
  notices: {
    encryption: ['ข้อความและการโทรได้รับการเข้ารหัสจากต้นทางถึงปลายทาง*'],
    security_code: ['รหัสความปลอดภัยของคุณกับ * มีการเปลี่ยนแปลง*'],
  },
};
