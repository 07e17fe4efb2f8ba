/**
 * Keys of services: own forms, and the rules of `secretlint`'s preset. Its rules are run by themselves, over many messages
 * at once: its core marks every call on the machine's clock, is asynchronous and keeps what it saw.
 */
import type { Detector, Hit } from '../finding.ts';
import { PRESET_RULES, PROVING_RULES, TOKEN_FORMS } from '../values/token-vendors.ts';

const ID = /^@secretlint\/secretlint-rule-/;
/** A placeholder repeats itself: "ghp_xxxxxxxxxxxx". */
const FEWEST_DIFFERENT = 8;
/** Links and tokens are ASCII; to the preset a Chinese sign before one would be a letter of it. */
const FOREIGN = /[\u0080-\uffff]/g;

type Report = (rule: string, start: number, end: number) => void;

export const token: Detector = {
  type: 'token',
  joins: true,
  wakes: () => ({
    mail: true,
    literals: [
      ...TOKEN_FORMS.flatMap(({ literals }) => literals),
      // Passwords in links stand before an @: `mail` wakes for them.
      ...Object.values(PRESET_RULES).flatMap((literals) => literals.filter((literal) => literal !== '://')),
    ],
  }),
  open: async () => {
    const runPreset = await openPreset();
    return ({ text }) => {
      const ascii = text.replace(FOREIGN, ' ');
      const hits: Hit[] = [];
      for (const { vendor, form, check } of TOKEN_FORMS) {
        for (const { 0: value, index: start } of ascii.matchAll(form)) {
          const proof = check?.(value) ? `${vendor}: check signs` : vendor;
          hits.push({ start, end: start + value.length, class: check?.(value) ? 'V' : 'S', proof, value });
        }
      }
      runPreset(ascii, (rule, start, end) => {
        hits.push({
          start,
          end,
          class: PROVING_RULES.has(rule) ? 'V' : 'S',
          proof: `secretlint:${rule}`,
          value: ascii.slice(start, end),
        });
      });
      return hits.filter(({ value }) => new Set(value).size >= FEWEST_DIFFERENT);
    };
  },
};

/** What is used of a rule. */
interface Rule {
  meta: { id: string };
  create: (context: object, options: object) => { file?: (source: object) => void };
}

async function openPreset(): Promise<(content: string, report: Report) => void> {
  const { rules } = await import('@secretlint/secretlint-rule-preset-recommend');
  const wanted = (rules as unknown as readonly Rule[])
    .map((rule) => ({ rule, name: rule.meta.id.replace(ID, '') }))
    .filter(({ name }) => Object.hasOwn(PRESET_RULES, name));
  return (content, report) => {
    // Handlers read no more of a source than its text and its name.
    const source = { content, filePath: 'package.json', ext: '', contentType: 'text' };
    for (const { rule, name } of wanted) {
      const context = {
        createTranslator: () => () => ({ message: '' }),
        report: ({ range: [start, end] }: { range: readonly [number, number] }) => report(name, start, end),
      };
      rule.create(context, {}).file?.(source);
    }
  };
}
