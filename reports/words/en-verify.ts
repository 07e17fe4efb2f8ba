/** English words of `verify`. */
export const enVerify = {
  compared: (folder: string, month: string, exports: number, files: number) =>
    `Verified  ${folder}: ${month}, ${counted(exports, 'export', 'exports')}, ${counted(files, 'file', 'files')} compared`,
  equal: 'Equal     every file comes out the same',
  but_for: (what: string) => `Equal     every file comes out the same; only ${what}`,
  as_written: 'As written  every file has the hash that the manifest states; none could be made again',
  lost: 'Not made again  ',
  first: (cause: keyof typeof enCauses) => `Differs   ${enCauses[cause]}: `,
  more: (n: number) => `Also      ${counted(n, 'more difference', 'more differences')}:`,
  not_shown: (n: number) => `  and ${n} more`,
  as_then: (paths: readonly string[], equal: boolean) =>
    equal
      ? `As then   with ${paths.join(', ')} as it was then, every file comes out the same`
      : `As then   made again with ${paths.join(', ')} as it was then`,
  note: 'Note      ',
};

const enCauses = { input: 'an input', version: 'the program', output: 'an output', log: 'a log' };

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
