// Scripts of items, folders and collections, as source text.
import type { Script } from '../model/request.ts';
import type { Places } from './places.ts';
import { isRecord, listOf, plainText, type Raw } from './raw.ts';

/** The scripts of the events of one item, folder or collection that hold any code. */
export function convertScripts(owner: Raw, pointer: string, places: Places): readonly Script[] {
  const events = owner['event'];
  return listOf(events).flatMap((event, index) => {
    if (!isRecord(event)) return [];
    const path = Array.isArray(events) ? ['event', index, 'script'] : ['event', 'script'];
    return convertEvent(event, places.inside(pointer, ...path));
  });
}

function convertEvent(event: Raw, pointer: string): readonly Script[] {
  const { listen, script } = event;
  if (listen !== 'prerequest' && listen !== 'test') return [];
  const source = sourceOf(script);
  return source.trim() === '' ? [] : [{ listen, source, pointer, disabled: Boolean(event['disabled']) }];
}

/** `{exec}`, or what `exec` holds: text, or a list of lines. */
function sourceOf(script: unknown): string {
  const code = isRecord(script) ? script['exec'] : script;
  if (typeof code === 'string') return code.replaceAll('\r\n', '\n');
  return Array.isArray(code) ? code.map(plainText).join('\n') : '';
}
