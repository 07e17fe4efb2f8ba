/** Who should export what next, with substitutes. */
import type { PlannedExporter } from '../../transform/collect/collected.ts';
import { block } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';
import type { CollectPage } from './page.ts';
import { nameIn, planSentence } from './say.ts';

export function plan(page: CollectPage): SafeHtml {
  const { collected, words } = page;
  const own = words.collect.plan;
  const { exporters, uncovered } = collected.plan;
  return block(
    'plan',
    own.heading,
    html`${
      exporters.length === 0
        ? html`<p>${own.none}</p>`
        : html`<p>${planSentence(words, collected.plan)}</p><p class="note">${own.help}</p><ul class="lines flow">${exporters.map((one) => person(page, one))}</ul>`
    }${uncovered.length > 0 && html`<p>${words.labelled(html`<strong>${own.uncovered}</strong>`, words.list(uncovered.map((chat) => nameIn(chat))))}</p>`}`,
  );
}

function person(
  { words, format }: CollectPage,
  { person: name, has_seconds, leaves, chats }: PlannedExporter,
): SafeHtml {
  const own = words.collect.plan;
  const phone = own.phones[has_seconds === null ? 'unknown' : has_seconds ? 'iphone' : 'android'];
  const about = [
    phone,
    own.chats(chats.length),
    ...(leaves === null ? [] : [own.leaves(format.day(leaves))]),
  ];
  const line = ({ chat, substitute }: PlannedExporter['chats'][number]) =>
    html`<li>${nameIn(chat)} <span class="note">${substitute === '' ? own.no_substitute : own.substitute(nameIn(substitute))}</span></li>`;
  return html`<li class="person"><p><strong>${nameIn(name)}</strong> <span class="note">${about.map((part, at) => [at === 0 ? '' : words.sep, part])}</span></p><ul>${chats.map(line)}</ul></li>`;
}
