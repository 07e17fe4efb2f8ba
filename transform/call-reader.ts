import { callNames, names } from './request.ts';

/** Tier A of D10: whom a text calls by name, asked sender by sender. Most texts call nobody, which one look tells: null. */
export function callReader(
  senders: readonly string[],
): (text: string) => ((sender: number) => boolean) | null {
  const names_of = senders.map(callNames);
  const all = [...new Set(names_of.flat())].filter((name) => name.length > 1);
  const any = new RegExp(all.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|') || '(?!)');
  return (text) => {
    const lower = text.toLowerCase();
    if (!any.test(lower)) return null;
    const known = new Map<number, boolean>();
    return (sender) => {
      const called = known.get(sender) ?? names(lower, names_of[sender] as string[]);
      known.set(sender, called);
      return called;
    };
  };
}
