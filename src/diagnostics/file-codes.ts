// What can be wrong with a collection's or an environment's file.
import type { Explanation } from './codes.ts';

export const fileCodes = {
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
    cause: 'Objects and lists stand more than 2,500 levels inside each other, or folders more than 200.',
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
} as const satisfies Record<string, Explanation>;
