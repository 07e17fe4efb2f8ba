import { parseArgs } from 'node:util';
import { OPTIONS, type OptionName, type Values } from './call.ts';
import { meant, UsageError } from './usage.ts';

/** What was typed behind the name of a command. @throws UsageError for an option that it does not take */
export function readOptions(
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
