/** `verify` 的中文说法。 */
import type { enVerify } from './en-verify.ts';

export const zhVerify: typeof enVerify = {
  compared: (folder, month, exports, files) =>
    `已核验  ${folder}：${month}，${exports} 个导出文件，比较了 ${files} 个文件`,
  equal: '一致    所有文件得出的结果相同',
  but_for: (what) => `一致    所有文件得出的结果相同；仅 ${what}`,
  as_written: '未改动  所有文件的散列与清单所记相同；无法重新生成',
  lost: '无法重新生成  ',
  first: (cause) => `不一致  ${{ input: '输入', version: '程序', output: '输出', log: '日志' }[cause]}：`,
  more: (n) => `另有    ${n} 处不同：`,
  not_shown: (n) => `  以及其他 ${n} 处`,
  as_then: (paths, equal) =>
    equal
      ? `照当时  按 ${paths.join('、')} 当时的内容，所有文件得出的结果相同`
      : `照当时  重新生成时使用 ${paths.join('、')} 当时的内容`,
  note: '说明    ',
};
