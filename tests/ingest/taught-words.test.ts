import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseExport } from '../../ingest/parse.ts';
import { readPolicy } from '../../ingest/policy.ts';
import { KINDS, MEDIA_KINDS, NOTICE_KINDS } from '../../ingest/schema/message-table.ts';

const POLICY = `phrases:
  - language: eo
    media_omitted: ["[bildo ellasita]"]
    deleted: ["Tiu mesagxo estas forigita"]
    file_attached: ["dosiero aldonita"]
    notices: { created: ['* kreis la grupon "*"'], left: ["* foriris"] }
`;

const TEXT = `13/05/2026, 10:00 - Ana kreis la grupon "Teo"
13/05/2026, 10:01 - Ana: [bildo ellasita]
13/05/2026, 10:02 - Ben: Tiu mesagxo estas forigita
13/05/2026, 10:03 - Ben: plano.pdf (dosiero aldonita)
13/05/2026, 10:04 - Ben foriris
13/05/2026, 10:05 - Ana: Ben foriris
`;

function kinds(taught: ReturnType<typeof readPolicy>['phrases']): string[] {
  const parsed = parseExport(Buffer.from(TEXT), {
    date_order: null,
    exported_at_ms: null,
    known_senders: [],
    taught,
  });
  assert.ok('columns' in parsed);
  const { n, kind, media_kind, notice_kind } = parsed.columns;
  return Array.from({ length: n }, (_, i) =>
    [KINDS[kind[i] ?? 0], MEDIA_KINDS[(media_kind[i] ?? 0) - 1], NOTICE_KINDS[(notice_kind[i] ?? 0) - 1]]
      .filter(Boolean)
      .join(' '),
  );
}

test('a workspace teaches words of a phone language that is not shipped', () => {
  const { phrases } = readPolicy(POLICY, 'review.yaml', { shipped: () => '', own: () => null });
  assert.deepEqual(kinds([]), ['notice other', 'text', 'text', 'text', 'notice other', 'text']);
  assert.deepEqual(kinds(phrases), [
    'notice created',
    'media unknown',
    'deleted',
    'media document',
    'notice left',
    'text',
  ]);
});
