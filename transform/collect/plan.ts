/**
 * Who exports what next: the fewest people who cover all chats, and a substitute for each.
 *
 * Of as few people those who stay, then those whose phones give seconds, then those whom the register names already, so that
 * little changes from month to month, then by name. The number is proven where the search reaches its end; else it is at most
 * H(d) times the fewest, d being the chats of whoever is in most of them.
 */
import type { ExportCandidate, ExporterPlan, PlannedExporter } from './collected.ts';
import { coverBySets } from './set-cover.ts';

/** A chat with those whom the register names; they are taken to be in it. Empty: nobody, or nobody who is still there. */
export interface ChatToExport {
  readonly chat: string;
  readonly exporter: string;
  readonly substitute: string;
}

interface Person {
  readonly name: string;
  readonly chats: Set<string>;
  has_seconds: boolean | null;
  leaves: string | null;
}

export function planExporters(
  chats: readonly ChatToExport[],
  candidates: readonly ExportCandidate[],
): ExporterPlan {
  const named = namedFor(chats);
  const people = peopleOf(named, candidates);
  const able = new Map([...named.keys()].map((chat) => [chat, people.filter((one) => one.chats.has(chat))]));
  const covered = [...named.keys()].filter((chat) => (able.get(chat) as Person[]).length > 0);
  const numbers = new Map(covered.map((chat, number) => [chat, number]));
  const { chosen, fewest } = coverBySets(
    covered.length,
    people.map((one) => [...one.chats].map((chat) => numbers.get(chat) as number)),
    dislikes(people, named),
  );
  const exporters = new Set(chosen.map((number) => people[number] as Person));
  return {
    exporters: assigned(exporters, able, named),
    uncovered: [...named.keys()].filter((chat) => !numbers.has(chat)),
    method: chosen.length === fewest ? 'exact' : 'greedy',
    fewest,
  };
}

type Named = ReadonlyMap<string, ChatToExport>;

/** Each chat once, by name. */
function namedFor(chats: readonly ChatToExport[]): Named {
  const named = new Map<string, ChatToExport>();
  for (const one of [...chats].sort(by((c) => [c.chat, c.exporter, c.substitute]))) {
    const before = named.get(one.chat);
    named.set(one.chat, {
      chat: one.chat,
      exporter: before?.exporter || one.exporter,
      substitute: before?.substitute || one.substitute,
    });
  }
  return named;
}

/** By name, each once, with those chats that are asked for. */
function peopleOf(named: Named, candidates: readonly ExportCandidate[]): Person[] {
  const people = new Map<string, Person>();
  const personOf = (name: string) => {
    const person = people.get(name) ?? { name, chats: new Set(), has_seconds: null, leaves: null };
    people.set(name, person);
    return person;
  };
  for (const { person: name, chats, has_seconds, leaves } of candidates) {
    const person = personOf(name);
    for (const chat of chats) if (named.has(chat)) person.chats.add(chat);
    if (has_seconds !== null) person.has_seconds = has_seconds || person.has_seconds;
    if (leaves !== null && (person.leaves === null || leaves < person.leaves)) person.leaves = leaves;
  }
  for (const { chat, exporter, substitute } of named.values())
    for (const name of [exporter, substitute]) if (name !== '') personOf(name).chats.add(chat);
  return [...people.values()].filter(({ chats }) => chats.size > 0).sort(by(({ name }) => [name]));
}

/** One number each, so made that no sum of what matters less outweighs what matters more. */
function dislikes(people: readonly Person[], named: Named): number[] {
  const kept = new Map<string, number>();
  for (const { exporter } of named.values()) kept.set(exporter, (kept.get(exporter) ?? 0) + 1);
  const of_seconds = people.length * named.size + 1;
  const of_leaving = of_seconds * (2 * people.length + 1);
  return people.map((person) => {
    const { leaving, seconds } = traitsOf(person);
    return leaving * of_leaving + seconds * of_seconds + named.size - (kept.get(person.name) ?? 0);
  });
}

function traitsOf({ leaves, has_seconds }: Person): { leaving: number; seconds: number } {
  return { leaving: leaves === null ? 0 : 1, seconds: has_seconds === null ? 1 : has_seconds ? 0 : 2 };
}

/** Each chat goes to one of the chosen; where several are in it, to whom it suits best, then to whoever has fewest. */
function assigned(
  chosen: ReadonlySet<Person>,
  able: ReadonlyMap<string, readonly Person[]>,
  named: Named,
): PlannedExporter[] {
  const tasks = new Map([...chosen].map((person) => [person, [] as PlannedExporter['chats']]));
  // Those that few are in first: then the others can even it out.
  const narrow_first = [...able].map(([chat, all]) => ({
    chat,
    all,
    can: all.filter((one) => chosen.has(one)),
  }));
  narrow_first.sort(by(({ can }) => [can.length]));
  for (const { chat, all, can } of narrow_first) {
    const { exporter, substitute } = named.get(chat) as ChatToExport;
    const [who] = [...can].sort(
      by((one) => {
        const { leaving, seconds } = traitsOf(one);
        return [leaving, seconds, other(one, exporter), tasks.get(one)?.length ?? 0, one.name];
      }),
    );
    const [second] = all
      .filter((one) => one !== who)
      .sort(
        by((one) => {
          const { leaving, seconds } = traitsOf(one);
          const known = Math.min(other(one, substitute), other(one, exporter));
          return [leaving, known, chosen.has(one) ? 0 : 1, seconds, one.name];
        }),
      );
    if (who) tasks.get(who)?.push({ chat, substitute: second?.name ?? '' });
  }
  return [...tasks].map(([{ name, has_seconds, leaves }, chats]) => ({
    person: name,
    has_seconds,
    leaves,
    chats: chats.sort(by(({ chat }) => [chat])),
  }));
}

const other = ({ name }: Person, than: string) => (name === than ? 0 : 1);

/** Compares by the first key that differs. */
function by<T>(keys: (one: T) => readonly (string | number)[]): (a: T, b: T) => number {
  return (a, b) => {
    const [first, second] = [keys(a), keys(b)];
    const at = first.findIndex((key, index) => key !== second[index]);
    return at < 0 ? 0 : (first[at] as string) < (second[at] as string) ? -1 : 1;
  };
}
