/** How a front page is printed: on one sheet of A4, in three columns. `pieces.ts` counts with these measures. */
import { sheetOf } from '../style.ts';

/** In mm. Letters of 6.5 pt are the smallest that are read on paper without effort. */
export const PAPER = { width: 192, height: 279, columns: 3, gap: 5, picture: 52, name: 33 } as const;
export const LETTERS_PT = 6.5;
export const LINE_HEIGHT = { en: 1.24, 'zh-Hans': 1.34 } as const;
/** Blocks in which names of chats are cut to one line, and at how many mm: sentences that name several have no room for more. */
export const CUT_NAMES: Readonly<Record<string, number>> = { waiting: 57, pinch: 33, talk: 33, chats: 33 };
/** Charts that are left out where the sheet is too small, the one that is missed least first. */
export const GIVES_WAY = [
  'message-kinds',
  'chat-usage',
  'waiting',
  'late-week',
  'months',
  'on-time',
] as const;
export type GivesWay = (typeof GIVES_WAY)[number];
/** Rows of chats that fit on the sheet of a page that stands alone. */
export const SHEET_CHATS = 12;

const cut = Object.entries(CUT_NAMES)
  .map(([id, mm]) => `.front #${id} bdi{max-width:${mm}mm}`)
  .join('');
const gone = GIVES_WAY.map((name) => `.without-${name} figure[id^=fig-${name}]`).join(',');

export const frontSheet = sheetOf(`.paper{display:none}
@media print{
@page{margin:8mm}
.front,.front:lang(zh-Hans){font-size:${LETTERS_PT}pt;line-height:${LINE_HEIGHT.en}}.front:lang(zh-Hans){line-height:${LINE_HEIGHT['zh-Hans']}}
.front .sheet{columns:${PAPER.columns};column-gap:${PAPER.gap}mm}
.front .kicker{display:none}.front h1{font-size:12pt;margin:0;display:inline}.front h1 .month,.front .period{display:inline}.front .period{margin-left:3mm}.front .top p{margin:0}.front #foot ul{padding:0}.front #foot li{display:inline}.front #foot li::after{content:" "}.front .steps b,.front .steps span{display:inline}.front .steps b::after{content:" "}
.front h2{font-size:9pt;margin:0 0 1mm}.front h3{font-size:7.2pt;margin:0}
.front .lead,.front .note,.front .unit,.front .waits .who{font-size:1em}.front p,.front ul,.front ol{margin-bottom:.8mm}
.front .lines li,.front .actions li,.front .steps li,.front .short div{margin-bottom:.8mm}.front .waits li{padding:.5mm 0}
.front .chip{font-size:.95em;border-width:1px;padding:0 .8mm}
.front section{border-top:.3mm solid var(--line);padding:1mm 0 0;margin:0 0 1.4mm}
.front .caution,.front .unlock{padding:.6mm 2mm;margin:1mm 0;border-left-width:.8mm}.front .caution ul,.front .caution p{margin:0;padding:0}.front .caution h2,.front .caution ul,.front .caution li,.front .caution p{display:inline;margin-right:2mm}
.front .glance ul{grid-template-columns:1fr 1fr 1.7fr 1fr;gap:2mm;margin:1mm 0}.front .glance a,.front .glance div{padding:.2mm 1.5mm;border-width:.2mm}.front .glance b{font-size:9pt;display:inline}.front .glance li{padding:0}.front .glance span{display:inline;font-size:1em}
.front .beside,.front .wide,.front .columns,.front .steps{display:block}
.front :is(.caution,${Object.keys(CUT_NAMES).map((id) => `#${id}`)}) bdi{display:inline-block;max-width:${PAPER.name}mm;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;vertical-align:bottom}${cut}
.front table{font-size:1em;min-width:0!important}.front th,.front td{min-width:0;padding:.2mm .6mm .2mm 0;white-space:nowrap}.front thead th{font-weight:400}
.front .chats th:first-child{width:42%}.front .chats th:nth-child(4){width:22%}.front .chats th:nth-child(6){width:24%}.front .chats th:nth-child(5){width:12%}.front #chats td bdi,.front #chats th bdi{max-width:100%}
.front .chats :is(th,td):is(:nth-child(2),:nth-child(3),:nth-child(7)),.front .chats tbody tr:nth-child(n+${SHEET_CHATS + 1}){display:none}.front .paper{display:block}${gone}{display:none}
.front .flow{columns:auto}.front figure{max-width:none;margin:0 0 1.2mm}.front figure svg{max-width:${PAPER.picture}mm}.front dl{margin:0 0 .8mm}.front .short div::after{content:" "}.front details,.front .finding{display:none}
.front .beside{break-inside:auto}.front .actions p,.front .short div{display:inline}.front .actions .answer{display:block}.front .actions .note::before{content:" "}.front .lines li+li{margin-top:0}
}`);
