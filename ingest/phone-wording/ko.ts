import type { PhoneWording } from './wording.ts';

export const ko: PhoneWording = {
  language: 'ko',
  file_stems: [],
  media_omitted: ['<미디어 파일 제외됨>'],
  omitted: {
    image: ['이미지 생략됨'],
    video: ['동영상 생략됨'],
  },
  file_attached: [],
  attached_open: [],
  attached_close: [],
  deleted: ['삭제된 메시지입니다', '삭제된 메시지입니다.'],
  edited: [],
  empty: [],
  poll: [],
  poll_option: [],
  location: [],
  live_location: [],
  calls: [],
  notices: {
    encryption: ['메시지와 통화는 종단간 암호화되어*'],
    created: ['*님이 "*"그룹을 만들었습니다', '*님이 "*"그룹을 만들었습니다.'],
    added: [
      '*님이 그룹에 추가되었습니다',
      '*님이 그룹에 추가되었습니다.',
      '*그룹에 추가되었습니다',
      '*그룹에 추가되었습니다.',
    ],
    left: ['*님이 나갔습니다', '*님이 나갔습니다.'],
  },
  members: { owner: ['회원님'], and: [' 및 '], others: ['외 *명', '다른 *명'] },
};
