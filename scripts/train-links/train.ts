/**
 * Learns the weights of reply linking from labelled chats and writes transform/links/weights.ts.
 *
 *   labelled chats → first pass (linear) → candidates that are left → second pass (trees) → temperature → table
 *
 *   node --import tsx scripts/train-links/train.ts FOLDER      FOLDER holds irc-ubuntu.train.tsv.gz, tg-qaload-ru.train.tsv.gz
 *
 * Deterministic: the same data give the same table. The last chats of each source are held back for the temperature.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CANDIDATE_FEATURES, F, START_FEATURES } from '../../transform/links/features.ts';
import { firstPass, type LinearWeights } from '../../transform/links/first-pass.ts';
import { prepareLinks } from '../../transform/links/prepare.ts';
import { DEPTH } from '../../transform/links/trees.ts';
import { boost } from './boost.ts';
import { examplesOf } from './examples.ts';
import { type ChatState, groupsOf } from './groups.ts';
import { type LabelledChat, readLabelled } from './labelled.ts';
import { trainLinear } from './linear.ts';
import { temperatureOf } from './temperature.ts';
import { pack, rounded, treeLines } from './write-trees.ts';

const TREES = { trees: 64, depth: DEPTH, rate: 0.4, ridge: 10, least: 20, bins: 48, sample: 0.7 };
const HELD_BACK_CHATS = 12;
const HELD_BACK_LABELS = 0.1;

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder that holds the labelled chats.');
const say = (line: string) => process.stderr.write(`${line}\n`);

// Half the chats as they were; the others as slow as groups on phones are, and half of those without calling names.
const KINDS = [
  { pace: 1, nameless: false },
  { pace: 12, nameless: true },
  { pace: 1, nameless: false },
  { pace: 90, nameless: false },
  { pace: 1, nameless: true },
  { pace: 12, nameless: false },
  { pace: 1, nameless: false },
  { pace: 90, nameless: true },
] as const;
const kindOf = (chat: number) => KINDS[chat % KINDS.length] as (typeof KINDS)[number];
const irc = readLabelled(join(folder, 'irc-ubuntu.train.tsv.gz'), {
  pace: (chat) => kindOf(chat).pace,
  nameless: (chat) => kindOf(chat).nameless,
});
const messenger = 'tg-qaload-ru.train.tsv.gz';
// With seconds and without: phones write both.
const tg = [
  ...readLabelled(join(folder, messenger)),
  ...readLabelled(join(folder, messenger), { minute: true }),
];
const learn = [...irc.slice(0, -HELD_BACK_CHATS), ...tg.map((c) => part(c, true))];
const held = [...irc.slice(-HELD_BACK_CHATS), ...tg.map((c) => part(c, false))];

/** A chat with the labels of its first part, or of its last. */
function part(chat: LabelledChat, first: boolean): LabelledChat {
  const cut = Math.floor(chat.source.n * (1 - HELD_BACK_LABELS));
  return { ...chat, gold: chat.gold.map((g, i) => (i < cut === first ? g : null)) };
}

const linear = roundedLinear(trainLinear(examplesOf(learn), 8, 1e-5));
say('first pass learnt');
const statesOf = (chats: readonly LabelledChat[]): ChatState[] =>
  chats.map((chat) => {
    const columns = prepareLinks(chat.source);
    return { chat, columns, beliefs: firstPass(columns, linear) };
  });
const groups = groupsOf(statesOf(learn));
const trees = boost(groups, { ...TREES, base: F }, (t, likelihood) => {
  if ((t + 1) % 20 === 0) say(`${t + 1} trees: ${likelihood.toFixed(4)}`);
}).map(rounded);
const cool = temperatureOf(statesOf(held), pack(trees));
say(`temperature ${cool}`);
writeFileSync(new URL('../../transform/links/weights.ts', import.meta.url), source(linear));

function roundedLinear(w: LinearWeights): LinearWeights {
  const round = (list: Float64Array) => list.map((v) => Math.round(v * 1000) / 1000);
  return { candidate: round(w.candidate), start: round(w.start) };
}

function source(w: LinearWeights): string {
  const candidate = CANDIDATE_FEATURES.map(
    (name, f) => `  ${name}: [${w.candidate[f]}, ${w.candidate[F + f]}],`,
  );
  const start = START_FEATURES.map((name, f) => `  ${name}: ${w.start[f]},`);
  return `/**
 * The weights of reply linking, learnt by scripts/train-links/train.ts from public chats (NOTICE): one table for every
 * chat and language. What each name means stands in features.ts and context.ts.
 */
import { linearWeights } from './first-pass.ts';
import { NAMES } from './refine.ts';
import { readTrees } from './trees.ts';

/** First pass: of a message by somebody else, of one's own. */
const CANDIDATE = {
${candidate.join('\n')}
} as const;

/** First pass: of starting something new. */
const START = {
${start.join('\n')}
} as const;

export const FIRST_PASS = linearWeights(CANDIDATE, START);

/** Scores of the second pass are multiplied by it, so that probabilities hold. */
export const COOL = ${cool};

/** Second pass: a tree a line, its nodes level by level (\`-\`: to the left), then its leaves. */
export const SECOND_PASS = readTrees(
  NAMES,
  \`
${treeLines(trees).join('\n')}
\`,
);
`;
}
