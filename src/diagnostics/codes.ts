// Every code that postwright can report. A code that is not explained here does not compile.
import { fileCodes } from './file-codes.ts';
import { runCodes } from './run-codes.ts';

export interface Explanation {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}

export const codes = {
  ...fileCodes,
  ...runCodes,
  'template/no-folder': {
    title: 'There is no such template folder',
    cause: '--templates names a folder that does not exist.',
    fix: 'name a folder with the shape <language>/<client>/target.json',
  },
  'template/no-language': {
    title: 'A target has no language',
    cause: 'A target needs the facts of its language: how strings, values and comments are written.',
    fix: 'add a language.json to the folder above, or use the name of a built-in language',
  },
  'template/no-file': {
    title: 'A template folder lacks a file',
    cause: 'A target is a folder with target.json and snippet.hbs.',
    fix: 'add the file',
  },
  'template/bad-manifest': {
    title: 'A language.json or target.json is wrong',
    cause: 'The manifest is no JSON, or a key is unknown, missing or of the wrong kind.',
    fix: 'see "Adding a target" in the README',
  },
  'template/bad-template': {
    title: 'A template cannot be used',
    cause: 'The Handlebars source has a syntax error, or reads a name that no view has.',
    fix: 'see "Adding a target" in the README for the names that a template can read',
  },
  'snippet/bad-option': {
    title: 'A target has no such option',
    cause: 'Options are declared by each target; this one is unknown there or has a value that it does not take.',
    fix: 'see `postwright targets` for the options of each target',
  },
  'snippet/unsupported': {
    title: 'A target cannot express part of a request',
    cause: 'The client lacks a feature that the request uses; the snippet says so in a comment.',
    fix: 'use another target for this request',
  },
  'snippet/not-sent': {
    title: 'Part of a request cannot be sent over HTTP',
    cause: 'A header name or value has characters that HTTP does not allow; newman refuses such a request.',
    fix: 'correct the request in the collection',
  },
  'snippet/hidden-credential': {
    title: 'A credential is typed into the collection',
    cause: 'Snippets and pages are passed on, so what its auth or an Authorization header says is not printed in them.',
    fix: 'put the credential into a variable; `postwright generate --show-secrets` prints it as it stands',
  },
  'snippet/unresolved-variable': {
    title: 'A variable has no value',
    cause: 'Neither the environment, the globals nor the collection defines it; it stays a placeholder.',
    fix: 'pass an environment with -e, or a value with --env-var name=value',
  },
  'snippet/environment-clash': {
    title: 'Two variables share a name in the environment',
    cause: 'Their names differ only in case or punctuation.',
    fix: 'rename one of them in the collection',
  },
  'usage/bad-argument': {
    title: 'The command line is wrong',
    cause: 'An option or argument is missing, unknown or has a value of the wrong kind.',
    fix: 'see `postwright --help`',
  },
  'output/foreign-file': {
    title: 'A file is in the way',
    cause: 'The output folder has a file of this name that postwright did not write.',
    fix: 'move it away, choose another folder with -o, or pass --force to overwrite it',
  },
  'output/not-a-file': {
    title: 'Something that is no file is in the way',
    cause:
      'The output folder has a folder or a symbolic link of this name, which postwright neither follows nor replaces.',
    fix: 'move it away, or choose another folder with -o',
  },
  'output/outside-folder': {
    title: 'The output folder leads elsewhere',
    cause: 'A folder inside the output folder is a symbolic link or a file, so writing there could touch other files.',
    fix: 'remove it, or choose another folder with -o',
  },
  'output/cannot-write': {
    title: 'A file cannot be written',
    cause:
      'The system refuses to write there: a folder or a file is in the way, or it is not yours, or the disk is full.',
    fix: 'choose another path, or change what the message names',
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
  'docs/unknown-template': {
    title: 'A page template replaces nothing',
    cause:
      'Files of docs.templates stand for those of the same names in templates/_site, and there is none of this name.',
    fix: 'give the file the name of the template that it is to replace',
  },
  'docs/bad-template': {
    title: 'A page template cannot be used',
    cause: 'It is no Handlebars, prints something unescaped, or reads a name that its page does not have.',
    fix: 'compare with the file of the same name in templates/_site',
  },
  'docs/unreadable': {
    title: 'A file or folder of the docs cannot be read',
    cause: 'docs.templates names no folder, or docs.logo no picture.',
    fix: 'correct the path in the configuration file; a logo is an svg, png, jpg, gif or webp file',
  },
  'examples/contradiction': {
    title: 'A saved example contradicts the checks of its request',
    cause: 'The scripts of the request, its folders or the collection were given the example as the answer, and fail.',
    fix: 'save the example anew, or correct the check: one of them is not what the server does',
  },
  'dataflow/unparsable-script': {
    title: 'A script cannot be parsed',
    cause: 'A pre-request or test script is not valid JavaScript; newman will report an error when it runs.',
    fix: 'correct the syntax error in the script',
  },
  'dataflow/unread-script': {
    title: 'A script is too much to be read',
    cause: 'Scripts are followed without running them, up to 1 MiB and a bounded number of steps.',
    fix: 'move pasted libraries out of the script, or tell what it captures by hand',
  },
  'usage/unknown-item': {
    title: 'No such item',
    cause:
      '--item names an item by its JSON pointer (/item/0/item/1) or by its names (Folder/Name), and exactly one must fit.',
    fix: 'name the item by its JSON pointer, as `postwright generate FILE --stdout --json` prints it',
  },
  'run/unknown-folder': {
    title: 'The folder is not in the collection',
    cause: '`--folder` names no folder or request of the collection, neither by name nor by id.',
    fix: 'use a name as it stands in the collection',
  },
  'run/unknown-reporter': {
    title: 'The reporter is not installed',
    cause:
      'A reporter is neither built in (cli, verbose, json, ndjson, junit, tap, github, html) nor a package `newman-reporter-NAME` that newman can find.',
    fix: 'install `newman-reporter-NAME` beside postwright',
  },
  'run/bad-reporter': {
    title: 'The reporter does not work',
    cause: 'The package `newman-reporter-NAME` throws when it is loaded or started.',
    fix: 'see what it says about its options, or leave it out',
  },
  'run/dependent-folders': {
    title: 'Folders that need each other cannot run at the same time',
    cause:
      'With `--parallel-by folder` a request needs a variable that the scripts of another top-level folder capture.',
    fix: 'move them into one folder, run without --parallel-by folder, or give the variable a value in the environment',
  },
  'run/conflicting-captures': {
    title: 'Parts of a parallel run captured different values',
    cause: 'Each part has a copy of the variables for itself; at the end they left one variable with different values.',
    fix: 'nothing, where any of the values will do: the last in the order of the file is kept',
  },
  'run/bad-report': {
    title: 'There is no report',
    cause:
      '`merge-reports`, --only-failed and --shard-durations read the files of the `json` reporter; there is none, or another JSON file.',
    fix: 'run with `-r json --reporter-json-export DIR/report.json`, and keep nothing else in the folder',
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
  'usage/unknown-target': {
    title: 'No such target',
    cause: 'A target is named `<language>/<client>`, and there is no template folder of that name.',
    fix: 'see `postwright targets`',
  },
  'dataflow/unresolved-variable': {
    title: 'A variable has no value',
    cause: 'Neither the environment, the globals, the collection nor a script of an earlier request defines it.',
    fix: 'define it in the environment file, or pass --env-var NAME=VALUE',
  },
  'dataflow/late-variable': {
    title: 'A variable gets its value too late',
    cause: 'Only scripts that run after the request store it, so a run in file order sends the placeholder.',
    fix: 'move the request that provides it to the front, or define a first value in the environment',
  },
  'dataflow/unused-capture': {
    title: 'A captured variable is never needed',
    cause: 'A script stores it, but no request sends it and no script of the collection asks for it.',
    fix: 'remove it from the script, or ignore this where another collection uses it',
  },
  'dataflow/captured-twice': {
    title: 'One value is stored under two names',
    cause: 'A script stores the same part of a response in two variables, which will part when only one is renewed.',
    fix: 'use one name, and correct the requests that use the other',
  },
  'dataflow/hidden-capture': {
    title: 'A captured value is never seen',
    cause:
      'Postman looks for a variable in local, environment, collection and global variables, in that order, and an earlier one has a value of its own.',
    fix: 'store it where the other value is, or remove that value',
  },
  'docs/no-site': {
    title: 'There is no site to serve',
    cause: '`docs serve` shows a site that was built before, and the folder does not exist.',
    fix: 'build it with `postwright docs FILE`, or name its folder with -o',
  },
  'docs/cannot-listen': {
    title: 'The site cannot be served',
    cause: 'The port is in use, or this user may not listen on it.',
    fix: 'choose another --port, or leave it out for a free one',
  },
} as const satisfies Record<string, Explanation>;

export type Code = keyof typeof codes;
