/** One chat type: what is written there, its norms, its chats. */
import type { Review } from '../../transform/review-schema.ts';
import { chatTable } from '../blocks/chat-list.ts';
import { block, figures, slimTable } from '../blocks/figure.ts';
import { normText } from '../blocks/norm-sentences.ts';
import { documentOf } from '../document.ts';
import { html, type SafeHtml } from '../html.ts';
import { navOf, pageHead } from '../nav.ts';
import type { Page } from '../page.ts';

type Usage = Review['chat_usage'][number];

/** @throws RangeError where the review has no such type */
export function typePage(page: Page, index: number): string {
  const { review, words, format } = page;
  const usage = review.chat_usage[index];
  if (usage === undefined) throw new RangeError(`no chat type ${index}`);
  const heading = words.chat_types[usage.type ?? 'none'];
  return documentOf(
    page,
    `${heading} · ${words.frame.title(page.company, format.month(review.period.month))}`,
    [
      pageHead(page, heading, words.frame.columns.type),
      block('usage', words.talk.usage, written(page, usage, index)),
      block('norms', words.types.norms, norms(page, usage)),
      block(
        'chats',
        words.pages.chats,
        chatTable(page, words.frame.table_of(words.pages.chats), (chat) => chat.type === usage.type),
      ),
    ],
    { nav: navOf(page) },
  );
}

function written(page: Page, usage: Usage, index: number): SafeHtml {
  const { words, cite, review } = page;
  const path = `chat_usage.${index}`;
  const all = review.chat_usage.reduce((sum, one) => sum + one.messages, 0);
  const said = [words.talk.volume(cite(`${path}.messages`), cite(`${path}.active_chats`))];
  if (usage.share !== null) said.push(words.types.share(cite(`${path}.share`, 'share', all)));
  said.push(words.types.last_month(cite(`${path}.messages_last_month`)));
  const { columns } = words.frame;
  return html`<p class="lead">${words.join(said)}</p><div class="columns"><div>${
    usage.kinds.length > 0 &&
    slimTable(words.talk.kinds, {
      columns: [
        { label: columns.kind },
        { label: columns.messages, number: true },
        { label: columns.share, number: true },
      ],
      rows: usage.kinds.map((kind, at) => [
        page.word(words.kinds, kind.kind),
        cite(`${path}.kinds.${at}.messages`),
        cite(`${path}.kinds.${at}.share`, 'share', usage.messages),
      ]),
    })
  }</div><div>${figures(page, 'chat-usage')}</div></div>`;
}

/** Norms with items in a chat of this type. */
function norms(page: Page, usage: Usage): SafeHtml {
  const { words, review } = page;
  const own = new Set(review.chats.filter((chat) => chat.type === usage.type).map((chat) => chat.chat));
  const found = review.norms.filter((norm) => norm.by_chat.some(({ chat }) => own.has(chat)));
  if (found.length === 0) return html`<p>${words.types.no_norms}</p>`;
  return html`<ul>${found.map((norm) => html`<li>${page.normLink(norm, normText(page, norm))} <span class="chip ${norm.this_month.verdict}">${words.verdicts[norm.this_month.verdict]}</span></li>`)}</ul>`;
}
