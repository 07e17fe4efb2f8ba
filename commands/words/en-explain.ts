/** English words of `explain`, and what the codes mean that no table of texts has. */
import type { Explanation } from '../../ingest/schema/problem.ts';

export const enExplain = {
  sections: {
    measures: 'measures',
    norms: 'norms',
    reasons: 'reasons',
    states: 'states',
    figures: 'figures',
    codes: 'codes',
    assumptions: 'assumptions',
    assurance: 'assurance',
    limits: 'limits',
    differences: 'differences',
    collected: 'collected',
  },
  list: (section: string, ids: readonly string[]) => `${section}: ${ids.join(' ')}`,
  measure: (id: string, title: string, version: number, unit: string, good: string) =>
    `${id} ${title} (version ${version}, in ${unit}, ${good})`,
  good: {
    higher: 'higher is better',
    lower: 'lower is better',
    none: 'neither more nor less is better',
  },
  grain: (text: string) => `One row: ${text}`,
  edges: (text: string) => `Edges: ${text}`,
  figure: (id: string, name: string, title: string, unit: string) => `${id} ${name}: ${title} (${unit})`,
  norm: (id: string, kind: string, title: string) => `${id} ${kind}: ${title}`,
  /** Of one text of a code. */
  said: (what: string, help: string) => `${what}. ${help}`,
  what: (what: string) => `${what}.`,
  codes: {
    'no-exports': {
      what: 'there is no .txt, .zip or .eml in the folder',
      help: 'Put the exports there, or name their folder with -w. How to export a chat is told by init.',
    },
    'cannot-write': {
      what: 'a file or folder cannot be written; the system says why',
      help: 'Check that it is not open elsewhere, that there is room, and that you may write there.',
    },
    'folder-in-use': {
      what: 'Windows does not let a folder be replaced of which another program has a file open',
      help: 'Close the file that is named (a spreadsheet, a mail) or the window of the folder, and run again. What lay there is as it was.',
    },
    'file-in-use': {
      what: 'Windows does not let a file be replaced that another program has open',
      help: 'Close it and run again, or write to another file with -o.',
    },
    'page-not-opened': {
      what: 'the program that opens pages could not be started',
      help: 'The page is there all the same: open it yourself.',
    },
  } satisfies Record<string, Explanation>,
};
