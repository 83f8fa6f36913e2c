import { expect, it } from 'vitest';
import { takeReporterOptions } from '../../src/cli/arguments.ts';
import { separateBail } from '../../src/cli/newman-options.ts';

it.each([
  [['run', '-r', 'junit', '--reporter-junit-export', 'a.xml'], ['run', '-r', 'junit'], { junit: { export: 'a.xml' } }],
  [['--reporter-junit-export=a.xml', 'x'], ['x'], { junit: { export: 'a.xml' } }],
  [['--reporter-htmlextra-skip-headers', '--json'], ['--json'], { htmlextra: { skipHeaders: true } }],
  [['--reporters', 'cli', '--reporter-x'], ['--reporters', 'cli', '--reporter-x'], {}],
])('reporter options of %j', (argv, rest, options) => {
  expect(takeReporterOptions(argv)).toEqual({ rest, options });
});

it.each([
  [
    ['run', '--bail', 'a.json'],
    ['run', '--bail=', 'a.json'],
  ],
  [
    ['run', 'a.json', '--bail'],
    ['run', 'a.json', '--bail='],
  ],
  [
    ['run', '--bail', 'folder', 'a.json'],
    ['run', '--bail', 'folder', 'a.json'],
  ],
  [
    ['run', '--bail=failure'],
    ['run', '--bail=failure'],
  ],
])('--bail in %j', (argv, expected) => {
  expect(separateBail(argv)).toEqual(expected);
});
