/** npm and tar as other programs, on every system. */
import { spawnSync } from 'node:child_process';

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a program to its end. `env` comes on top of this process's own. */
export function ran(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Ran {
  const { npm_lifecycle_event: _, INIT_CWD: __, ...own } = process.env;
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    ...{ cwd, env: { ...own, ...env }, encoding: 'utf8', maxBuffer: 1 << 28 },
  });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
}

/** What it wrote to stdout; throws where it fails. */
export function done(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): string {
  const { code, out, err } = ran(command, args, cwd, env);
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${err || out}`);
  return out;
}

/** npm by the very npm that runs this script: on Windows `npm` is no program of its own. */
export function npm(args: readonly string[], cwd: string): string {
  const path = process.env.npm_execpath;
  return path ? done(process.execPath, [path, ...args], cwd) : done('npm', args, cwd);
}

export const unpack = (tarball: string, folder: string): string =>
  done('tar', ['-xzf', tarball, '-C', folder, '--strip-components', '1'], folder);

/** A package's tarball, of the version and bytes that are asked for; its path. */
export function fetchTarball(spec: string, integrity: string, folder: string): string {
  const [told] = JSON.parse(
    npm(['pack', spec, '--json', '--prefer-offline', '--pack-destination', folder], folder),
  ) as [{ filename: string; integrity: string }];
  if (told.integrity !== integrity)
    throw new Error(`${spec} is not the tarball that was asked for: ${told.integrity}, not ${integrity}`);
  // npm writes a scope into the name of the file as it writes it into its words or not, by its version.
  return `${folder}/${told.filename.replace(/^@/, '').replace('/', '-')}`;
}
