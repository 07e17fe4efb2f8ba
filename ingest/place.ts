/** Where an export lies: the file, and its way through the archives and mails in it, as `mail.eml!a.zip!_chat.txt`. */
export interface Placed {
  path: string;
  member: string | null;
}

export const placeOf = ({ path, member }: Placed) => (member ? `${path}!${member}` : path);

/** The file, the containers in it, and the text at last. A `!` in a name parts nothing. */
export const partsOf = ({ path, member }: Placed): string[] =>
  member ? [path, ...member.split(/(?<=\.(?:zip|eml))!/i)] : [path];

/** Does it lie in a container that itself lies in another one, or hang on a mail? */
export const isNested = (of: Placed) => /\.eml$/i.test(of.path) || partsOf(of).length > 2;

/** By what people may name it: the file, its whole place, and of what lies deeper each container with what is in it. */
export function waysToName(of: Placed): string[] {
  const parts = partsOf(of);
  const deeper = parts.flatMap((part, i) =>
    i === 0 || i === parts.length - 1 ? [] : [part, parts.slice(i).join('!')],
  );
  return [of.path, ...(of.member ? [placeOf(of)] : []), ...deeper];
}

/** Of parts of a mail that have no name: no chat is called so. */
export const UNNAMED = 'unnamed';
