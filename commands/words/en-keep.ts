/** English words of what looks behind code names, takes out of the store, or reads filled sheets back. */
import type { ChainBreak } from '../chain.ts';

const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const enKeep = {
  log_broken: (where: string, code: string, how: ChainBreak['how']) =>
    `${where}: ${code}: from this entry on it is not as it was written (${how}). What is in it is kept; verify names this place.`,
  named: (code: string, kind: 'chat' | 'person', name: string) =>
    `${code}: ${kind === 'chat' ? 'private chat' : 'person'} "${name}"`,
  /** `meant`: empty where nothing comes near. */
  unknown: (asked: string, code: string, said: string, meant: string) =>
    `${asked}: ${code}: ${said}${meant === '' ? '' : ` Did you mean ${meant}?`}`,

  purged_nothing: (before: string) => `Purged    nothing: the store holds no text from before ${before}`,
  purged: (records: number, before: string, exports: number, list: string) =>
    `Purged    ${counted(records, 'text')} from before ${before}, of ${counted(exports, 'export')}; ${list} says which`,
  deleted: (files: readonly string[]) =>
    `Deleted   ${counted(files.length, 'export file')}: ${files.join(', ')}`,
  kept: (files: number, before: string) =>
    `Kept      ${counted(files, 'export file')} that end before ${before}: delete them with --exports`,
  forgot_chat: (records: number, exports: number) =>
    `Forgot    a chat: ${counted(records, 'record')} of ${counted(exports, 'export')}, not read any more`,
  forgot_person: (records: number, exports: number, name: string) =>
    `Forgot    a person: ${counted(records, 'message')} of ${counted(exports, 'export')}, called ${name} from now on`,

  strata: {
    met: 'Met items',
    no_request: 'Messages taken for no request',
    high_severity: 'Not met, high severity (all of them)',
  },
  stratum: (stratum: string, said: string) => `${stratum}: ${said}`,
  not_looked_at: 'nothing looked at',
  open: (n: number) => `  ${n} not looked at yet`,
  agreed: (clean: number, n: number, deviations: number, untestable: number) =>
    `the reviewer agrees on ${clean} of ${n}; ${deviations} deviate${untestable > 0 ? `, ${untestable} of them because they could not be tested` : ''}`,
  at_most: (agreed: string, percent: string) =>
    `${agreed}. With 95 % confidence at most ${percent} % of all deviate`,

  sheet_written: (rows: number, path: string) => [
    `Wrote ${counted(rows, 'message')} to ${path}.`,
    'Write into answers_line the line of the message that each answers or continues, its own line if it starts something;',
    'leave it empty where you cannot tell. Then run the same command again.',
  ],
  sheet_empty: (path: string) => `${path} holds no answer yet: fill in the column answers_line.`,
  sheet_scored: (s: {
    right: number;
    labelled: number;
    share: string;
    low: string;
    high: string;
    expected: string;
    sure_from: number;
    sure: number;
    sure_right: number;
  }) => [
    `${s.right} of ${s.labelled} links are right: ${s.share} (95 % interval ${s.low} to ${s.high}).`,
    `The program itself expected ${s.expected}.`,
    `Of those it was sure of (${s.sure_from} and more), ${s.sure_right} of ${s.sure} are right.`,
  ],
};
