/** The policy → the sheet for those whom its norms concern. Names of persons stay out, unless a norm's own text holds one. */
import { senderKey } from '../ingest/people.ts';
import type { Language } from '../ingest/schema/policy.ts';
import { plainSheet } from '../reports/rules/plain-sheet.ts';
import { ruleSheet } from '../reports/rules/rule-sheet.ts';
import { sheetPage } from '../reports/rules/sheet-page.ts';
import type { Workspace } from './workspace.ts';

export interface RulesOptions {
  /** null: as the policy says. */
  language: Language | null;
  html: boolean;
}

export function rules(w: Pick<Workspace, 'policy' | 'people' | 'groups'>, options: RulesOptions): string {
  const { policy, people, groups } = w;
  const isPerson = (name: string) => people.by_key.has(senderKey(name, people.region));
  const isPrivate = (chat: string) =>
    groups?.some(
      ({ type, chat: name, aliases }) => type === 'private' && [name, ...aliases].includes(chat),
    ) || isPerson(chat);
  const sheet = ruleSheet(policy, { isPerson, isPrivate }, options.language ?? policy.language);
  return options.html ? sheetPage(sheet) : plainSheet(sheet);
}
