/** Method, data and limits: the part for those who doubt. */
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { block, table } from './figure.ts';

export function foot(page: Page): SafeHtml {
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
  const bullets = (items: readonly string[]) => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  const code = (text: string) => html`<code>${text}</code>`;
  return block(
    'foot',
    words.foot.heading,
    html`<div class="columns"><div><h3>${words.foot.limits}</h3>${bullets(words.foot.limits_list)}</div>
<div><h3>${words.foot.privacy}</h3>${bullets(words.foot.privacy_list)}</div></div>
<h3>${words.foot.quality}</h3><p>${words.join(said)}</p>${review.corrections.figures > 0 && html`<h3 id="corrections">${words.foot.corrections}</h3><p>${corrections(page)}</p>`}
${review.exports.length > 0 && html`<details><summary>${words.labelled(words.foot.exports, format.count(review.exports.length))}</summary>${exportsTable(page)}<p class="note">${words.frame.file(html`<a href="${page.base}tables/exports.csv">tables/exports.csv</a>`)}</p></details>`}
<h3>${words.foot.definitions}</h3>${
      provenance.definitions.length === 0
        ? html`<p>${words.foot.no_definitions}</p>`
        : html`<dl class="definitions">${provenance.definitions.map(
            (one) =>
              html`<div><dt>${page.ownText(one.title) ?? code(one.id)} <span class="note">${code(one.id)} ${words.foot.version(one.version)}</span></dt><dd>${page.ownText(one.definition)}</dd></div>`,
          )}</dl>`
    }
<p class="note">${words.foot.folded}</p>
<p class="note">${words.foot.built(review.tool.version, code(provenance.config_hash.slice(0, 12)), provenance.zone_data)}</p>`,
  );
}

function corrections({ review, words, format, cite }: Page): SafeHtml {
  const months = words.list(review.corrections.months.map((month) => format.month(month)));
  return words.foot.corrected(cite('corrections.figures'), months, html`<code>restatements.csv</code>`);
}

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
