/** What only the page of `collect` needs of a style sheet: messages as they will look in a chat, selected by one tap. */
import { sheetOf } from '../style.ts';

export const collectSheet = sheetOf(`
pre.message{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;background:var(--wash);border:1px solid var(--line);border-radius:.4rem;padding:.7rem .9rem;margin:0 0 .8rem;max-width:36rem;user-select:all;-webkit-user-select:all}
.person{margin-bottom:.9rem;break-inside:avoid}.person p{margin:0}.person ul{margin:0 0 .2rem}.person li{margin:0 0 .1rem}
#messages h3{margin-top:1.1rem}
.tell{margin:0 0 .1rem}.tell summary{font-size:1rem}
.all td:nth-child(2) .chip{margin:0 .3rem .15rem 0}
.all th[scope=row]{min-width:9rem}.all td:nth-child(4){min-width:6rem}.all td:nth-child(5){min-width:19rem}
@media print{.tell:not([open])>div{display:none}pre.message{break-inside:avoid;padding:2mm 3mm;max-width:none}.all th,.all td{min-width:0!important}}
`);
