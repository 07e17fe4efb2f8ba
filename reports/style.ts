/** The one style sheet. Charts are drawn in light colours; in dark mode each is replaced by its partner. */
import { createHash } from 'node:crypto';
import { palette, type Shade, shades } from './palette.ts';

const variable = (mode: keyof Shade) =>
  Object.entries(palette)
    .map(([role, shade]) => `--${role}:${shade[mode]}`)
    .join(';');

const darkCharts = shades()
  .map(({ light, dark }) => `svg [fill="${light}"]{fill:${dark}}svg [stroke="${light}"]{stroke:${dark}}`)
  .join('');

const css = `
:root{color-scheme:light dark;${variable('light')}}
@media screen and (prefers-color-scheme:dark){:root{${variable('dark')}}${darkCharts}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
:lang(zh-Hans) body,body:lang(zh-Hans){font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif;line-height:1.7}
main{max-width:62rem;margin:0 auto;padding:1rem 1rem 3rem}
.site,.jump{max-width:62rem;margin:0 auto;padding:.6rem 1rem 0}.jump{padding:0}.site ul,.jump ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;padding:0;margin:0;font-size:.95rem}
.site a,.jump a{display:inline-block;padding:.2rem 0}.site [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--bar);outline-offset:2px}
h1{font-size:1.75rem;line-height:1.2;margin:.1rem 0 .4rem}
h1 .month{display:block;font-weight:400;color:var(--muted)}
h2{font-size:1.35rem;line-height:1.25;margin:0 0 .6rem}
h3{font-size:1.05rem;line-height:1.35;margin:0 0 .3rem}
p{margin:0 0 .6rem}ul,ol{margin:0 0 .6rem;padding-left:1.25rem}
.kicker,.period{margin:0;color:var(--muted)}.period{margin-bottom:.5rem}
.lead{font-size:1.05em}.lead li{margin-bottom:.3rem}
.note,.unit{color:var(--muted);font-size:.875rem}.unit{margin:0 0 .35rem}
section{border-top:1px solid var(--line);padding:1.4rem 0 .6rem;margin-top:1rem}
.caution,.unlock{border-left:4px solid var(--late);background:var(--wash);padding:.7rem 1rem .3rem;margin:1rem 0}
.unlock{border-color:var(--bar)}.caution h2,.unlock h2{font-size:1.05rem;margin-bottom:.3rem}
.where{font-weight:600}
.glance ul{list-style:none;padding:0;margin:1rem 0 0;display:grid;gap:.6rem;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr))}
.glance a,.glance div{display:block;height:100%;padding:.6rem .8rem;border:1px solid var(--line);border-radius:.4rem;text-decoration:none;color:var(--ink)}
.glance a:hover{background:var(--wash)}
.glance b{display:block;font-size:1.6rem;line-height:1.25}.glance span{color:var(--muted);font-size:.9rem;line-height:1.35;display:inline-block}
.waits{list-style:none;padding:0}.waits li{padding:.45rem 0;border-bottom:1px solid var(--line)}
.waits .who{font-weight:600}.waits .state,.waits .note{display:block}.waits .when{color:var(--muted);white-space:nowrap}
.late strong{color:var(--late)}
.lines{list-style:none;padding:0}.lines li{margin-bottom:.9rem}.lines p{margin:0 0 .15rem}.lines .chip{margin-right:.3rem}.lines a{font-weight:600}
.short div{margin-bottom:.35rem}.short dt{display:inline;font-weight:600}.short dt::after{content:": "}:lang(zh-Hans) .short dt::after{content:"："}.short dd{display:inline;margin:0}
.chip{display:inline-block;font-size:.85rem;font-weight:600;border:1.5px solid currentColor;border-radius:1rem;padding:0 .6rem;white-space:nowrap}
.chip.reached,.chip.on_the_way,.chip.done{color:var(--bar)}.chip.behind,.chip.overdue{color:var(--late)}.chip.not_known,.chip.open,.chip.dropped{color:var(--muted);border-style:dashed}
.chip.reached::before,.chip.done::before{content:"● "}.chip.behind::before,.chip.overdue::before{content:"▲ "}.chip.on_the_way::before{content:"→ "}
.scroll+h3{margin-top:1rem}.actions{list-style:none;padding:0}.actions li{margin-bottom:.8rem}.actions p{margin:0}.answer{color:var(--muted)}
.chip.met{color:var(--bar)}.chip.not_met{color:var(--late)}.chip.undecided,.chip.too_few,.chip.none{color:var(--muted);border-style:dashed}
.chip.met::before{content:"● "}.chip.not_met::before{content:"▲ "}.chip.undecided::before{content:"◆ "}
.states{display:grid;grid-template-columns:repeat(3,1fr);gap:.1rem .8rem;margin:0 0 .8rem}
.states div{border-top:1px solid var(--line);padding:.25rem 0}.states dt{color:var(--muted);font-size:.875rem;line-height:1.3}.states dd{margin:0;font-weight:600}
.norm+.norm{margin-top:1.6rem;padding-top:1.2rem;border-top:1px dashed var(--line)}
.goals,.steps{list-style:none;padding:0}.goals li,.steps li{margin-bottom:.6rem}
.steps span{display:block}
.definitions dt{font-weight:600}.definitions dd{margin:0 0 .5rem}
data,td.n,.states dd,.glance b{font-variant-numeric:tabular-nums}
code{font-size:.9em}
figure{margin:0 0 1.4rem;max-width:27.5rem}
figcaption h3{margin:0}.t{white-space:nowrap}.pictures{margin-top:.9rem}
figure svg{display:block;width:100%;height:auto;overflow:visible}
svg text{font-variant-numeric:tabular-nums}
.finding{margin:.4rem 0 .3rem}
details{margin:0 0 .6rem}summary{cursor:pointer;color:var(--link);padding:.25rem 0;font-size:.9rem}
.scroll{overflow-x:auto;max-width:100%}
.scroll+p,.scroll+ol,.slim+p,.slim+ol,.tied+p{margin-top:.6rem}.slim{max-width:32rem}.slim+h3,.slim+.scroll{margin-top:1rem}
.rules ul{list-style:none;padding:0}.rules p{margin-bottom:.2rem}.version{break-inside:avoid;margin-bottom:.7rem}.tied th[scope=row]{min-width:7.5rem}.named th[scope=row]{min-width:9rem}.limits li{margin-bottom:.5rem}.limits .note{display:block}
.hashes{margin:0 0 .8rem}.hashes dd{margin:0 0 .3rem}.hashes code{font-size:.8em}.caution h3{margin-top:0}
.chats table{table-layout:fixed}.chats th:first-child{width:30%}
@media (max-width:40rem){.chats table{min-width:40rem}}
.measures th{min-width:8.5rem}.measures td,.measures thead th{min-width:7rem;overflow-wrap:normal}
table{border-collapse:collapse;font-size:.9rem;width:100%;overflow-wrap:normal}
th,td{text-align:left;padding:.3rem .7rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top;font-weight:400;min-width:4rem;overflow-wrap:anywhere}
td{overflow-wrap:normal}thead th{font-weight:600;color:var(--muted);overflow-wrap:normal}.n{text-align:right}
h1,h2,h3,figcaption,summary{break-after:avoid}
@media (min-width:52rem){
.beside .pictures{margin-top:0}
.beside{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,27.5rem);gap:0 2.5rem;align-items:start}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem}
.flow{columns:2;column-gap:2.5rem}.flow li,.flow figure{break-inside:avoid}
.wide{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem;align-items:start}
.steps{display:grid;grid-template-columns:repeat(3,1fr);gap:.6rem 2rem}
.hashes div{display:grid;grid-template-columns:13rem 1fr}
.definitions{columns:2;column-gap:2.5rem}.definitions div{break-inside:avoid}
h1 .month{display:inline}
}
@media print{
@page{margin:8mm}
html{font-size:11.5px}body{font-size:8.8pt;line-height:1.35}main{max-width:none;padding:0}h1{font-size:15pt}h2{font-size:11.5pt}
h1,h2,h3{margin-top:.4rem}.glance li{padding:.3rem .5rem}.norm .states dd{font-size:1em}
.pictures{margin-top:0}figcaption,figure svg{break-inside:avoid;break-after:avoid}.finding{break-before:avoid}
.beside,.wide,.columns{display:grid;grid-template-columns:1fr 1fr;gap:0 8mm;align-items:start}
.steps{display:grid;grid-template-columns:repeat(3,1fr);gap:2mm 6mm}
.hashes div{display:grid;grid-template-columns:38mm 1fr}
.definitions{columns:2}.limits li,.hashes div,tr,.definitions div,.waits li,.lines li,.caution,.unlock,.norm .states{break-inside:avoid}
figure{max-width:none}figure svg{max-width:78mm}.scroll,figure svg{overflow:visible}.tied th,.named th{min-width:0!important}
.skip,.site,.jump{display:none}a{color:inherit;text-decoration:none}
details::details-content{content-visibility:visible;block-size:auto}details>summary{list-style:none;color:inherit;font-weight:600}
section{padding-top:.8rem}
}`;

export interface Sheet {
  readonly css: string;
  /** For the content security policy. */
  readonly hash: string;
}

export const sheetOf = (text: string): Sheet => ({
  css: text,
  hash: createHash('sha256').update(text).digest('base64'),
});

export const sheet = sheetOf(css);
