import { list } from '../../people-wording/wording.ts';
import type { SensitiveWording } from './wording.ts';

export const ja: SensitiveWording = {
  language: 'ja',
  card: list('カード | カード番号 | クレジットカード | デビットカード | クレカ'),
  serial: list(`
    注文 | 注文番号 | 追跡番号 | お問い合わせ番号 | 伝票 | 伝票番号 | 請求書 | 受付番号 | 管理番号
    製造番号
  `),
  password: list('パスワード | パスコード | 暗証番号 | 認証コード | 暗証'),
  is: list('は | が'),
  health: list(`
    病欠 | 診断書 | 診断 | 癌 | 腫瘍 | 抗がん剤 | 手術 | 妊娠 | 流産 | うつ病 | 鬱 | 糖尿病 | 入院
    休職
  `),
  pay: list('給料 | 給与 | 給与明細 | 賞与 | ボーナス | 年収 | 月給 | 昇給 | 減給 | 退職金 | 残業代'),
  dismissal: list('解雇 | クビ | 首になった | リストラ | 退職勧奨 | 退職届 | 懲戒 | 雇い止め'),
};
