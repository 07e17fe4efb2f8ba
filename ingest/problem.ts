/** Mistakes of policy and lists, made from their code and the values that the texts name. The texts are in words/. */
import type { Problem } from './schema/problem.ts';
import { enLists } from './words/en-lists.ts';
import { enPolicy } from './words/en-policy.ts';
import { zhLists } from './words/zh-lists.ts';
import { zhPolicy } from './words/zh-policy.ts';

/** What it is, and what to do. */
export type Said = readonly [what: string, help: string];

/** Texts by code; where a code has several, each has a name of its own behind a stroke. */
export type ProblemTexts = Readonly<Record<string, (...values: never[]) => Said>>;

/** Makes problems of the codes in both tables, with the values that their texts take. */
export function problemsIn<T extends ProblemTexts>(en: T, zh: T) {
  return <K extends keyof T & string>(where: string, name: K, ...values: Parameters<T[K]>): Problem => {
    const said = (texts: T) => {
      const [what, help] = (texts[name] as (...all: Parameters<T[K]>) => Said)(...values);
      return { what, help };
    };
    return { code: codeOf(name), where, ...said(en), zh: said(zh) };
  };
}

/** `policy-wrong-value` of `policy-wrong-value/one-of`. */
export const codeOf = (name: string): string => name.split('/')[0] as string;

const EN = { ...enPolicy, ...enLists };
const ZH: typeof EN = { ...zhPolicy, ...zhLists };

export const problem = problemsIn(EN, ZH);

/** All texts, for whoever explains a code. */
export const PROBLEM_TEXTS = { en: EN, zh: ZH };

/** Names of the texts that ingest can give. */
export type ProblemName = keyof typeof EN;
