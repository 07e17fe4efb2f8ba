/**
 * What an interactive page runs: it asks nobody for anything, and whatever goes wrong leaves the page as it was drawn.
 *
 *   compiled charts of the page → live pictures → tips; fields → chats that are left → rows, lines, pictures of these
 */
import type { Spec } from 'vega';
import { filter } from './filter.ts';
import { narrowedSpec } from './narrow.ts';
import { CHART_SPEC, PAGE_DATA, type PageData } from './page-data.ts';
import { draw } from './picture.ts';
import { tipBox } from './tip.ts';

type Show = (meant: ReadonlySet<string> | null) => void;

function start(): void {
  const main = document.querySelector('main');
  const given = document.getElementById(PAGE_DATA)?.textContent;
  if (!main || !given) return;
  const data = JSON.parse(given) as PageData;
  const tips = tipBox(main, data.words.keys);
  const pictures = [...document.querySelectorAll<HTMLElement>(`figure > .${CHART_SPEC}`)].map((block) =>
    alive(block, data.words.not_pictured, tips),
  );
  for (const show of pictures) show(null);
  filter(main, data, (meant) => {
    tips.hide();
    for (const show of pictures) show(meant);
  });
}

/** A picture that can be shown with some chats alone. */
function alive(block: HTMLElement, none: string, tips: ReturnType<typeof tipBox>): Show {
  const text = block.textContent ?? '';
  const drawn = block.parentElement?.querySelector('svg') ?? null;
  if (drawn === null) return () => {};
  const said = document.createElement('p');
  said.className = 'note';
  said.textContent = none;
  let shown = drawn;
  let whole: SVGSVGElement | null = null;
  // Letters are typed faster than pictures are drawn: only the last wish counts.
  let wish = 0;

  async function live(spec: Spec): Promise<SVGSVGElement> {
    const picture = await draw(spec, drawn as SVGSVGElement);
    tips.watch(picture);
    return picture.svg;
  }

  return async (meant) => {
    const mine = ++wish;
    const spec = JSON.parse(text) as Spec;
    const left = meant === null ? spec : narrowedSpec(spec as object, meant);
    let next = shown;
    try {
      if (left === spec) next = whole ??= await live(spec);
      else if (left !== null) next = await live(left as Spec);
    } catch {
      // The drawn picture is right, if mute.
      next = drawn;
    }
    if (mine !== wish) return;
    shown.replaceWith(next);
    shown = next;
    shown.toggleAttribute('hidden', left === null);
    if (left === null) block.before(said);
    else said.remove();
  };
}

start();
