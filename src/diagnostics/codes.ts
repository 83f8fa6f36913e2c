// Every code that postwright can report. A code that is not explained here does not compile.

interface Explanation {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}

export const codes = {
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
      'A reporter is neither built in (cli, junit, json) nor a package `newman-reporter-NAME` that newman can find.',
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
  'collection/unreadable': {
    title: 'A file cannot be read',
    cause: 'The path names no file, a directory, a file without permission to read, or bytes that are not UTF-8 text.',
    fix: 'check the path; `-` reads standard input',
  },
  'collection/too-large': {
    title: 'A file is too large',
    cause: 'Files of more than 50 MiB are refused before they fill the memory.',
    fix: 'split the collection, or remove large saved examples from it',
  },
  'collection/not-json': {
    title: 'A file is not JSON',
    cause: 'The text breaks the rules of JSON (RFC 8259), which has no comments and no trailing commas.',
    fix: 'correct the text there, or export the file from Postman again',
  },
  'collection/too-deep': {
    title: 'A file is nested too deeply',
    cause: 'Objects and lists stand more than 2,500 levels inside each other.',
    fix: 'flatten the folders of the collection',
  },
  'collection/duplicate-key': {
    title: 'A key is written twice',
    cause: 'JSON readers keep one of two equal keys of an object, and Postman keeps the last one.',
    fix: 'remove the one that is not meant',
  },
  'collection/not-a-collection': {
    title: 'A file is something else than a collection',
    cause: 'The JSON is fine, but it is another kind of document.',
    fix: 'give a Postman collection (v1, v2.0 or v2.1) or the JSON of a single collection item',
  },
  'collection/unknown-schema': {
    title: 'A collection names a format that is not known',
    cause: 'The schema of the collection is none of v2.0 and v2.1.',
    fix: 'export the collection from Postman as v2.1',
  },
  'collection/wrong-shape': {
    title: 'A part of a collection has the wrong type',
    cause: 'The collection format wants another kind of value there, and newman cannot use this one.',
    fix: 'compare with the Postman Collection Format at https://schema.postman.com',
  },
  'collection/null-item': {
    title: 'An item is null',
    cause: 'Postman’s own library leaves such an item out without a word, and all later items move up.',
    fix: 'remove the null from the list',
  },
  'collection/no-request': {
    title: 'An item is neither a request nor a folder',
    cause: 'An item needs a "request", or an "item" list that makes it a folder.',
    fix: 'add a "request", or an "item" list, or remove the item',
  },
  'collection/bad-method': {
    title: 'A request method is not one',
    cause: "A method is a token of letters, digits and !#$%&'*+-.^_`|~ (RFC 9110, section 9.1).",
    fix: 'use a method name without spaces, such as POST',
  },
  'collection/empty': {
    title: 'A collection has no requests',
    cause: 'There is no item in it, or all its folders are empty.',
    fix: 'add a request to the collection',
  },
  'collection/no-url': {
    title: 'A request has no URL',
    cause: 'The request’s "url" is absent, null or empty, so newman cannot send it.',
    fix: 'give the request a "url"',
  },
  'collection/lost-value': {
    title: 'A query value is not sent',
    cause: 'Postman only sends query values that are strings; of a number or boolean only the name goes out.',
    fix: 'put the value in double quotes',
  },
  'collection/unknown-auth': {
    title: 'An auth type is not known',
    cause: 'newman has no way to sign a request with it and sends the request without auth.',
    fix: 'use one of Postman’s auth types, such as bearer or basic',
  },
  'collection/unknown-body-mode': {
    title: 'A body mode is not known',
    cause: 'Postman reads a body of an unknown mode as raw text.',
    fix: 'use raw, urlencoded, formdata, file or graphql',
  },
  'collection/bad-v1': {
    title: 'A v1 collection cannot be converted',
    cause: 'Its requests, folders and order lists do not fit together.',
    fix: 'open it in Postman and export it as v2.1',
  },
  'environment/not-an-environment': {
    title: 'A file is something else than an environment',
    cause: 'An environment or globals file has a "values" list.',
    fix: 'export the environment or the globals from Postman',
  },
  'environment/wrong-shape': {
    title: 'A variable of an environment has the wrong type',
    cause: 'Each entry of "values" is an object with "key" and "value".',
    fix: 'write it as {"key": "name", "value": "text", "enabled": true}',
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
