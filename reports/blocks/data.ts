/** Data quality, corrections, definitions and provenance: the part for those who doubt. */
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { block, table } from './figure.ts';

export function data(page: Page): SafeHtml {
  const { review, words, format, cite } = page;
  const { data_quality: quality, provenance } = review;
  const said = [
    words.foot.quality_line(
      cite('data_quality.records'),
      cite('data_quality.messages'),
      cite('data_quality.notices'),
      cite('data_quality.calls'),
    ),
  ];
  if (quality.rejected_lines > 0) said.push(words.foot.rejected(cite('data_quality.rejected_lines')));
  if (quality.merged_copies > 0) said.push(words.foot.merged(cite('data_quality.merged_copies')));
  if (provenance.observation_end !== null)
    said.push(words.foot.observed(dayTime(provenance.observation_end)));
  if (review.period.chosen === 'last_complete') said.push(html`${words.head.last_complete}`);
  const code = (text: string) => html`<code>${text}</code>`;
  return block(
    'data',
    words.foot.quality,
    html`<p>${words.join(said)}</p>${review.corrections.figures > 0 && html`<h3 id="corrections">${words.foot.corrections}</h3><p>${corrections(page)}</p>`}
${review.exports.length > 0 && html`<details><summary>${words.labelled(words.foot.exports, format.count(review.exports.length))}</summary>${exportsTable(page)}<p class="note">${words.frame.file(page.fileLink('tables/exports.csv'))}</p></details>`}
<p class="note">${words.foot.built(review.tool.version, code(provenance.config_hash.slice(0, 12)), provenance.zone_data)}</p>`,
  );
}

function corrections({ review, words, format, cite }: Page): SafeHtml {
  const months = words.list(review.corrections.months.map((month) => format.month(month)));
  return words.foot.corrected(cite('corrections.figures'), months, html`<code>restatements.csv</code>`);
}

/** Every measure and kind of norm, as it is computed. */
export function definitions(page: Page): SafeHtml {
  const { review, words } = page;
  const code = (text: string) => html`<code>${text}</code>`;
  const { definitions: all } = review.provenance;
  const list = all.map(
    (one) =>
      html`<div id="${anchorOf(one.id)}"><dt>${page.ownText(one.title) ?? code(one.id)} <span class="note">${code(one.id)} ${words.foot.version(one.version)}</span></dt><dd>${page.ownText(one.definition)}${page.ownText(one.grain) && html` <span class="note">${words.labelled(words.method_page.grain, page.ownText(one.grain))}${words.stop}</span>`}${page.ownText(one.edges) && html` <span class="note">${words.labelled(words.method_page.edges, page.ownText(one.edges))}</span>`}</dd></div>`,
  );
  const body =
    all.length === 0 ? html`<p>${words.foot.no_definitions}</p>` : html`<dl class="definitions">${list}</dl>`;
  return block('definitions', words.foot.definitions, body);
}

/** Where a definition stands on the method page. */
export const anchorOf = (id: string): string => `def-${id}`;

/** 2026-10-31 23:59: the same in every language, for tables. */
export function dayTime(stamp: string): SafeHtml {
  return html`<span class="t">${stamp.slice(0, 16).replace('T', ' ')}</span>`;
}

function exportsTable(page: Page): SafeHtml {
  const { review, words, format } = page;
  const { columns } = words.frame;
  return table(words.foot.exports, {
    columns: [
      { label: columns.export },
      { label: columns.chat },
      { label: columns.read },
      { label: columns.messages, number: true },
      { label: columns.notices, number: true },
      { label: columns.rejected, number: true },
      { label: columns.until },
    ],
    rows: review.exports.map((one) => [
      html`<code>${one.export_id}</code>`,
      one.chat === null ? '–' : page.name(one.chat),
      one.code === null
        ? words.read[one.read]
        : words.bracket(words.read[one.read], page.word(words.warnings, one.code)),
      format.count(one.messages),
      format.count(one.notices),
      format.count(one.rejected_lines),
      one.observed_until === null
        ? '–'
        : one.observed_by === null
          ? dayTime(one.observed_until)
          : words.bracket(dayTime(one.observed_until), words.observed_by[one.observed_by]),
    ]),
  });
}
