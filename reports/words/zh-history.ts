import type { enHistory } from './en-history.ts';

/** 没有定义可取名称的数值的叫法。 */
export const zhHistory: typeof enHistory = {
  population: '判定项',
  rate: '规范遵守率',
  target: '目标值',
  baseline: '基线',
  current: '目前数值',
  expected: '均匀进度',
  progress: '进展',
  messages: '消息数',
  writers: '发言人数',
  waits: '待回复消息',
  answered: '已回复',
  open: '未回复',
  median_s: '回复时长中位数',
  p90_s: '九成的回复时长',
  answers: '答卷数',
  response_rate: '答卷率',
};
