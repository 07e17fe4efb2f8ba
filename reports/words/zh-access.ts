/** 查看代号、清除与移除命令的中文说法。 */
import type { enAccess } from './en-access.ts';

export const zhAccess: typeof enAccess = {
  'code-unknown':
    '此工作区中没有任何人员或私聊使用该代号。请从审阅中复制；更换密钥（review.key）后代号会不同。本次尝试已记入访问日志。',
  'forget-unknown':
    '人员表中没有此人，也没有同名的发送者或聊天。请按导出文件或人员表中的写法填写。本次尝试已记入访问日志。',
  'log-in-use': '有人正在写入该文件。请重试；如确认无人写入，请删除以 .lock 结尾的文件。',
  'forgotten-other-key':
    'forgotten.csv 中的散列由另一密钥生成，已移除的人员或聊天会重新出现。请放回 review.key，或放回带密钥的 store 文件夹。',
};
