// Data files that the compiled program reads beside its code.
import { chmodSync, copyFileSync, mkdirSync, readdirSync } from 'node:fs';

mkdirSync('dist/ingest/calendars', { recursive: true });
for (const name of readdirSync('ingest/calendars')) {
  if (name.endsWith('.csv')) copyFileSync(`ingest/calendars/${name}`, `dist/ingest/calendars/${name}`);
}
chmodSync('dist/cli.js', 0o755);
