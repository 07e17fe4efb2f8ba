/** What a measure, a kind of norm, a reason or a message code means, in English or Chinese. */
import { MESSAGES } from '../ingest/messages.ts';
import { nearest } from '../ingest/nearest.ts';
import { enAccess } from '../reports/words/en-access.ts';
import { enCodes } from '../reports/words/en-codes.ts';
import { enNorms } from '../reports/words/en-norms.ts';
import { zhAccess } from '../reports/words/zh-access.ts';
import { zhCodes } from '../reports/words/zh-codes.ts';
import { zhNorms } from '../reports/words/zh-norms.ts';
import { MEASURES } from '../transform/measures/index.ts';
import { NORM_KINDS } from '../transform/norms/index.ts';

export type ExplainLanguage = 'en' | 'zh-Hans';

/** What there is to be explained: ids of measures, kinds of norms, reasons of items, codes of messages. */
export function explainable(): Record<'measures' | 'norms' | 'reasons' | 'codes' | 'differences', string[]> {
  return {
    measures: MEASURES.map((m) => m.id),
    norms: NORM_KINDS.flatMap((k) => [k.id, k.kind]),
    reasons: Object.keys(enNorms.reasons),
    codes: [...Object.keys(MESSAGES), ...Object.keys(enAccess)].sort(),
    differences: Object.keys(enCodes.differences),
  };
}

/** The explanation, or null where nothing is called so. Case is ignored. */
export function explainId(id: string, language: ExplainLanguage): string | null {
  const asked = id.toLowerCase();
  const zh = language === 'zh-Hans';
  const tongue = zh ? 'zh' : 'en';
  const measure = MEASURES.find((m) => m.id.toLowerCase() === asked);
  if (measure) return explainMeasure(measure, zh);
  const norm = NORM_KINDS.find((k) => k.id.toLowerCase() === asked || k.kind === asked);
  if (norm) return lines(`${norm.id} ${norm.kind}: ${norm.title[tongue]}`, norm.definition[tongue] ?? '');
  const codes = zh ? zhCodes : enCodes;
  const reason = own((zh ? zhNorms : enNorms).reasons, asked);
  if (reason) return lines(asked, reason);
  const difference = own(codes.differences, asked);
  if (difference) return lines(asked, difference);
  const access = own(zh ? zhAccess : enAccess, asked);
  if (access) return lines(asked, access);
  const message = own(MESSAGES, asked);
  const words = own(codes.warnings, asked);
  if (zh && words) return lines(asked, words);
  return message ? lines(asked, `${message.what}.`, message.help) : null;
}

function explainMeasure(measure: (typeof MEASURES)[number], zh: boolean): string {
  const tongue = zh ? 'zh' : 'en';
  const { id, version, unit, direction, title, definition, grain, edges } = measure;
  const good = zh
    ? { higher: '越高越好', lower: '越低越好', none: '无好坏之分' }
    : { higher: 'higher is better', lower: 'lower is better', none: 'neither more nor less is better' };
  const said = zh ? { version: '版本', unit: '单位' } : { version: 'version', unit: 'in' };
  const label = zh ? { grain: '粒度：', edges: '边界：' } : { grain: 'One row: ', edges: 'Edges: ' };
  const figures = 'figures' in measure ? Object.entries(measure.figures) : [];
  return lines(
    `${id} ${title[tongue]} (${said.version} ${version}, ${said.unit} ${unit}, ${good[direction]})`,
    definition[tongue] ?? '',
    `${label.grain}${grain[tongue]}`,
    `${label.edges}${edges[tongue]}`,
    ...figures.map(([name, figure]) => `${id} ${name}: ${figure.title[tongue]} (${figure.unit})`),
  );
}

/** The id that may have been meant. */
export function meantId(id: string): string | null {
  return nearest(id, Object.values(explainable()).flat()) ?? null;
}

const own = <T>(list: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(list, key) ? list[key] : undefined;

function lines(head: string, ...rest: string[]): string {
  return `${[head, ...rest.map((text) => `  ${text}`)].join('\n')}\n`;
}
