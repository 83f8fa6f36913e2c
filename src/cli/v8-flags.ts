// V8 set up for commands that are over soon.
import { setFlagsFromString } from 'node:v8';

/**
 * V8's flags that it reads again and again, so that they may be set while it runs, and the majors that know them: those of Node
 * 20, 22, 24 and 26 are 11 to 14. Another would say on the terminal that it does not.
 */
const knownBy = {
  '--interrupt-budget': ['11'],
  '--heap-growing-percent': ['11', '12', '13', '14'],
  '--semi-space-growth-factor': ['11', '12', '13', '14'],
} as const;

/** Sets those flags that this V8 knows. */
export function setV8Flags(flags: Readonly<Partial<Record<keyof typeof knownBy, number>>>): void {
  const [major = ''] = process.versions.v8.split('.');
  for (const [flag, majors] of Object.entries(knownBy)) {
    const value = flags[flag as keyof typeof knownBy];
    if (value !== undefined && majors.some((one) => one === major)) setFlagsFromString(`${flag}=${value}`);
  }
}
