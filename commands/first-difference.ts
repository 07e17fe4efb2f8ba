/** The first place where a file is not the one that was made again: line and column, and which value stands there. */
import Papa from 'papaparse';

export interface FirstDifference {
  /** `:3:14`, or empty where a file has no lines. */
  at: string;
  /** `coverage.chats: 7 ≠ 6`: what stands here, and what should. */
  detail: string;
}

export function firstDifference(path: string, found: Buffer, made: Buffer): FirstDifference {
  let at = 0;
  while (at < found.length && at < made.length && found[at] === made[at]) at++;
  if (/\.(parquet|png|xlsx)$/.test(path)) return { at: '', detail: `byte ${at}` };
  // A byte inside a sign: the column is that of the sign.
  while (at > 0 && (isInside(found[at]) || isInside(made[at]))) at--;
  const before = found.subarray(0, at).toString('utf8');
  const line = before.split('\n').length;
  const column = before.length - (before.lastIndexOf('\n') + 1) + 1;
  return { at: `:${line}:${column}`, detail: detailOf(path, found, made) };
}

const isInside = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80;

function detailOf(path: string, found: Buffer, made: Buffer): string {
  if (path.endsWith('.json')) return jsonDetail(found.toString('utf8'), made.toString('utf8'));
  if (path.endsWith('.csv')) return csvDetail(found.toString('utf8'), made.toString('utf8'));
  return '';
}

function jsonDetail(found: string, made: string): string {
  try {
    return valueDetail('', JSON.parse(found), JSON.parse(made)) ?? '';
  } catch {
    return '';
  }
}

/** Path and values of the first difference; null where both are equal but for how they are written. */
function valueDetail(path: string, found: unknown, made: unknown): string | null {
  if (!isTree(found) || !isTree(made) || Array.isArray(found) !== Array.isArray(made)) {
    return Object.is(found, made) ? null : `${path}: ${short(found)} ≠ ${short(made)}`;
  }
  const keys = new Set([...Object.keys(made), ...Object.keys(found)]);
  for (const key of keys) {
    const below = Array.isArray(made) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const detail = valueDetail(below, found[key], made[key]);
    if (detail !== null) return detail;
  }
  return null;
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function csvDetail(found: string, made: string): string {
  const rows = (text: string) => Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ',' }).data;
  const [here, there] = [rows(found), rows(made)];
  const head = there[0] ?? [];
  for (let row = 0; row < Math.max(here.length, there.length); row++) {
    const width = Math.max(here[row]?.length ?? 0, there[row]?.length ?? 0);
    for (let cell = 0; cell < width; cell++) {
      const [a, b] = [here[row]?.[cell], there[row]?.[cell]];
      if (a !== b) return `${head[cell] ?? cell + 1}: ${short(a)} ≠ ${short(b)}`;
    }
  }
  return '';
}

const MOST_SIGNS = 40;

/** `–` where nothing stands. */
function short(value: unknown): string {
  if (value === undefined) return '–';
  const text = JSON.stringify(value);
  return text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS)}…` : text;
}
