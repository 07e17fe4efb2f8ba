/** Sketches of small exports, for tests of what is one chat. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chatName } from '../../ingest/chat-name.ts';
import { parseExport } from '../../ingest/parse.ts';
import { type ExportSketch, sketchMonths } from '../../ingest/sketch.ts';

export function sketchOf(path: string, text: string, more: Partial<ExportSketch> = {}): ExportSketch {
  const parsed = parseExport(Buffer.from(text));
  assert.ok(!('code' in parsed));
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    key: `key of ${path}`,
    export_id: sha256.slice(0, 12),
    sha256,
    path,
    member: null,
    chat_name: chatName(path, null),
    facts: parsed.facts,
    senders: parsed.columns.senders,
    exported_at_local_ms: null,
    ...sketchMonths(parsed.columns),
    ...more,
  };
}
