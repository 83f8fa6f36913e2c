// From a checked definition to the model: the tree of folders and requests, with what they inherit.
import { Failure, type Location } from '../diagnostics/diagnostic.ts';
import type { Auth } from '../model/auth.ts';
import type { Collection, Folder, Item } from '../model/collection.ts';
import type { Behavior, Request } from '../model/request.ts';
import { parseText } from '../model/text.ts';
import { convertAuth } from './convert-auth.ts';
import { convertBody } from './convert-body.ts';
import { convertExamples } from './convert-examples.ts';
import { convertScripts } from './convert-scripts.ts';
import { convertHeaders, convertUrl } from './convert-url.ts';
import type { Places } from './places.ts';
import { descriptionOf, isRecord, nameOf, plainText, type Raw } from './raw.ts';
import { buildHeaders } from './sdk.ts';
import { convertVariables } from './variables.ts';

interface ConvertOptions {
  readonly places: Places;
  readonly locate: (pointer: string, trail?: readonly string[]) => Location;
  /** The definition was made around a single item, which stands at the root of its file. */
  readonly isSingleItem: boolean;
}

/** What an item takes over from the folders above it. */
interface Inherited {
  readonly pointer: string;
  readonly trail: readonly string[];
  readonly auth: Auth;
  /** `protocolProfileBehavior`, key by key. */
  readonly behavior: Raw;
}

/** Converts a definition that `checkStructure` finds no error in and `makeDefinition` has given ids. */
export function convertCollection(definition: Raw, options: ConvertOptions): Collection {
  const info = isRecord(definition['info']) ? definition['info'] : {};
  const inherited = inherit(definition, {
    pointer: options.places.root,
    trail: [],
    auth: { kind: 'none' },
    behavior: {},
  });
  return {
    kind: 'collection',
    id: plainText(info['_postman_id'] ?? info['id'] ?? definition['id']),
    name: nameOf(info['name'], 'Unnamed collection'),
    description: descriptionOf(info['description']) || descriptionOf(definition['description']),
    items: convertItems(definition, inherited, options),
    variables: convertVariables(definition['variable']),
    scripts: convertScripts(definition, options.places.root, options.places),
  };
}

/** The nearest that says something wins; `noauth` says something, null and an absent type do not. */
function inherit(owner: Raw, above: Inherited): Inherited {
  return { ...above, auth: convertAuth(owner['auth']) ?? above.auth, behavior: mergeBehavior(owner, above) };
}

function mergeBehavior(owner: Raw, above: Inherited): Raw {
  const own = owner['protocolProfileBehavior'];
  return isRecord(own) ? { ...above.behavior, ...own } : above.behavior;
}

function convertItems(parent: Raw, inherited: Inherited, options: ConvertOptions): readonly Item[] {
  const items = Array.isArray(parent['item']) ? parent['item'].filter(isRecord) : [];
  return items.map((item, index) => {
    const treePointer = options.isSingleItem ? inherited.pointer : `${inherited.pointer}/item/${index}`;
    const pointer = options.places.item(item, treePointer);
    return item['item']
      ? convertFolder(item, { ...inherited, pointer }, options)
      : convertRequest(item, { ...inherited, pointer }, options);
  });
}

function convertFolder(item: Raw, above: Inherited, options: ConvertOptions): Folder {
  const { pointer } = above;
  const name = nameOf(item['name'], 'Unnamed folder');
  const inherited = inherit(item, { ...above, trail: [...above.trail, name] });
  return {
    kind: 'folder',
    id: plainText(item['id']),
    pointer,
    trail: inherited.trail,
    name,
    description: descriptionOf(item['description']),
    items: convertItems(item, inherited, { ...options, isSingleItem: false }),
    scripts: convertScripts(item, pointer, options.places),
  };
}

function convertRequest(item: Raw, above: Inherited, options: ConvertOptions): Request {
  const { pointer } = above;
  const { places, locate } = options;
  const request = isRecord(item['request']) ? item['request'] : { url: item['request'] };
  const name = nameOf(item['name'], 'Unnamed request');
  const trail = [...above.trail, name];
  try {
    const headers = buildHeaders(request['header']);
    return {
      kind: 'request',
      id: plainText(item['id']),
      pointer,
      trail,
      name,
      description: descriptionOf(request['description']) || descriptionOf(item['description']),
      // newman upper-cases before it puts values in, so `{{method}}` asks for METHOD.
      method: parseText(plainText(request['method']).toUpperCase() || 'GET'),
      url: convertUrl(request['url']),
      headers: convertHeaders(headers),
      auth: convertAuth(request['auth']) ?? above.auth,
      body: convertBody(request['body'], headers),
      scripts: convertScripts(item, pointer, places),
      examples: convertExamples(item, pointer, places),
      behavior: convertBehavior(mergeBehavior(item, above)),
    };
  } catch {
    // The SDK trusts its input: JSON that imitates its own objects makes it call functions that are not there.
    const message = 'Postman’s SDK cannot read this request';
    throw new Failure([{ code: 'collection/wrong-shape', severity: 'error', message, at: locate(pointer, trail) }]);
  }
}

function convertBehavior(merged: Raw): Behavior {
  const disabled = merged['disabledSystemHeaders'];
  const { strictSSL } = merged;
  return {
    disableBodyPruning: Boolean(merged['disableBodyPruning']),
    disableUrlEncoding: Boolean(merged['disableUrlEncoding']),
    followRedirects: merged['followRedirects'] !== false,
    strictSSL: typeof strictSSL === 'boolean' ? strictSSL : undefined,
    disabledSystemHeaders: isRecord(disabled) ? Object.keys(disabled).filter((name) => Boolean(disabled[name])) : [],
  };
}
