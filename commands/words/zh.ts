/** 各命令所说的话（简体中文）。 */
import type { CommandWords } from './words.ts';
import { zhExplain } from './zh-explain.ts';
import { zhHelp } from './zh-help.ts';
import { zhInit } from './zh-init.ts';
import { zhInspect } from './zh-inspect.ts';
import { zhKeep } from './zh-keep.ts';
import { zhRun } from './zh-run.ts';
import { zhUsage } from './zh-usage.ts';

export const zh: CommandWords = {
  lang: 'zh-Hans',
  help: zhHelp,
  usage: zhUsage,
  run: zhRun,
  init: zhInit,
  inspect: zhInspect,
  keep: zhKeep,
  explain: zhExplain,
  and_more: (n) => `以及其他 ${n} 个`,
  proposed_because: (because) => {
    switch (because.sign) {
      case 'other-phone':
        return `另一部手机所示的 ${because.of} 条消息中，有 ${because.messages} 条在此人名下`;
      case 'digits':
        return '与此人的号码或名称数字相同';
      case 'spelling':
        return '与此人的名称只差空格、大小写或符号';
      case 'letters':
        return `与此人的名称相差 ${because.letters} 个字符`;
    }
  },
};
