/** Charts → pictures, one after the other: Vega counts ids for the whole process. */
import { picturedNorm } from './blocks/norms.ts';
import type { Drawing } from './charts/chart.ts';
import { charts } from './charts/index.ts';
import { onTime } from './charts/on-time.ts';
import { compileSpec, renderCompiled } from './charts/render.ts';
import type { DrawnChart, Page } from './page.ts';

/** Every chart that has something to show, not yet drawn. */
export const drawings = (page: Page): Drawing[] => charts.flatMap((chart) => chart.draw(page));

export const drawAll = (page: Page): Promise<DrawnChart[]> => render(drawings(page));

/** Only what a front page shows: a page that goes out alone needs no more. */
export function drawFront(page: Page): Promise<DrawnChart[]> {
  const norms = onTime.draw(page);
  const norm = picturedNorm(page, (at) => norms.some(({ of }) => of === String(at)));
  const shown = charts.filter(({ name }) => FRONT.has(name)).flatMap((chart) => chart.draw(page).slice(0, 1));
  return render([...shown, ...norms.filter(({ of }) => of === String(norm))]);
}

/** Charts of the front page but that of the norms, of which there are several. */
const FRONT = new Set(['waiting', 'late-week', 'months', 'chat-usage', 'message-kinds']);

/**
 * Draws only what is shown: pages are written once to see which pictures they take, and once with them. Drawing is dear,
 * writing is not, and nobody has to say a second time which chart stands on which page.
 */
export async function withPictures<T>(
  all: readonly Drawing[],
  write: (drawn: readonly DrawnChart[]) => T,
): Promise<T> {
  const asked = new Set<Drawing>();
  write(
    takenFrom(all, (drawing) => {
      asked.add(drawing);
      return { svg: '', compiled: {} };
    }),
  );
  const shown = [...asked];
  const pictures = new Map((await render(shown)).map((picture, at) => [shown[at], picture]));
  return write(
    takenFrom(all, (drawing) => {
      const picture = pictures.get(drawing);
      if (picture === undefined) throw new Error(`chart ${drawing.id} was not asked for at first`);
      return picture;
    }),
  );
}

/** Charts whose pictures are looked for when a page takes them. */
function takenFrom(
  all: readonly Drawing[],
  pictureOf: (drawing: Drawing) => Pick<DrawnChart, 'svg' | 'compiled'>,
): DrawnChart[] {
  return all.map((drawing) => ({
    ...drawing,
    get svg() {
      return pictureOf(drawing).svg;
    },
    get compiled() {
      return pictureOf(drawing).compiled;
    },
  }));
}

async function render(all: readonly Drawing[]): Promise<DrawnChart[]> {
  const drawn: DrawnChart[] = [];
  for (const drawing of all) {
    const { id, spec, title, alt } = drawing;
    const compiled = compileSpec(id, spec);
    drawn.push({ ...drawing, compiled, svg: await renderCompiled(id, compiled, title, alt) });
  }
  return drawn;
}
