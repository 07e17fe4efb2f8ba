/** Which names of files Windows does not take as they are. */

const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not stand there
const FORBIDDEN = /[<>:"\\|?*\u0000-\u001f]/;

/** Paths with `/`, below one folder: each that could not lie there, and why. `longest`: signs of a path. */
export function windowsProblems(paths: readonly string[], longest: number): string[] {
  const first = new Map<string, string>();
  return paths.flatMap((path) => {
    const problems: string[] = [];
    const tell = (why: string) => problems.push(`${path}: ${why}`);
    for (const name of path.split('/')) {
      if (DEVICE.test(name)) tell(`${name} is a device`);
      if (FORBIDDEN.test(name)) tell('a sign that no name may hold');
      if (/[. ]$/.test(name)) tell('a dot or blank at the end');
      if (/^ |^$/.test(name)) tell('a blank at the start, or no name');
    }
    if (path.length > longest) tell(`${path.length} signs`);
    // Folders as well: two of them that differ by case are one.
    const parts = path.split('/');
    for (let depth = 1; depth <= parts.length; depth++) {
      const own = parts.slice(0, depth).join('/');
      const twin = first.get(own.toLowerCase());
      if (twin !== undefined && twin !== own) tell(`the same as ${twin}`);
      first.set(own.toLowerCase(), twin ?? own);
    }
    return problems;
  });
}
