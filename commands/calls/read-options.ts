import { parseArgs } from 'node:util';
import { typedFiles, typedPath } from '../typed-paths.ts';
import { OPTIONS, type OptionName, type Values } from './call.ts';
import { meant, UsageError } from './usage.ts';

const PATH_OPTIONS = ['workspace', 'out', 'audit-out', 'output'] as const;
const OF_FILES = ['inspect', 'convert', 'links', 'audit-sample', 'verify'];

/** What was typed behind the name of a command, paths as they were meant: Windows hands them over as they were typed. */
export async function readOptions(
  command: string,
  typed: readonly string[],
  allowed: readonly OptionName[],
  standing: string,
): Promise<{ values: Values; names: string[] }> {
  const { values, names } = parsed(command, typed, allowed);
  const paths = PATH_OPTIONS.flatMap((name) =>
    values[name] === undefined ? [] : [[name, meantPath(values[name])] as const],
  );
  const files = OF_FILES.includes(command)
    ? await typedFiles(names.map(meantPath), standing, process.platform)
    : names;
  return { values: { ...values, ...Object.fromEntries(paths) }, names: files };
}

/** @throws UsageError where more stood on the line, which is part of the path now */
function meantPath(text: string): string {
  const path = typedPath(text, process.platform);
  if (path === null) throw new UsageError((usage) => usage.no_path(text));
  return path;
}

/** @throws UsageError for an option that the command does not take */
function parsed(
  command: string,
  typed: readonly string[],
  allowed: readonly OptionName[],
): { values: Values; names: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...typed], options: OPTIONS, allowPositionals: true });
    const foreign = Object.keys(values).find(
      (name) => name !== 'help' && !allowed.includes(name as OptionName),
    );
    if (foreign) throw new UsageError((usage) => usage.no_option(command, `--${foreign}`, ''));
    return { values: values as Values, names: positionals };
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof TypeError)) throw error;
    const unknown = /Unknown option '(-{1,2}[^']*)'/.exec(error.message)?.[1];
    const said = error.message.split('.')[0] as string;
    if (!unknown) throw new UsageError((usage) => usage.option_form(said));
    const known = allowed.map((name) => `--${name}`);
    throw new UsageError((usage) => usage.no_option(command, unknown, meant(usage, unknown, known)));
  }
}
