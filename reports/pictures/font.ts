/**
 * A TrueType font as far as pictures need it: which signs it has, how wide they are, and their outlines. Texts become
 * outlines here because the painter would read the font's ten megabytes from the disk again for every letter.
 */

export interface Font {
  readonly has: (codePoint: number) => boolean;
  /** In em. */
  readonly width: (text: string) => number;
  /** Path data of a line that begins at x, y (its base line), in px. */
  readonly outline: (text: string, x: number, y: number, size: number) => string;
}

interface Tables {
  readonly view: DataView;
  readonly at: Readonly<Record<string, number>>;
  readonly perEm: number;
  /** Offsets of outlines stand in four bytes instead of two. */
  readonly long: boolean;
  /** Glyphs with a width of their own; those after them are as wide as the last. */
  readonly widths: number;
}

/** x and y of a point, and whether the outline runs through it. */
type Point = readonly [x: number, y: number, on: boolean];

export function readFont(bytes: Uint8Array): Font {
  const tables = tablesOf(bytes);
  const glyphOf = glyphsBySign(tables);
  const glyphs = (text: string) => [...text].map((sign) => glyphOf(sign.codePointAt(0) as number));
  const contours = new Map<number, Point[][]>();
  const contoursIn = (glyph: number) => {
    const known = contours.get(glyph) ?? contoursOf(tables, glyph);
    contours.set(glyph, known);
    return known;
  };
  return {
    has: (codePoint) => glyphOf(codePoint) !== 0,
    width: (text) => glyphs(text).reduce((sum, glyph) => sum + widthOf(tables, glyph), 0) / tables.perEm,
    outline(text, x, y, size) {
      const scale = size / tables.perEm;
      let from = x;
      let path = '';
      for (const glyph of glyphs(text)) {
        const start = from;
        for (const contour of contoursIn(glyph))
          path += pathOf(contour.map(([px, py, on]) => [start + px * scale, y - py * scale, on]));
        from += widthOf(tables, glyph) * scale;
      }
      return path;
    },
  };
}

function tablesOf(bytes: Uint8Array): Tables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at: Record<string, number> = {};
  for (let i = 0; i < view.getUint16(4); i++) {
    const row = 12 + 16 * i;
    at[String.fromCharCode(...bytes.subarray(row, row + 4))] = view.getUint32(row + 8);
  }
  const place = (name: string) => {
    const found = at[name];
    if (found === undefined) throw new Error(`The font has no table ${name}.`);
    return found;
  };
  for (const name of ['cmap', 'glyf', 'loca', 'hmtx']) place(name);
  return {
    view,
    at,
    perEm: view.getUint16(place('head') + 18),
    long: view.getInt16(place('head') + 50) === 1,
    widths: view.getUint16(place('hhea') + 34),
  };
}

const tableAt = ({ at }: Tables, name: string) => at[name] as number;

function widthOf(tables: Tables, glyph: number): number {
  return tables.view.getUint16(tableAt(tables, 'hmtx') + 4 * Math.min(glyph, tables.widths - 1));
}

/** The glyph of a sign by `cmap`, format 12, which every font with Chinese has; 0: none. */
function glyphsBySign(tables: Tables): (codePoint: number) => number {
  const { view } = tables;
  const cmap = tableAt(tables, 'cmap');
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, i) => cmap + view.getUint32(cmap + 4 + 8 * i + 4),
  );
  const at = subtables.find((start) => view.getUint16(start) === 12);
  if (at === undefined) throw new Error('The font lists its signs in no form that is read here.');
  const groups = view.getUint32(at + 12);
  return (codePoint) => {
    let [low, high] = [0, groups - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = at + 16 + 12 * middle;
      const first = view.getUint32(group);
      if (codePoint < first) high = middle - 1;
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
      else return view.getUint32(group + 8) + codePoint - first;
    }
    return 0;
  };
}

/** Glyphs are made of glyphs that may be made of glyphs: so deep and no deeper. */
const MOST_NESTED = 5;

function contoursOf(tables: Tables, glyph: number, nested = 0): Point[][] {
  const { view, long } = tables;
  const loca = tableAt(tables, 'loca');
  const offset = (n: number) => (long ? view.getUint32(loca + 4 * n) : 2 * view.getUint16(loca + 2 * n));
  const [at, end] = [offset(glyph), offset(glyph + 1)];
  if (at === end) return [];
  const start = tableAt(tables, 'glyf') + at;
  const contours = view.getInt16(start);
  if (contours >= 0) return simple(view, start + 10, contours);
  return nested >= MOST_NESTED ? [] : composed(tables, start + 10, nested);
}

/** Bits of a point: through it, x and y in one byte, the same again, x and y positive or as before. */
const [ON, X_BYTE, Y_BYTE, REPEAT, X_SAME, Y_SAME] = [1, 2, 4, 8, 16, 32] as const;

function simple(view: DataView, start: number, contours: number): Point[][] {
  const ends = Array.from({ length: contours }, (_, i) => view.getUint16(start + 2 * i));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = start + 2 * contours;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = view.getUint8(at++);
    const times = flag & REPEAT ? view.getUint8(at++) : 0;
    for (let i = 0; i <= times; i++) flags.push(flag);
  }
  const along = (byte: number, same: number) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & byte) value += (flag & same ? 1 : -1) * view.getUint8(at++);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = along(X_BYTE, X_SAME);
  const ys = along(Y_BYTE, Y_SAME);
  return ends.map((end, i) => {
    const first = i === 0 ? 0 : (ends[i - 1] as number) + 1;
    return flags
      .slice(first, end + 1)
      .map((flag, k): Point => [xs[first + k] as number, ys[first + k] as number, (flag & ON) !== 0]);
  });
}

const [WORDS, OFFSETS, ONE_SCALE, MORE, TWO_SCALES, MATRIX] = [1, 2, 8, 32, 64, 128] as const;

function composed(tables: Tables, start: number, nested: number): Point[][] {
  const { view } = tables;
  const all: Point[][] = [];
  let at = start;
  let flags: number = MORE;
  while (flags & MORE) {
    flags = view.getUint16(at);
    const part = view.getUint16(at + 2);
    at += 4;
    // Parts that are hung up by points instead of offsets do not occur where accents are placed by offsets.
    const offsets = (flags & OFFSETS) !== 0;
    const dx = offsets ? (flags & WORDS ? view.getInt16(at) : view.getInt8(at)) : 0;
    const dy = offsets ? (flags & WORDS ? view.getInt16(at + 2) : view.getInt8(at + 1)) : 0;
    at += flags & WORDS ? 4 : 2;
    const numbers = flags & MATRIX ? 4 : flags & TWO_SCALES ? 2 : flags & ONE_SCALE ? 1 : 0;
    const m = Array.from({ length: numbers }, (_, i) => view.getInt16(at + 2 * i) / 16384);
    at += 2 * numbers;
    const [xx = 1, xy = 0, yx = 0, yy = xx] = numbers === 2 ? [m[0], 0, 0, m[1]] : m;
    for (const contour of contoursOf(tables, part, nested + 1))
      all.push(contour.map(([x, y, on]) => [x * xx + y * yx + dx, x * xy + y * yy + dy, on]));
  }
  return all;
}

const shown = (value: number) => String(Math.round(value * 100) / 100);

/** Between two points that the outline does not run through, it runs through their middle. */
function pathOf(contour: readonly Point[]): string {
  const n = contour.length;
  if (n < 2) return '';
  const point = (i: number) => contour[i % n] as Point;
  const middle = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2, true];
  const on = contour.findIndex(([, , through]) => through);
  const first = on < 0 ? middle(point(n - 1), point(0)) : point(on);
  const from = on < 0 ? 0 : on + 1;
  let path = `M${shown(first[0])},${shown(first[1])}`;
  for (let i = 0; i < (on < 0 ? n : n - 1); i++) {
    const here = point(from + i);
    if (here[2]) {
      path += `L${shown(here[0])},${shown(here[1])}`;
      continue;
    }
    const last = i === (on < 0 ? n : n - 1) - 1;
    const next = last ? first : point(from + i + 1);
    const to = next[2] ? next : middle(here, next);
    path += `Q${shown(here[0])},${shown(here[1])} ${shown(to[0])},${shown(to[1])}`;
    if (next[2] && !last) i++;
  }
  return `${path}Z`;
}
