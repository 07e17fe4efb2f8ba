import { join } from 'node:path';
import { explainable, explainId, meantId, type SectionName } from '../explain.ts';
import type { Call } from './call.ts';
import { workspaceFolder } from './given-workspace.ts';
import { UsageError } from './usage.ts';

export const call: Call = async (given) => {
  const { names, values, effects } = given;
  const language = effects.words.lang;
  if (values.schema) {
    const { SCHEMAS } = await import('../schemas.ts');
    const name = names[0] ?? 'policy';
    const schema = SCHEMAS.get(name);
    if (!schema || names.length > 1)
      throw new UsageError((usage) =>
        usage.takes_one_of('--schema', 'policy (of review.yaml) or review', name),
      );
    effects.out(schema());
  } else if (values.limits) {
    const { limitLines } = await import('../limits.ts');
    const store = join(workspaceFolder(given), 'store');
    for (const line of await limitLines(store, language)) effects.out(`${line}\n`);
  } else if (names.length === 0) {
    const { explain: said } = effects.words;
    for (const [section, ids] of Object.entries(explainable()))
      effects.out(`${said.list(said.sections[section as SectionName], ids)}\n`);
  } else {
    const texts = names.map((id) => {
      const text = explainId(id, language);
      if (text !== null) return text;
      throw new UsageError((usage) => usage.not_explained(id, usage.did_you_mean(meantId(id))));
    });
    effects.out(texts.join('\n'));
  }
  return 'done';
};
