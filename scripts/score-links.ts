/**
 * How well replies are linked: writes labelled chats as exports, runs `links` on them, and has the scorer that lies
 * beside the labels compare. Prints the figures beside the baselines and the published ones.
 *
 *   npm run -s score-links -- FOLDER      FOLDER holds the labelled chats and score.mjs
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';

interface Message {
  chat: string;
  id: string;
  at: string;
  sender: string;
  text: string;
}

const SETS = [
  { file: 'irc-ubuntu.dev.tsv', answers_only: false, minute: false },
  { file: 'irc-newdomains.dev.tsv', answers_only: false, minute: false },
  { file: 'irc-channeltwo.dev.tsv', answers_only: false, minute: false },
  { file: 'tg-qaload-ru.dev.tsv', answers_only: true, minute: false },
  { file: 'tg-qaload-ru.dev.tsv', answers_only: true, minute: true },
] as const;

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder that holds the labelled chats.');

function readMessages(file: string): Message[] {
  const [head = '', ...lines] = readFileSync(join(folder as string, file), 'utf8')
    .split('\n')
    .filter(Boolean);
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    return {
      chat: cell('chat_id'),
      id: cell('msg_id'),
      at: cell('timestamp'),
      sender: cell('sender'),
      text: cell('text'),
    };
  });
}

/** One message a line: an iPhone's export where the stamps have seconds, else an Android's. */
function exportOf(messages: readonly Message[], minute: boolean): string {
  const seconds = !minute && messages.some((m) => m.at.length > 16);
  const lines = messages.map(({ at, sender, text }) => {
    const time = seconds ? at.slice(11, 19) : at.slice(11, 16);
    const stamp = `${at.slice(0, 10).split('-').join('/')}, ${time}`;
    // A system line is a notice: nothing in it may look like a sender.
    const said =
      sender === ''
        ? text.replaceAll(':', '')
        : `${sender}: ${text === '<media>' ? '<Media omitted>' : text}`;
    return seconds ? `[${stamp}] ${said}` : `${stamp} - ${said}`;
  });
  return `${lines.join('\n')}\n`;
}

function predict(messages: readonly Message[], answers_only: boolean, minute: boolean): string {
  const temp = mkdtempSync(join(tmpdir(), 'chat-review-links-'));
  try {
    const chats = new Map<string, Message[]>();
    for (const m of messages) {
      const list = chats.get(m.chat);
      if (list) list.push(m);
      else chats.set(m.chat, [m]);
    }
    const files = [...chats.values()].map((list, i) => {
      const path = join(temp, `WhatsApp Chat with ${i}.txt`);
      writeFileSync(path, exportOf(list, minute));
      return [path, list] as const;
    });
    const run = spawnSync(process.execPath, ['dist/cli.js', 'links', ...files.map(([path]) => path)], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    if (run.status !== 0) throw new Error(run.stderr);
    const list_of = new Map(files);
    const rows = Papa.parse<Record<string, string>>(run.stdout.trimEnd(), { header: true }).data;
    const out = ['chat_id\tmsg_id\treply_to\tconfidence\tprobs'];
    for (const row of rows) {
      const list = list_of.get(row.source_file as string) as Message[];
      const own = list[Number(row.line) - 1] as Message;
      let probs = (row.probs as string).split(' ').map((pair) => {
        const [line, p] = pair.split(':').map(Number) as [number, number];
        return { message: list[line - 1] as Message, p };
      });
      if (answers_only) {
        // Labels exist only where somebody answered another person: the rest is no answer there.
        probs = probs.filter(({ message }) => message.sender !== own.sender);
        const sum = probs.reduce((total, { p }) => total + p, 0);
        probs = probs.map(({ message, p }) => ({ message, p: p / sum }));
      }
      const [best] = probs;
      const shown = probs.map(({ message, p }) => `${message.id}:${p}`).join(' ');
      out.push([own.chat, own.id, best?.message.id ?? '', best?.p ?? '', shown].join('\t'));
    }
    return `${out.join('\n')}\n`;
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

interface Scores {
  links_all_incl_system: { f1: number };
  links_human: { f1: number };
  response_time_s: { median_gold: number; p90_gold: number; ks: number };
  answered_questions: { accuracy: number };
  calibration: { ece: number } | null;
  soft_response_time_s: {
    median: number;
    p90: number;
    ks: number;
    questions?: { accuracy_at_half: number; expected_rate: number; gold_rate: number };
  } | null;
}

const figure = (v: number | undefined) => (v === undefined ? '-' : v.toFixed(3));
const rows: string[] = [];
for (const { file, answers_only, minute } of SETS) {
  const temp = mkdtempSync(join(tmpdir(), 'chat-review-score-'));
  const pred = join(temp, 'pred.tsv');
  writeFileSync(pred, predict(readMessages(file), answers_only, minute));
  const args = [
    join(folder, 'score.mjs'),
    join(folder, file),
    pred,
    '--json',
    ...(minute ? ['--minute'] : []),
  ];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  rmSync(temp, { recursive: true });
  if (run.status !== 0) throw new Error(run.stderr);
  const s = JSON.parse(run.stdout) as Scores;
  const soft = s.soft_response_time_s;
  rows.push(
    `| ${file.replace('.dev.tsv', '')}${minute ? ', minutes' : ''} | ${[
      figure(s.links_all_incl_system.f1),
      figure(s.links_human.f1),
      figure(soft?.questions?.accuracy_at_half),
      figure(soft?.ks),
      `${soft?.median.toFixed(0)} / ${s.response_time_s.median_gold.toFixed(0)}`,
      `${soft?.p90.toFixed(0)} / ${s.response_time_s.p90_gold.toFixed(0)}`,
      figure(s.calibration?.ece),
    ].join(' | ')} |`,
  );
}
process.stdout.write(`| labelled chats | links F (with system lines) | links F (people) | questions answered, accuracy | response time, weighted KS | median, s: found / true | 90 %, s: found / true | calibration error |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

Others on the same: next message by another sender .23 (irc-ubuntu), .42 (tg-qaload-ru), KS .16 there, questions .65 and .73;
published on the irc-ubuntu test part: feed-forward .723, ten of them voting .735; two people agree at .74.
`);
