// Every code that postwright can report. A code that is not explained here does not compile.

interface Explanation {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}

export const codes = {
  'usage/bad-argument': {
    title: 'The command line is wrong',
    cause: 'An option or argument is missing, unknown or has a value of the wrong kind.',
    fix: 'see `postwright --help`',
  },
  'output/foreign-file': {
    title: 'A file is in the way',
    cause: 'The output folder has a file of this name that postwright did not write, or that is a symbolic link.',
    fix: 'move it away, choose another folder with -o, or pass --force to overwrite it',
  },
  'output/outside-folder': {
    title: 'The output folder leads elsewhere',
    cause: 'A folder inside the output folder is a symbolic link or a file, so writing there could touch other files.',
    fix: 'remove it, or choose another folder with -o',
  },
  'output/edited-file': {
    title: 'A stale file was edited',
    cause: 'postwright wrote this file once and no longer generates it, but its content has changed since.',
    fix: 'delete it if you do not need it',
  },
  'output/bad-manifest': {
    title: 'The list of generated files cannot be read',
    cause: '.postwright-manifest.json in the output folder is not what postwright writes, perhaps after a merge.',
    fix: 'delete that file and run again with --force',
  },
  'config/not-found': {
    title: 'There is no configuration file',
    cause: '`build` does what a configuration file asks for, and the folder has none.',
    fix: 'run `postwright init`, or name a file with --config',
  },
  'config/unreadable': {
    title: 'The configuration file cannot be read',
    cause: 'The file is missing, has a syntax error, or threw an error while it ran.',
    fix: 'correct the file',
  },
  'config/bad-value': {
    title: 'The configuration file has a wrong value',
    cause: 'A key is unknown or missing, or its value is of the wrong kind.',
    fix: 'see the configuration section of the README',
  },
  'dataflow/unparsable-script': {
    title: 'A script cannot be parsed',
    cause: 'A pre-request or test script is not valid JavaScript; newman will report an error when it runs.',
    fix: 'correct the syntax error in the script',
  },
  'usage/unknown-item': {
    title: 'No such item',
    cause: '--item names an item by its JSON pointer (/item/0/item/1) or by its names (Folder/Name), and exactly one must fit.',
    fix: 'name the item by its JSON pointer, as `postwright generate FILE --stdout --json` prints it',
  },
  'run/unknown-folder': {
    title: 'The folder is not in the collection',
    cause: '`--folder` names no folder or request of the collection, neither by name nor by id.',
    fix: 'use a name as it stands in the collection',
  },
  'run/unknown-reporter': {
    title: 'The reporter is not installed',
    cause: 'A reporter is neither built in (cli, junit, json) nor a package `newman-reporter-NAME` that newman can find.',
    fix: 'install `newman-reporter-NAME` beside postwright',
  },
  'run/bad-input': {
    title: 'The run could not start',
    cause: 'newman refused its input, such as iteration data, a certificate list or a cookie jar that it cannot read.',
    fix: 'correct the file or option that the message names',
  },
  'mock/cannot-listen': {
    title: 'The mock server cannot listen',
    cause: 'The port is taken or may not be used by this user.',
    fix: 'choose another port, or none to get a free one',
  },
} as const satisfies Record<string, Explanation>;

export type Code = keyof typeof codes;
