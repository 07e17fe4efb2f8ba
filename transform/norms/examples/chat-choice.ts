/** N8: each tag, and the words, where they belong and elsewhere. */
import { utcOf } from '../../../ingest/schema/zone-table.ts';
import { homeKey } from '../chat-choice.ts';
import { actor, type Case, type Example, type ExamplesOf, type Outcome, outcome, said } from './example.ts';
import type { TinyChat, TinyRow } from './tiny-table.ts';

const HOUR_MS = 3_600_000;
const LATIN_WORD = /^[a-z]+$/i;

export const chatChoice: ExamplesOf<'chat-choice'> = (norm, stage) => {
  const at_ms = utcOf(stage.context.zone, stage.from_local_ms) + 10 * HOUR_MS;
  const home = { context: { home_of: [homeKey(norm)] } };
  const [tag] = norm.tags;
  const [word] = norm.words;
  const found: Example[] = [];
  const add = (
    [one, en, zh]: readonly [Case, string, string],
    text: string,
    expected: Outcome,
    more: Partial<TinyChat> = {},
    row: Partial<TinyRow> = {},
  ) => {
    const message = { at_ms, who: actor('Ben', 'internal'), text, ...row };
    found.push({
      ...{ case: one, what: said(en, zh), row: 0, expected },
      chat: { rows: [message], observed_until_ms: at_ms + HOUR_MS, ...more },
    });
  };
  const matter = tag ?? word;
  if (matter !== undefined)
    add(['met', 'in a chat where it belongs', '在应属的聊天中'], about(matter), outcome('met'), home);
  if (tag !== undefined)
    add(
      ['not-met', 'a tag in another chat', '标签出现在其他聊天中'],
      about(tag),
      outcome('breached', 'wrong-chat'),
    );
  if (word !== undefined && !holds(about(word), norm.tags)) {
    const hint = outcome('not_determinable', 'to-be-checked');
    add(['not-judged', 'a word in another chat', '词语出现在其他聊天中'], about(word), hint);
    if (LATIN_WORD.test(word))
      add(
        ['not-judged', 'a word in capitals, in another chat', '大写的词语出现在其他聊天中'],
        about(word.toUpperCase()),
        hint,
      );
    const longer = about(`${word}q`);
    const others = [...norm.words, ...norm.tags].filter((one) => one !== word);
    if (LATIN_WORD.test(word) && !holds(longer, others))
      add(['not-counted', 'a longer word that holds it', '含有该词的更长的词'], longer, outcome('no-item'));
  }
  if (norm.consent_tag !== null && matter !== undefined)
    add(
      ['exempt', 'with the tag of consent, in another chat', '带同意标签，出现在其他聊天中'],
      about(`${matter} ${norm.consent_tag}`),
      outcome('exempt', 'consent'),
    );
  const [person] = norm.exempt_people;
  if (person !== undefined && matter !== undefined)
    add(
      ['exempt', 'by somebody who is exempt, in another chat', '由豁免人员发送，出现在其他聊天中'],
      about(matter),
      outcome('exempt', 'exempt-person'),
      {},
      { who: actor('', 'internal', { name: person }) },
    );
  if (norm.exempt_chats.length > 0 && matter !== undefined)
    add(
      ['exempt', 'in another chat that is exempt', '出现在豁免的其他聊天中'],
      about(matter),
      outcome('exempt', 'exempt-chat'),
      { context: { exempt_norms: [norm.id] } },
    );
  if (!holds(NOTHING, [...norm.words, ...norm.tags]))
    add(['not-counted', 'a message about something else', '与此无关的消息'], NOTHING, outcome('no-item'));
  return found;
};

const NOTHING = 'The van is back.';
const about = (matter: string) => `About ${matter} now`;

/** Does one of them stand there, in a longer word too? */
const holds = (text: string, ones: readonly string[]) =>
  ones.some((one) => text.toLowerCase().includes(one.toLowerCase()));
