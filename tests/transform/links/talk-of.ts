/** A talk written as lines `minutes person: text`, as linking takes it. */
import type { LinkSource } from '../../../transform/links/source.ts';

export function talkOf(text: string, names: Readonly<Record<string, readonly string[]>> = {}): LinkSource {
  const said = text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => /^([\d.]+) (\S+): ?(.*)$/u.exec(line) as RegExpExecArray);
  const codes = new Map<string, number>();
  const person = Int32Array.from(said, ([, , who]) => {
    if (!codes.has(who as string)) codes.set(who as string, codes.size);
    return codes.get(who as string) as number;
  });
  const texts = said.map((m) => m[3] as string);
  return {
    n: said.length,
    person,
    persons: codes.size,
    at_ms: Float64Array.from(said, ([, minutes]) => Number(minutes) * 60_000),
    wordless: Uint8Array.from(texts, (t) => (t === '' ? 1 : 0)),
    text: (row) => texts[row] as string,
    names: [...codes.keys()].map((name) => names[name] ?? [name]),
  };
}
