/** What a measure, a kind of norm, a reason, a code or a limit means, in English or Chinese. */
import { explain as explainExport, MESSAGES } from '../ingest/messages.ts';
import { nearest } from '../ingest/nearest.ts';
import { codeOf, PROBLEM_TEXTS, type ProblemTexts, type Said } from '../ingest/problem.ts';
import type { Language } from '../ingest/schema/policy.ts';
import { en } from '../reports/words/en.ts';
import { enAccess } from '../reports/words/en-access.ts';
import { enCodes } from '../reports/words/en-codes.ts';
import { enLimits } from '../reports/words/en-limits.ts';
import { enNorms } from '../reports/words/en-norms.ts';
import type { Words } from '../reports/words/words.ts';
import { zh } from '../reports/words/zh.ts';
import { zhAccess } from '../reports/words/zh-access.ts';
import { zhCodes } from '../reports/words/zh-codes.ts';
import { zhLimits } from '../reports/words/zh-limits.ts';
import { zhNorms } from '../reports/words/zh-norms.ts';
import { MEASURES } from '../transform/measures/index.ts';
import { NORM_KINDS } from '../transform/norms/index.ts';
import { enProblems } from './words/en-problems.ts';
import type { CommandWords } from './words/words.ts';
import { wordsIn } from './words/words-in.ts';
import { zhProblems } from './words/zh-problems.ts';

type Texts = Readonly<Record<string, string>>;
export type SectionName = keyof CommandWords['explain']['sections'];

/** Things of one kind: their ids, and what is said of one; an id may stand in several. */
interface Section {
  ids: readonly string[];
  /** The head line, where it is more than the id, and the lines below it. */
  tell: (id: string, language: Language) => { head?: string; lines: string[] };
}

const SECTIONS: Readonly<Record<SectionName, Section>> = {
  measures: { ids: MEASURES.map(({ id }) => id), tell: tellMeasure },
  norms: { ids: NORM_KINDS.flatMap((k) => [k.id, k.kind]), tell: tellNorm },
  reasons: texts(enNorms.reasons, zhNorms.reasons),
  states: texts(en.states, zh.states),
  figures: texts(figureReasons(en), figureReasons(zh)),
  codes: { ids: codes(), tell: tellCode },
  assumptions: texts(assumptionsOf(enCodes.assumptions), assumptionsOf(zhCodes.assumptions)),
  assurance: texts(enCodes.assurance.reasons, zhCodes.assurance.reasons),
  limits: texts(enLimits.texts, zhLimits.texts),
  differences: texts(enCodes.differences, zhCodes.differences),
  collect: texts(en.collect.codes, zh.collect.codes),
};

/** What there is to be explained. */
export function explainable(): Record<SectionName, readonly string[]> {
  const names = Object.keys(SECTIONS) as SectionName[];
  return Object.fromEntries(names.map((name) => [name, SECTIONS[name].ids])) as Record<
    SectionName,
    readonly string[]
  >;
}

/** The explanation, or null where nothing is called so. Case is ignored. */
export function explainId(id: string, language: Language): string | null {
  const asked = id.toLowerCase();
  const told = Object.values(SECTIONS).flatMap(({ ids, tell }) => {
    const found = ids.find((one) => one.toLowerCase() === asked);
    return found === undefined ? [] : [tell(found, language)];
  });
  if (told.length === 0) return null;
  const head = told.find((one) => one.head !== undefined)?.head ?? asked;
  const lines = new Set(told.flatMap((one) => one.lines));
  return `${[head, ...[...lines].map((line) => `  ${line}`)].join('\n')}\n`;
}

/** The id that may have been meant. */
export function meantId(id: string): string | null {
  return nearest(id, Object.values(explainable()).flat()) ?? null;
}

const tongueOf = (language: Language) => (language === 'en' ? 'en' : 'zh');

function tellMeasure(asked: string, language: Language) {
  const said = wordsIn(language).explain;
  const tongue = tongueOf(language);
  const measure = MEASURES.find(({ id }) => id === asked) as (typeof MEASURES)[number];
  const { id, version, unit, direction, title, definition, grain, edges } = measure;
  const figures = 'figures' in measure ? Object.entries(measure.figures) : [];
  return {
    head: said.measure(id, title[tongue] ?? id, version, unit, said.good[direction]),
    lines: [
      definition[tongue] ?? '',
      said.grain(grain[tongue] ?? ''),
      said.edges(edges[tongue] ?? ''),
      ...figures.map(([name, figure]) => said.figure(id, name, figure.title[tongue] ?? name, figure.unit)),
    ],
  };
}

function tellNorm(asked: string, language: Language) {
  const said = wordsIn(language).explain;
  const tongue = tongueOf(language);
  const norm = NORM_KINDS.find(
    ({ id, kind }) => asked === id || asked === kind,
  ) as (typeof NORM_KINDS)[number];
  return {
    head: said.norm(norm.id, norm.kind, norm.title[tongue] ?? norm.kind),
    lines: [norm.definition[tongue] ?? ''],
  };
}

function texts(en: Texts, zh: Texts): Section {
  return {
    ids: Object.keys(en),
    tell: (id, language) => ({ lines: [(language === 'en' ? en : zh)[id] ?? ''] }),
  };
}

/** Why a figure, a goal or a question of the survey has no value, state or progress. */
function figureReasons({ all_measures, goals, survey }: Words): Texts {
  const of_goals = { ...goals.state_reasons, ...goals.progress_reasons, ...goals.reasons };
  return { ...of_goals, ...all_measures.reasons, few_answers: survey.hidden };
}

/** With … for the values that they name. */
function assumptionsOf(said: typeof enCodes.assumptions): Texts {
  return Object.fromEntries(Object.entries(said).map(([code, text]) => [code, text('…')]));
}

/** Codes of messages: of exports, of policy and lists, of commands. */
function codes(): string[] {
  const own = wordsIn('en').explain.codes;
  const all = [MESSAGES, problemTexts().en, own, enAccess].flatMap((table) => Object.keys(table).map(codeOf));
  return [...new Set(all)].sort();
}

function problemTexts(): { en: ProblemTexts; zh: ProblemTexts } {
  return {
    en: { ...PROBLEM_TEXTS.en, ...enProblems },
    zh: { ...PROBLEM_TEXTS.zh, ...zhProblems },
  };
}

function tellCode(code: string, language: Language): { lines: string[] } {
  const said = wordsIn(language).explain;
  const own: Readonly<Record<string, { what: string; help: string }>> = said.codes;
  const access: Texts = language === 'en' ? enAccess : zhAccess;
  if (Object.hasOwn(access, code)) return { lines: [access[code] as string] };
  const general = Object.hasOwn(MESSAGES, code) ? explainExport(code, language) : own[code];
  if (general) return { lines: [said.what(general.what), general.help] };
  // A code of policy or lists is told by each of its texts, with … for the values that they name.
  const table = problemTexts()[tongueOf(language)];
  return {
    lines: Object.entries(table).flatMap(([name, text]) => {
      if (codeOf(name) !== code) return [];
      const values = Array.from({ length: text.length }, () => ['…']);
      const [what, help] = (text as unknown as (...all: unknown[]) => Said)(...values);
      return [said.said(String(what), help)];
    }),
  };
}
