/** Charts → pictures, one after the other: Vega counts ids for the whole process. */
import { picturedNorm } from './blocks/norms.ts';
import type { Drawing } from './charts/chart.ts';
import { charts } from './charts/index.ts';
import { onTime } from './charts/on-time.ts';
import { compileSpec, renderCompiled } from './charts/render.ts';
import type { DrawnChart, Page } from './page.ts';

/** Every chart that has something to show. */
export const drawAll = (page: Page): Promise<DrawnChart[]> =>
  render(charts.flatMap((chart) => chart.draw(page)));

/** Only what a front page shows: a page that goes out alone needs no more. */
export function drawFront(page: Page): Promise<DrawnChart[]> {
  const norms = onTime.draw(page);
  const norm = picturedNorm(page, (at) => norms.some(({ of }) => of === String(at)));
  const shown = charts.filter(({ name }) => FRONT.has(name)).flatMap((chart) => chart.draw(page).slice(0, 1));
  return render([...shown, ...norms.filter(({ of }) => of === String(norm))]);
}

/** Charts of the front page but that of the norms, of which there are several. */
const FRONT = new Set(['waiting', 'late-week', 'months', 'chat-usage', 'message-kinds']);

async function render(drawings: readonly Drawing[]): Promise<DrawnChart[]> {
  const drawn: DrawnChart[] = [];
  for (const drawing of drawings) {
    const { id, spec, title, alt } = drawing;
    const compiled = compileSpec(id, spec);
    drawn.push({ ...drawing, compiled, svg: await renderCompiled(id, compiled, title, alt) });
  }
  return drawn;
}
