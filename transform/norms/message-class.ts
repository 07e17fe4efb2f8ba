/** Which messages a form is asked of. The cheap questions come first: a pattern is tried on what is left. */
import { RE2JS } from 're2js';
import { KIND, SIDE } from '../../ingest/schema/message-table.ts';
import type { MessageFormatNorm } from '../../ingest/schema/norm.ts';
import { localOf } from '../../ingest/schema/zone-table.ts';
import { isTagged } from '../request.ts';
import type { Talk } from '../talk.ts';
import { holds, roleAt } from './role.ts';

const DAY_MS = 86_400_000;

/** Does a row belong to the class? Rows are to be asked in their order. */
export function isOfClass(talk: Talk, norm: MessageFormatNorm): (row: number) => boolean {
  const { m, content, said } = talk;
  const { of, by } = norm;
  const bound = (row: number) =>
    by.length > 0
      ? holds(roleAt(m, row), by)
      : // Where people from outside write, whoever is unknown may be one of them.
        m.side[row] === SIDE.internal || (m.side[row] === SIDE.unknown && !talk.two_sided);
  const pattern = of && 'pattern' in of ? RE2JS.compile(of.pattern) : null;
  const tag = of && 'tag' in of ? of.tag : null;
  const named = (row: number) =>
    pattern ? pattern.test(said.text(row)) : tag === null || isTagged(said.text(row), tag);
  const isFirst = norm.first_of_day ? firstOfDay(talk) : () => true;
  return (row) => content[row] === 1 && hasWords(talk, row) && bound(row) && named(row) && isFirst(row);
}

/** A text, or a medium with words beside it. */
function hasWords({ m }: Talk, row: number): boolean {
  const kind = m.kind[row];
  if (kind !== KIND.text && kind !== KIND.media) return false;
  return (m.text.offsets[row + 1] as number) > (m.text.offsets[row] as number);
}

/** Is it the first one of its person and day, of those asked about? */
function firstOfDay({ m, context }: Talk): (row: number) => boolean {
  const last_day = new Map<number, number>();
  return (row) => {
    const person = m.person[row] as number;
    const day = Math.floor(localOf(context.zone, m.sent_at_ms[row] as number) / DAY_MS);
    if (last_day.get(person) === day) return false;
    last_day.set(person, day);
    return true;
  };
}
