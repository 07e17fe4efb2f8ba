/** The box that says what a mark stands for: by pointer, by touch, by arrow keys; Escape takes it away. */
import type { Mark, Picture } from './picture.ts';

/** As far from a mark, in px, it is still meant: fingers are wide and dots small. */
const REACH = 20;
const GAP = 14;
const EDGE = 8;

export interface TipBox {
  /** Lets a picture speak. */
  watch(picture: Picture): void;
  hide(): void;
}

/** `keys`: how a picture is read by keyboard, for those who hear it. */
export function tipBox(main: HTMLElement, keys: string): TipBox {
  const box = document.createElement('div');
  box.className = 'tip';
  box.setAttribute('role', 'status');
  box.hidden = true;
  const hint = document.createElement('p');
  hint.id = 'tip-keys';
  hint.hidden = true;
  hint.textContent = keys;
  main.append(box, hint);
  let shown: { mark: Mark; of: SVGSVGElement } | null = null;

  function hide(): void {
    shown?.mark.at?.classList.remove('at');
    shown = null;
    box.hidden = true;
    box.replaceChildren();
  }

  /** Below the place that is pointed at, so that the mark can be seen with its name; `above` a finger. */
  function show(of: SVGSVGElement, mark: Mark, x: number, y: number, above: boolean): void {
    if (shown?.mark.tip !== mark.tip || shown.of !== of) {
      hide();
      box.replaceChildren(...linesOf(mark.tip));
      box.hidden = false;
    }
    shown?.mark.at?.classList.remove('at');
    shown = { mark, of };
    if (mark.at?.tagName === 'path') mark.at.classList.add('at');
    const { width, height } = box.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(EDGE, Math.min(x - width / 2, clientWidth - width - EDGE));
    const [over, under] = [y - height - GAP, y + GAP];
    const lies_over = above ? over >= EDGE : under + height + EDGE > clientHeight;
    // It lies on the page, and scrolls with what it speaks of.
    const top = (lies_over ? over : under) + window.scrollY;
    box.style.transform = `translate(${Math.round(left + window.scrollX)}px,${Math.round(top)}px)`;
  }

  function watch({ svg, marks }: Picture): void {
    if (marks.length === 0) return;
    const point = ({ clientX, clientY, pointerType }: PointerEvent) => {
      const mark = nearest(marks, clientX, clientY);
      if (mark === null) hide();
      else show(svg, mark, clientX, clientY, pointerType === 'touch');
    };
    svg.addEventListener('pointermove', point);
    svg.addEventListener('pointerdown', point);
    // A finger leaves as soon as it is lifted: what it pointed at stays until it points elsewhere.
    svg.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'mouse' && !svg.matches(':focus-visible')) hide();
    });
    const stops = onePerTip(marks);
    const step = (to: number) => {
      const mark = stops[Math.max(0, Math.min(to, stops.length - 1))];
      if (mark === undefined) return;
      (mark.at ?? svg).scrollIntoView({ block: 'nearest' });
      const { left, bottom, width } = mark.box();
      show(svg, mark, left + width / 2, bottom, false);
    };
    svg.setAttribute('tabindex', '0');
    svg.setAttribute('aria-describedby', hint.id);
    svg.addEventListener('focus', () => {
      if (svg.matches(':focus-visible')) step(0);
    });
    svg.addEventListener('blur', hide);
    svg.addEventListener('keydown', (event) => {
      const at = shown?.of === svg ? stops.findIndex(({ tip }) => tip === shown?.mark.tip) : -1;
      const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0 }[
        event.key
      ];
      const last = event.key === 'End' ? stops.length - 1 : to;
      if (last === undefined) return;
      event.preventDefault();
      step(last);
    });
  }

  document.addEventListener('pointerdown', ({ target }) => {
    if (shown && !(target instanceof Node && shown.of.contains(target))) hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  return { watch, hide };
}

/** A name and values below it, as text whatever they hold; blanks between them for those who hear it. */
function linesOf(tip: string): (HTMLElement | string)[] {
  return tip.split('\n').flatMap((line, at) => {
    const element = document.createElement(at === 0 ? 'b' : 'span');
    element.textContent = line;
    return [element, ' '];
  });
}

/** Several marks of one row say the same: the first of them, in the order of the picture. */
function onePerTip(marks: readonly Mark[]): Mark[] {
  const found = new Map<string, Mark>();
  for (const mark of marks) if (!found.has(mark.tip)) found.set(mark.tip, mark);
  return [...found.values()];
}

function nearest(marks: readonly Mark[], x: number, y: number): Mark | null {
  let found: Mark | null = null;
  let least = REACH;
  for (const mark of marks) {
    const { left, right, top, bottom } = mark.box();
    const aside = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    // A point on the edge of an element gives way to it.
    const away = mark.at === null ? aside + 1 : aside;
    // Of those at the same distance the one that is drawn last lies on top.
    if (away > least) continue;
    least = away;
    found = mark;
  }
  return found;
}
