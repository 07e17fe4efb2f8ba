/** The fields that narrow a page to some chats. Made here: a page without script shows nothing that does not work. */
import { meantChats } from './narrow.ts';
import type { PageData } from './page-data.ts';

/** A row or line about one chat alone. */
interface Line {
  readonly element: HTMLElement;
  readonly chat: string;
}

/**
 * Puts the fields above the findings where the page has more than one chat. `narrowed` is told the chats that are left;
 * null: all of them.
 */
export function filter(
  main: HTMLElement,
  { chats, types, words }: PageData,
  narrowed: (meant: ReadonlySet<string> | null) => void,
): void {
  const lines = linesOf(main);
  const keys = new Set(lines.map(({ chat }) => chat));
  const own = chats.filter(({ chat }) => keys.has(chat));
  if (own.length < 2) return;

  const text = document.createElement('input');
  text.type = 'search';
  text.autocomplete = 'off';
  text.spellcheck = false;
  const type = document.createElement('select');
  const present = types.filter((one) => own.some((chat) => chat.type === one.type));
  type.append(new Option(words.all_types, ''), ...present.map((one) => new Option(one.label, one.type)));
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  const box = document.createElement('div');
  box.className = 'filter';
  box.setAttribute('role', 'search');
  box.setAttribute('aria-label', words.filter);
  box.append(labelled(words.chat, text));
  if (present.length > 1) box.append(labelled(words.type, type));
  box.append(told);
  placeOf(main)?.before(box);

  function apply(): void {
    const all = text.value.trim() === '' && type.value === '';
    const meant = meantChats(own, text.value, type.value);
    for (const { element, chat } of lines) element.hidden = !all && !meant.has(chat);
    hideEmpty(main);
    box.classList.toggle('on', !all);
    told.textContent = all
      ? ''
      : words.narrowed.replace('{shown}', counted(meant.size)).replace('{all}', counted(own.length));
    narrowed(all ? null : meant);
  }
  text.addEventListener('input', apply);
  type.addEventListener('change', apply);
}

/** Above the findings: whatever comes before them is of the whole page. */
const placeOf = (main: HTMLElement) =>
  [...main.children].find((child) => child.matches('.sheet,.jump,section'));

function linesOf(main: HTMLElement): Line[] {
  const marked = [...main.querySelectorAll<HTMLElement>('[data-about]')].map((element) => ({
    element,
    chat: element.dataset.about ?? '',
  }));
  // Rows of a table are about the chat that heads them.
  const rows = [...main.querySelectorAll<HTMLTableRowElement>('tbody tr')].flatMap((element) => {
    const chat = element.querySelector<HTMLElement>('th[scope=row] [data-chat]')?.dataset.chat;
    return chat === undefined ? [] : [{ element, chat }];
  });
  return [...marked, ...rows];
}

/** A list of chats of which none is left goes; so does its section where that holds nothing else, and the way to it. */
function hideEmpty(main: HTMLElement): void {
  // Lists before what folds them.
  for (const kind of ['ul,ol,.chats', 'details'])
    for (const list of main.querySelectorAll<HTMLElement>(kind)) {
      const lines = [...list.querySelectorAll<HTMLElement>('[data-about],tbody tr')];
      const whole = list.matches('.chats') || lines.some((line) => line.dataset.about !== undefined);
      if (whole) list.hidden = lines.every((line) => line.hidden);
    }
  for (const section of main.querySelectorAll<HTMLElement>('section')) {
    const content = [...section.children].filter(({ tagName }) => tagName !== 'H2') as HTMLElement[];
    section.hidden = content.length > 0 && content.every((part) => part.hidden);
    const way = section.id && main.querySelector<HTMLElement>(`.jump a[href="#${CSS.escape(section.id)}"]`);
    if (way) (way.closest('li') ?? way).hidden = section.hidden;
  }
}

function labelled(name: string, field: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  label.append(name, field);
  return label;
}

/** As the page writes counts. */
function counted(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
