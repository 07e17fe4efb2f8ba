/** `npm run bench -- charts`: what a chart costs, and where: Vega-Lite's compiling, or Vega's view. Medians of several rounds. */
import { availableParallelism } from 'node:os';
import { richReview } from '../reports/example-review.ts';

const ROUNDS = 15;
const ASKED_MS = 40;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

export async function benchCharts(): Promise<void> {
  const start = performance.now();
  const { charts } = await import('../../reports/charts/index.ts');
  const { compileSpec, renderChart } = await import('../../reports/charts/render.ts');
  const { pageFor } = await import('../../reports/page.ts');
  const loaded = performance.now();
  const page = pageFor(richReview, 'en');
  const drawings = charts.flatMap((chart) => chart.draw(page));
  const took = drawings.map(() => ({ compile: [] as number[], all: [] as number[] }));
  let first = Number.NaN;
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, { id, spec, title, alt }] of drawings.entries()) {
      const before = performance.now();
      compileSpec(id, spec);
      const compiled = performance.now();
      await renderChart(id, spec, title, alt);
      const end = performance.now();
      if (round === 0 && at === 0) first = end - compiled;
      took[at]?.compile.push(compiled - before);
      took[at]?.all.push(end - compiled);
    }
  }
  const names = [...new Set(drawings.map(({ name }) => name))];
  console.log(
    `\nNode ${process.versions.node}, ${availableParallelism()} cores, median of ${ROUNDS} rounds\n`,
  );
  console.log('      ms  of it compiling');
  const all: number[] = [];
  for (const name of names) {
    const own = took.filter((_, at) => drawings[at]?.name === name);
    const ms = own.map((chart) => median(chart.all));
    all.push(...ms);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const compile = mean(own.map((chart) => median(chart.compile)));
    console.log(
      `${mean(ms).toFixed(1).padStart(8)} ${compile.toFixed(1).padStart(8)}          ${name}${own.length > 1 ? ` (${own.length})` : ''}`,
    );
  }
  const average = all.reduce((sum, ms) => sum + ms, 0) / all.length;
  console.log(`\n${average.toFixed(1).padStart(8)} on average, asked: ${ASKED_MS} at most`);
  // A report draws each chart once, before the machine has learnt how.
  const once = took.reduce((sum, chart) => sum + (chart.all[0] ?? 0), 0) / took.length;
  console.log(`${once.toFixed(1).padStart(8)} on average in the first round, as in a report`);
  console.log(
    `${first.toFixed(1).padStart(8)} the first one; loading Vega before it: ${(loaded - start).toFixed(0)}`,
  );
}
