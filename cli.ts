#!/usr/bin/env node
/** The command line: the only file that knows argv, exit codes and the terminal. */
import { availableParallelism, userInfo } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Effects } from './commands/effects.ts';
import { COMMAND_HELP, GENERAL_HELP } from './commands/help.ts';
import type { Review } from './transform/review-schema.ts';

const EXIT = { done: 0, findings: 1, usage: 2, unreadable: 3, bug: 70, interrupted: 130 } as const;

/** Wrong usage: one line, and where to look. */
class UsageError extends Error {}

const OPTIONS = {
  workspace: { type: 'string', short: 'w' },
  month: { type: 'string' },
  out: { type: 'string' },
  'audit-out': { type: 'string' },
  lang: { type: 'string' },
  'fail-on': { type: 'string' },
  strict: { type: 'boolean' },
  workers: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  json: { type: 'boolean' },
  to: { type: 'string' },
  output: { type: 'string', short: 'o' },
  excel: { type: 'boolean' },
  sample: { type: 'string' },
  limits: { type: 'boolean' },
  schema: { type: 'boolean' },
  'audit-text': { type: 'boolean' },
  why: { type: 'string' },
  before: { type: 'string' },
  exports: { type: 'boolean' },
  html: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof OPTIONS;
type Values = { [K in OptionName]?: (typeof OPTIONS)[K]['type'] extends 'boolean' ? boolean : string };

const ALLOWED: Readonly<Record<string, readonly OptionName[]>> = {
  run: [
    ...(['workspace', 'month', 'out', 'audit-out', 'audit-text', 'why', 'lang', 'fail-on'] as const),
    ...(['strict', 'workers', 'quiet'] as const),
  ],
  ingest: ['workspace', 'strict', 'workers', 'quiet'],
  transform: ['workspace', 'month', 'workers', 'quiet'],
  report: ['workspace', 'out', 'audit-out', 'audit-text', 'why', 'lang', 'fail-on', 'quiet'],
  inspect: ['workspace', 'json', 'strict', 'quiet'],
  convert: ['workspace', 'to', 'output', 'excel', 'strict', 'quiet'],
  links: ['workspace', 'output', 'sample', 'strict', 'quiet'],
  explain: ['workspace', 'lang', 'limits', 'schema'],
  rules: ['workspace', 'output', 'lang', 'html'],
  'audit-sample': [],
  verify: ['workspace', 'audit-out', 'lang', 'workers', 'quiet'],
  reidentify: ['workspace', 'why'],
  purge: ['workspace', 'before', 'exports', 'why', 'quiet'],
  forget: ['workspace', 'why', 'quiet'],
};

/** Where relative paths start: npm moves to the package's folder and says where the person stood. */
function standing(): string {
  return process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD
    ? process.env.INIT_CWD
    : process.cwd();
}

async function main(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  if (command === undefined || command === '-h' || command === '--help') return help(undefined);
  if (command === 'help') return help(rest[0]);
  if (command === '--version') {
    const { programVersion } = await import('./commands/program.ts');
    process.stdout.write(`${programVersion()}\n`);
    return EXIT.done;
  }
  const allowed = ALLOWED[command];
  if (!allowed)
    throw new UsageError(`there is no command "${command}"${await meant(command, Object.keys(ALLOWED))}`);
  const { values, positionals } = await readOptions(command, rest, allowed);
  if (values.help) return help(command);
  const effects = effectsOf(values);
  switch (command) {
    case 'inspect':
      return inspectCommand(positionals, values, effects);
    case 'convert':
      return convertCommand(positionals, values, effects);
    case 'explain':
      return explainCommand(positionals, values, effects);
    case 'rules':
      return rulesCommand(positionals, values);
    case 'links':
      return linksCommand(positionals, values, effects);
    case 'audit-sample':
      return auditSampleCommand(positionals, effects);
    case 'verify':
      return verifyCommand(positionals, values, effects);
    case 'reidentify':
      return reidentifyCommand(positionals, values, effects);
    case 'purge':
      return purgeCommand(positionals, values, effects);
    case 'forget':
      return forgetCommand(positionals, values, effects);
    default:
      if (positionals.length > 0) {
        throw new UsageError(`${command} takes no file names; name the folder with -w ${positionals[0]}`);
      }
      return stages(command as Stage, values, effects);
  }
}

async function readOptions(command: string, rest: readonly string[], allowed: readonly OptionName[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options: OPTIONS, allowPositionals: true });
    const foreign = Object.keys(values).find(
      (name) => name !== 'help' && !allowed.includes(name as OptionName),
    );
    if (foreign) throw new UsageError(`${command} has no option --${foreign}`);
    return { values: values as Values, positionals };
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof TypeError)) throw error;
    const unknown = /Unknown option '(-{1,2}[^']*)'/.exec(error.message)?.[1];
    if (!unknown) throw new UsageError(error.message.split('.')[0] as string);
    throw new UsageError(
      `${command} has no option ${unknown}${await meant(
        unknown,
        allowed.map((name) => `--${name}`),
      )}`,
    );
  }
}

async function meant(word: string, known: readonly string[]): Promise<string> {
  const { nearest } = await import('./ingest/nearest.ts');
  const found = nearest(word, known);
  return found ? `; did you mean ${found}?` : '';
}

function help(command: string | undefined): number {
  process.stdout.write((command && COMMAND_HELP[command]) || GENERAL_HELP);
  return EXIT.done;
}

function effectsOf(values: Values): Effects {
  const workers = values.workers === undefined ? availableParallelism() : Number(values.workers);
  if (!Number.isInteger(workers) || workers < 0 || workers > 256) {
    throw new UsageError(`--workers takes a whole number from 0, not "${values.workers}"`);
  }
  const terminal = process.stderr.isTTY && !process.env.CI && !values.quiet;
  return {
    say: (line) => process.stderr.write(`${line}\n`),
    progress: (stage, done, total) => {
      if (!terminal) return;
      process.stderr.write(done < total ? `\r\x1b[K${stage} ${done} of ${total}` : '\r\x1b[K');
    },
    out: (data) => process.stdout.write(data),
    workers,
  };
}

type Stage = 'run' | 'ingest' | 'transform' | 'report';
const FAIL_LEVELS = ['never', 'not-met', 'undecided', 'warning'] as const;
type FailLevel = (typeof FAIL_LEVELS)[number];

async function stages(stage: Stage, values: Values, effects: Effects): Promise<number> {
  const month = monthOf(values.month);
  const fail_on = choice('--fail-on', values['fail-on'] ?? 'never', FAIL_LEVELS);
  const language = languageOf(values.lang);
  if (values.why !== undefined && !values['audit-text']) throw new UsageError('--why goes with --audit-text');
  const text_why = values['audit-text'] ? whyOf('--audit-text', values) : null;
  const path = (name: string | undefined) => (name === undefined ? null : resolve(standing(), name));
  const { readWorkspace } = await import('./commands/workspace.ts');
  const summary = await import('./commands/summary.ts');
  const w = await readWorkspace(resolve(standing(), values.workspace ?? '.'));
  const tell = (lines: readonly string[]) => {
    if (!values.quiet) for (const line of lines) effects.say(line);
  };
  let incomplete = false;
  if (stage === 'run' || stage === 'ingest') {
    const { ingest } = await import('./commands/ingest.ts');
    const stored = await ingest(w, effects);
    for (const line of summary.inputLines(stored)) effects.say(line);
    tell(summary.noteLines(stored));
    tell(summary.ingestLines(stored));
    tell(summary.joinedLines(stored));
    if (stored.exports_found === 0) {
      effects.say(
        `${w.folder}: no-exports: there is no .txt or .zip here. Put the exports in this folder, or name theirs with -w.`,
      );
      return EXIT.unreadable;
    }
    if (stored.exports.length === 0) return EXIT.unreadable;
    incomplete = summary.isIncomplete(stored);
    if (values.strict && incomplete) return EXIT.unreadable;
    if (stage === 'ingest') return EXIT.done;
  }
  let review: Review | null = null;
  if (stage === 'run' || stage === 'transform') {
    const { transform } = await import('./commands/transform.ts');
    const { decisionLines } = await import('./commands/decisions.ts');
    const done = await transform(w, month, effects);
    review = done.review;
    tell(summary.reviewLines(review));
    tell(summary.assumptionLines(review));
    tell(done.copy_lines);
    for (const line of [...summary.policyLines(w.policy), ...done.scope_lines]) effects.say(line);
    tell(decisionLines(done.decisions));
    if (stage === 'transform') return EXIT.done;
  }
  const { report } = await import('./commands/report.ts');
  const done = await report(
    w,
    {
      ...{ out: path(values.out), audit_out: path(values['audit-out']), language },
      texts: text_why === null ? null : await textsLogged(w, text_why, effects),
    },
    effects,
  );
  tell([`Wrote     ${done.files} files: ${done.out} and ${done.audit_out}`]);
  effects.out(`${resolve(done.out, 'index.html')}\n`);
  return hasFindings(done.review, fail_on, incomplete) ? EXIT.findings : EXIT.done;
}

function hasFindings(review: Review, level: FailLevel, incomplete: boolean): boolean {
  const verdicts = review.norms.map((norm) => norm.this_month.verdict);
  const at = FAIL_LEVELS.indexOf(level);
  if (at >= 1 && verdicts.includes('not_met')) return true;
  if (at >= 2 && verdicts.includes('undecided')) return true;
  return at >= 3 && (incomplete || review.data_quality.warnings.length > 0);
}

function monthOf(text: string | undefined, option = '--month'): string | null {
  if (text === undefined) return null;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new UsageError(`${option} takes YYYY-MM, not "${text}"`);
  return text;
}

function choice<const T extends readonly string[]>(option: string, value: string, known: T): T[number] {
  if (known.includes(value)) return value;
  throw new UsageError(`${option} takes ${known.join(', ')}, not "${value}"`);
}

const languageOf = (lang: string | undefined) =>
  lang === undefined ? null : choice('--lang', lang, ['en', 'zh-Hans'] as const);

async function looseWorkspace(values: Values) {
  if (values.workspace === undefined) return null;
  const { readWorkspace } = await import('./commands/workspace.ts');
  return readWorkspace(resolve(standing(), values.workspace));
}

async function inspectCommand(files: readonly string[], values: Values, effects: Effects): Promise<number> {
  if (files.length === 0) throw new UsageError('inspect needs at least one file');
  const { inspect } = await import('./commands/inspect.ts');
  const w = await looseWorkspace(values);
  const loose = await inspect(files, standing(), w, values.json ?? false, effects);
  return sayUnread(loose, values, effects);
}

async function sayUnread(
  loose: import('./commands/read-loose.ts').LooseChats,
  values: Values,
  effects: Effects,
): Promise<number> {
  const summary = await import('./commands/summary.ts');
  const exports = loose.chats.map(({ sketch }) => sketch);
  const stored = { exports, unread: loose.unread };
  for (const line of summary.inputLines(stored)) effects.say(line);
  const fails = loose.chats.length === 0 || (values.strict && summary.isIncomplete(stored));
  return fails ? EXIT.unreadable : EXIT.done;
}

async function convertCommand(files: readonly string[], values: Values, effects: Effects): Promise<number> {
  if (files.length === 0) throw new UsageError('convert needs at least one file');
  const { CONVERT_FORMATS, convert } = await import('./commands/convert.ts');
  if (values.to === undefined) throw new UsageError(`convert needs --to ${CONVERT_FORMATS.join(' or ')}`);
  const to = choice('--to', values.to, CONVERT_FORMATS);
  if (values.excel && to !== 'csv') throw new UsageError('--excel goes with --to csv');
  const w = await looseWorkspace(values);
  const { openSink } = await import('./commands/sink.ts');
  const sink = openSink(values.output ?? '-', standing());
  let done = false;
  try {
    const options = { to, excel: values.excel ?? false };
    const loose = await convert(files, standing(), w, options, sink.write, effects);
    done = loose.chats.length > 0;
    return await sayUnread(loose, values, effects);
  } finally {
    await sink.close(done);
  }
}

async function auditSampleCommand(files: readonly string[], effects: Effects): Promise<number> {
  const [file, more] = files;
  if (file === undefined || more !== undefined)
    throw new UsageError('name the filled sheet: chat-review audit-sample sample.csv');
  const { auditSample } = await import('./commands/audit-sample.ts');
  for (const line of await auditSample(resolve(standing(), file))) effects.out(`${line}\n`);
  return EXIT.done;
}

async function explainCommand(ids: readonly string[], values: Values, effects: Effects): Promise<number> {
  const { explainable, explainId, meantId } = await import('./commands/explain.ts');
  const language = languageOf(values.lang) ?? 'en';
  if (values.schema) {
    const { SCHEMAS } = await import('./commands/schemas.ts');
    const schema = ids.length > 1 ? undefined : SCHEMAS.get(ids[0] ?? 'policy');
    if (!schema) throw new UsageError('--schema tells of one thing: policy (as without a name) or review');
    effects.out(schema());
    return EXIT.done;
  }
  if (values.limits) {
    const { limitLines } = await import('./commands/limits.ts');
    const store = resolve(standing(), values.workspace ?? '.', 'store');
    for (const line of await limitLines(store, language)) effects.out(`${line}\n`);
    return EXIT.done;
  }
  if (ids.length === 0) {
    for (const [what, list] of Object.entries(explainable())) effects.out(`${what}: ${list.join(' ')}\n`);
    return EXIT.done;
  }
  const texts = ids.map((id) => {
    const text = explainId(id, language);
    if (text !== null) return text;
    const meant = meantId(id);
    throw new UsageError(`nothing is called "${id}"${meant ? `; did you mean ${meant}?` : ''}`);
  });
  effects.out(texts.join('\n'));
  return EXIT.done;
}

async function rulesCommand(names: readonly string[], values: Values): Promise<number> {
  if (names.length > 0) throw new UsageError(`rules takes no names; name the folder with -w ${names[0]}`);
  const language = languageOf(values.lang);
  const w = await ownWorkspace(values);
  if (!w.has_policy) throw new UsageError(`there is no review.yaml in ${w.folder}, so there are no rules`);
  const { rules } = await import('./commands/rules.ts');
  const { openSink } = await import('./commands/sink.ts');
  const text = rules(w, { language, html: values.html ?? false });
  const sink = openSink(values.output ?? '-', standing());
  let done = false;
  try {
    await sink.write(text);
    done = true;
    return EXIT.done;
  } finally {
    await sink.close(done);
  }
}

async function linksCommand(files: readonly string[], values: Values, effects: Effects): Promise<number> {
  if (files.length === 0) throw new UsageError('links needs at least one file');
  const { links, sampleLinks } = await import('./commands/links.ts');
  const w = await looseWorkspace(values);
  if (values.sample !== undefined) {
    const size = Number(values.sample);
    if (!Number.isInteger(size) || size < 1)
      throw new UsageError(`--sample takes a number of messages, not "${values.sample}"`);
    if (values.output === undefined || values.output === '-')
      throw new UsageError('--sample needs -o SHEET.csv');
    const path = resolve(standing(), values.output);
    return sayUnread(await sampleLinks(files, standing(), w, { size, path }, effects), values, effects);
  }
  const { openSink } = await import('./commands/sink.ts');
  const sink = openSink(values.output ?? '-', standing());
  let done = false;
  try {
    const loose = await links(files, standing(), w, sink.write, effects);
    done = loose.chats.length > 0;
    return await sayUnread(loose, values, effects);
  } finally {
    await sink.close(done);
  }
}

async function verifyCommand(folders: readonly string[], values: Values, effects: Effects): Promise<number> {
  const path = (name: string) => resolve(standing(), name);
  const [folder, ...others] = folders;
  if (folder === undefined || others.length > 0)
    throw new UsageError('verify needs the folder of one review');
  const language = languageOf(values.lang) ?? 'en';
  const { findWorkspace } = await import('./commands/find-workspace.ts');
  const review = path(folder);
  const workspace = values.workspace === undefined ? findWorkspace(review) : path(values.workspace);
  if (workspace === null) {
    throw new UsageError(`no workspace lies above ${folder}; name the folder with the exports: -w FOLDER`);
  }
  const { verify } = await import('./commands/verify.ts');
  const { verifyLines } = await import('./commands/verify-lines.ts');
  const audit = values['audit-out'] === undefined ? null : path(values['audit-out']);
  const verified = await verify({ review, audit, workspace }, effects);
  const equal = verified.differences.length === 0;
  // That it could not be made again is told in any case.
  if (!(values.quiet && equal && verified.lost.length === 0)) {
    for (const line of verifyLines(review, verified, language)) effects.out(`${line}\n`);
  }
  return equal ? EXIT.done : EXIT.findings;
}

function actor(): import('./commands/access-log.ts').Actor {
  const name = () => {
    try {
      return userInfo().username;
    } catch {
      // A container may run under a number that nobody named.
      return `uid ${process.getuid?.() ?? 'unknown'}`;
    }
  };
  return { now: Date.now, who: name() };
}

function whyOf(what: string, values: Values): string {
  const why = values.why?.trim() ?? '';
  if (why === '') throw new UsageError(`${what} needs --why TEXT: it is written into the access log`);
  return why;
}

/** What the access log says before texts are written. */
async function textsLogged(w: import('./commands/workspace.ts').Workspace, why: string, effects: Effects) {
  const { logAccess } = await import('./commands/access-log.ts');
  return (month: string, rows: number) =>
    logAccess(w, actor(), { what: 'audit-text', why, subject: `${month}: ${rows} rows` }, effects);
}

async function ownWorkspace(values: Values) {
  const { readWorkspace } = await import('./commands/workspace.ts');
  return readWorkspace(resolve(standing(), values.workspace ?? '.'));
}

async function reidentifyCommand(
  codes: readonly string[],
  values: Values,
  effects: Effects,
): Promise<number> {
  const [code, ...others] = codes;
  if (code === undefined || others.length > 0) throw new UsageError('reidentify needs one code name');
  const why = whyOf('reidentify', values);
  const { reidentify } = await import('./commands/reidentify.ts');
  const { namedLine, unknownLine } = await import('./commands/access-lines.ts');
  const told = await reidentify(await ownWorkspace(values), code, why, actor(), effects);
  if ('unknown' in told) {
    effects.say(unknownLine('code-unknown', told.unknown, told.meant));
    return EXIT.usage;
  }
  for (const one of told.found) effects.out(`${namedLine(one)}\n`);
  return EXIT.done;
}

async function purgeCommand(names: readonly string[], values: Values, effects: Effects): Promise<number> {
  if (names.length > 0) throw new UsageError('purge takes no names; name the folder with -w');
  const before = monthOf(values.before, '--before');
  if (before === null) throw new UsageError('purge needs --before YYYY-MM');
  const { purge, purgeLines } = await import('./commands/purge.ts');
  const why = values.why?.trim() || 'retention';
  const options = { before, exports: values.exports ?? false, why };
  const done = await purge(await ownWorkspace(values), options, actor(), effects);
  if (!values.quiet) for (const line of purgeLines(options, done)) effects.say(line);
  return EXIT.done;
}

async function forgetCommand(names: readonly string[], values: Values, effects: Effects): Promise<number> {
  const [name, ...others] = names;
  if (name === undefined || others.length > 0) throw new UsageError('forget needs one person or chat');
  const why = whyOf('forget', values);
  const { forget, forgetLines } = await import('./commands/forget.ts');
  const told = await forget(await ownWorkspace(values), name, why, actor(), effects);
  if ('unknown' in told) {
    const { unknownLine } = await import('./commands/access-lines.ts');
    effects.say(unknownLine('forget-unknown', told.unknown, told.meant));
    return EXIT.usage;
  }
  if (!values.quiet) for (const line of forgetLines(told.done)) effects.say(line);
  return EXIT.done;
}

/** One place turns errors into words and exit codes. */
async function tellError(error: unknown): Promise<number> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  if (error instanceof UsageError) {
    say(`usage: ${error.message}`);
    say('help:  chat-review help');
    return EXIT.usage;
  }
  const { WorkspaceError } = await import('./ingest/schema/problem.ts');
  if (error instanceof WorkspaceError) {
    for (const p of error.problems) say(`${p.where}: ${p.code}: ${p.what}\n  help: ${p.help}`);
    say('Nothing was run.');
    return EXIT.usage;
  }
  const name = error instanceof Error ? error.constructor.name : '';
  if (name === 'NothingToReview') {
    say((error as Error).message);
    return EXIT.unreadable;
  }
  if (name === 'FolderTaken' || name === 'NotAReview') {
    say((error as Error).message);
    return EXIT.usage;
  }
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code) && (error as NodeJS.ErrnoException).syscall) {
    say(`cannot-write: ${(error as Error).message}`);
    return EXIT.usage;
  }
  say(`This is a bug in chat-review: ${error instanceof Error ? error.stack : String(error)}`);
  return EXIT.bug;
}

// A reader that closes early (| head) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});
process.once('SIGINT', () => process.exit(EXIT.interrupted));

process.exitCode = await main(process.argv.slice(2)).catch(tellError);
