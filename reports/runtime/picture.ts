/** A compiled chart → a live picture in the place of the drawn one, with its name, description and size. */
import { type Loader, type LoggerInterface, parse, type Spec, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import '../charts/text-metrics.ts';

/** What says something in a picture. */
export interface Mark {
  readonly tip: string;
  /** null: a point of a line, which is no element of its own. */
  readonly at: SVGGraphicsElement | null;
  /** Where it lies in the window. */
  readonly box: () => DOMRect;
}

export interface Picture {
  readonly svg: SVGSVGElement;
  readonly marks: readonly Mark[];
}

const refused = () => Promise.reject(new Error('a page asks nobody'));
const REFUSING = {
  ...{ load: refused, sanitize: refused, http: refused, file: refused },
} as unknown as Loader;

/**
 * @throws whatever Vega finds wrong, warnings too: the picture that stands there is better than a wrong one
 */
export async function draw(spec: Spec, drawn: SVGSVGElement): Promise<Picture> {
  const wrong: string[] = [];
  const box = document.createElement('div');
  const view = new View(parse(spec, {}, { ast: true }), {
    renderer: 'svg',
    container: box,
    hover: false,
    expr: expressionInterpreter,
    loader: REFUSING,
    logger: recording(wrong),
    tooltip: () => {},
  } as ConstructorParameters<typeof View>[1]);
  await view.runAsync();
  view.finalize();
  const svg = box.querySelector('svg');
  if (svg === null || wrong.length > 0) throw new Error(wrong.join('; '));
  // Groups of marks have roles of their own, which would make a picture a hundred things to a screen reader.
  for (const one of svg.querySelectorAll('[role],[aria-roledescription],[aria-hidden]'))
    for (const name of ['role', 'aria-roledescription', 'aria-hidden']) one.removeAttribute(name);
  for (const name of ['role', 'aria-labelledby', 'font-family']) {
    const value = drawn.getAttribute(name);
    if (value !== null) svg.setAttribute(name, value);
  }
  const names = [...drawn.children].filter(({ tagName }) => tagName === 'title' || tagName === 'desc');
  svg.prepend(...names.map((one) => one.cloneNode(true)));
  return { svg, marks: marksOf(svg) };
}

/** What Vega leaves on each element. */
interface Item {
  readonly x?: number;
  readonly y?: number;
  readonly datum?: { readonly tip?: unknown };
  readonly mark?: { readonly marktype?: string; readonly items?: readonly Item[] };
}

/** Elements first: a point that has one is better shown by it. */
function marksOf(svg: SVGSVGElement): Mark[] {
  const elements: Mark[] = [];
  const points: Mark[] = [];
  for (const at of svg.querySelectorAll<SVGGraphicsElement>('path,text,line')) {
    const item = (at as { __data__?: Item }).__data__;
    const type = item?.mark?.marktype;
    // One element shows all rows of a line.
    if (type === 'line') for (const point of item?.mark?.items ?? []) points.push(...pointOf(at, point));
    else if (type !== 'area' && type !== 'group') {
      const tip = item?.datum?.tip;
      if (typeof tip === 'string') elements.push({ tip, at, box: () => at.getBoundingClientRect() });
    }
  }
  return [...elements, ...points];
}

function pointOf(line: SVGGraphicsElement, { x = 0, y = 0, datum }: Item): Mark[] {
  const tip = datum?.tip;
  if (typeof tip !== 'string') return [];
  const box = () => {
    const at = new DOMPoint(x, y).matrixTransform(line.getScreenCTM() ?? undefined);
    return new DOMRect(at.x, at.y, 0, 0);
  };
  return [{ tip, at: null, box }];
}

function recording(wrong: string[]): LoggerInterface {
  const keep = (...parts: readonly unknown[]) => {
    wrong.push(parts.map(String).join(' '));
    return logger;
  };
  const logger = { level: () => logger, error: keep, warn: keep, info: () => logger, debug: () => logger };
  return logger as unknown as LoggerInterface;
}
