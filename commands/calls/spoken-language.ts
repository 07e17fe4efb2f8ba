/** In which language a command speaks: as --lang says, else as the policy of the folder that it reads, else English. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Language } from '../../ingest/schema/policy.ts';
import { findWorkspace, POLICY_FILES } from '../find-workspace.ts';
import type { Given } from './call.ts';
import { LANGUAGES, languageOf } from './usage.ts';

export type Home = 'own' | 'named' | 'review';

export function spokenLanguage(
  home: Home,
  { values, names, standing }: Pick<Given, 'values' | 'names' | 'standing'>,
): Language {
  const folder = (): string | null => {
    if (values.workspace !== undefined) return resolve(standing, values.workspace);
    if (home === 'own') return standing;
    return home === 'review' && names[0] !== undefined ? findWorkspace(resolve(standing, names[0])) : null;
  };
  return languageOf(values.lang) ?? policyLanguage(folder()) ?? 'en';
}

/** What its line `language:` says, also where the rest of the policy is wrong: the mistakes are told in it. */
function policyLanguage(folder: string | null): Language | null {
  if (folder === null) return null;
  for (const name of POLICY_FILES) {
    try {
      const said = /^language:\s*["']?([\w-]+)/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1];
      return LANGUAGES.find((one) => one === said) ?? null;
    } catch {
      // None lies there, or whoever reads it later says why it cannot be read.
    }
  }
  return null;
}
