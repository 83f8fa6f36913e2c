// Run by `npm run build` once the compiler is done: writes the prepared targets beside the compiled code.
import { writeFileSync } from 'node:fs';
import { prepareTargets } from './prepared.ts';
import { builtInFolder } from './targets.ts';

writeFileSync(new URL('prepared-targets.cjs', import.meta.url), prepareTargets(builtInFolder));
