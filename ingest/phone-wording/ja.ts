import type { PhoneWording } from './wording.ts';

export const ja: PhoneWording = {
  language: 'ja',
  file_stems: [],
  media_omitted: ['<メディアなし>'],
  omitted: {
    image: ['画像は含まれていません'],
    video: ['ビデオは含まれていません'],
    gif: ['GIFは含まれていません'],
    sticker: ['スタンプは含まれていません'],
    audio: ['音声は含まれていません'],
    document: ['ドキュメントは含まれていません'],
    contact: ['連絡先カードを省略'],
  },
  file_attached: [],
  attached_open: [],
  attached_close: [],
  deleted: [
    'このメッセージは削除されました',
    'このメッセージは削除されました。',
    'このメッセージを削除しました',
    'このメッセージを削除しました。',
  ],
  edited: [],
  empty: [],
  poll: [],
  poll_option: [],
  location: ['位置情報:'],
  live_location: [],
  calls: ['不在着信', 'ビデオ通話の不在着信'],
  notices: {
    encryption: ['メッセージと通話はエンドツーエンド暗号化されています。*'],
    subject: ['*がグループ名を「*」に変更しました', '*がグループ名を「*」に変更しました。'],
    security_code: ['*とのセキュリティコードが変更されました。*'],
  },
};
