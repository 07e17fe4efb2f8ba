// Reads one export over and over with one of two parsers, in a process of its own, and prints what it took as JSON.
import { readFileSync } from 'node:fs';

const [parser, file, warm_up, runs] = process.argv.slice(2);

const READERS = {
  async ours() {
    const { parseExport } = await import('../../dist/ingest/parse.js');
    return () => parseExport(readFileSync(file)).facts.records;
  },
  async theirs() {
    const { parseString } = await import('whatsapp-chat-parser');
    return () => parseString(readFileSync(file, 'utf8'), { parseAttachments: true }).length;
  },
};

const read = await READERS[parser]();
const ms = [];
let records = 0;
for (let i = 0; i < Number(warm_up) + Number(runs); i++) {
  const start = performance.now();
  records = read();
  if (i >= Number(warm_up)) ms.push(performance.now() - start);
}
console.log(JSON.stringify({ ms, records, peak_bytes: process.resourceUsage().maxRSS * 1024 }));
