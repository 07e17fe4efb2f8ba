/** What a page with script shows besides: the filter, and the box that says what a mark stands for. */
import { sheetOf } from './style.ts';

export const liveSheet = sheetOf(`
[hidden]{display:none!important}
.filter{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:1rem 0;padding:.6rem .8rem;border:1px solid var(--line);border-radius:.4rem}
.filter label{display:block;flex:1 1 14rem;max-width:22rem;font-size:.875rem;color:var(--muted)}
.filter input,.filter select{display:block;width:100%;height:2.5rem;margin-top:.15rem;padding:0 .5rem;font:inherit;font-size:1rem;color:var(--ink);background:var(--paper);border:1px solid var(--faint);border-radius:.3rem}
.filter p{flex:1 1 100%;margin:0;color:var(--muted);font-size:.875rem}.filter p:empty{margin-top:-.5rem}
.filter :focus-visible,figure svg:focus-visible{outline:3px solid var(--bar);outline-offset:2px}
figure svg .at{stroke:var(--ink)!important;stroke-width:1.5}
.tip{position:absolute;z-index:2;top:0;left:0;max-width:min(19rem,calc(100vw - 1rem));padding:.4rem .65rem;border-radius:.4rem;background:var(--ink);color:var(--paper);font-size:.875rem;line-height:1.45;pointer-events:none;overflow-wrap:anywhere}
.tip b{display:block}.tip span{display:inline-block;margin-right:1em}
@media print{.tip,.filter label,.filter:not(.on){display:none}.filter{border:0;padding:0;margin:0}}
`);
