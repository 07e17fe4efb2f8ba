/** `explain` 的中文说法，以及没有列入各表的代码的含义。 */
import type { enExplain } from './en-explain.ts';

export const zhExplain: typeof enExplain = {
  sections: {
    measures: '指标',
    norms: '规范种类',
    reasons: '判定原因',
    states: '判定状态',
    figures: '没有数值的原因',
    codes: '消息代码',
    assumptions: '假定',
    assurance: '可信度原因',
    limits: '导出文件的局限',
    differences: '核验差异',
    collected: '收集状态',
  },
  list: (section, ids) => `${section}：${ids.join(' ')}`,
  measure: (id, title, version, unit, good) => `${id} ${title}（版本 ${version}，单位 ${unit}，${good}）`,
  good: { higher: '越高越好', lower: '越低越好', none: '无好坏之分' },
  grain: (text) => `粒度：${text}`,
  edges: (text) => `边界：${text}`,
  figure: (id, name, title, unit) => `${id} ${name}：${title}（${unit}）`,
  norm: (id, kind, title) => `${id} ${kind}：${title}`,
  said: (what, help) => `${what}。${help}`,
  what: (what) => `${what}。`,
  codes: {
    'no-exports': {
      what: '文件夹中没有 .txt、.zip 或 .eml 文件',
      help: '请把导出文件放进去，或用 -w 指定其所在文件夹。如何导出聊天见 init。',
    },
    'cannot-write': {
      what: '某个文件或文件夹无法写入，原因由系统给出',
      help: '请检查它是否在别处打开、空间是否足够，以及是否有权写入。',
    },
    'folder-in-use': {
      what: '文件夹中有文件正被其他程序使用，Windows 不允许替换该文件夹',
      help: '请关闭所指的文件（电子表格、邮件）或该文件夹的窗口，然后重新运行；原有内容没有变动。',
    },
    'file-in-use': {
      what: '文件正被其他程序使用，Windows 不允许替换',
      help: '请关闭后重新运行，或用 -o 写到另一文件。',
    },
    'page-not-opened': { what: '无法启动用来打开页面的程序', help: '页面已写好，请自行打开。' },
  },
};
