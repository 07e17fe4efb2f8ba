/** `npm run golden:specs`: read the difference before committing it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN_SPECS, goldenSpecs } from './golden-specs.ts';

rmSync(GOLDEN_SPECS, { recursive: true, force: true });
mkdirSync(GOLDEN_SPECS);
for (const [file, text] of goldenSpecs()) writeFileSync(join(GOLDEN_SPECS, file), text);
console.log(`Wrote ${GOLDEN_SPECS}`);
