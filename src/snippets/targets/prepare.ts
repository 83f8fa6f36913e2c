// Run by `npm run build` once the compiler is done: writes the prepared targets beside the compiled code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { prepareTargets } from './prepared.ts';
import { builtInFolder } from './targets.ts';

const folder = new URL('prepared/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, source] of prepareTargets(builtInFolder)) writeFileSync(new URL(name, folder), source);
