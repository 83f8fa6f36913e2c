// The emitter that reporters of others listen to: newman's events, as copies without secrets.
import { EventEmitter } from 'node:events';
import type { Emitted, RequestEvent } from '../events.ts';
import { secretsOfEvent } from '../record.ts';
import type { Redactor } from '../redact.ts';
import { copyMasked } from './copy.ts';

export type View = EventEmitter & Emitted & { readonly reporters: Record<string, unknown> };

/**
 * Tells everything that `emitter` tells from now on. What happens within an item is told when the item is over: what its
 * scripts keep as a token has by then been seen in all of it.
 */
export function viewOf(emitter: EventEmitter & Emitted, redactor: Redactor): View {
  let copies = new Map<object, unknown>();
  const mask = (value: unknown): unknown => copyMasked(value, redactor.redact, copies);
  const view = Object.assign(new EventEmitter(), { exports: [], reporters: {} }) as View;
  Object.defineProperty(view, 'summary', { get: () => mask(emitter.summary), enumerable: true, configurable: true });
  const waiting: (readonly [string, readonly unknown[]])[] = [];
  const deliver = (): void => {
    for (const [name, args] of waiting.splice(0)) {
      copies = new Map();
      view.emit(name, ...args.map(mask));
    }
  };
  let isInItem = false;
  const tell = emitter.emit.bind(emitter);
  const emit = (name: string, ...args: unknown[]): boolean => {
    const told = tell(name, ...args);
    for (const secret of secretsIn(args)) redactor.add(secret);
    waiting.push([name, name === 'start' ? args.map(withoutRun) : args]);
    if (name === 'beforeItem') isInItem = true;
    if (endings.has(name)) isInItem = false;
    if (!isInItem) deliver();
    return told;
  };
  emitter.emit = emit as EventEmitter['emit'];
  return view;
}

/** Events that are told once no item is under way. */
const endings: ReadonlySet<string> = new Set(['item', 'iteration', 'beforeDone', 'done']);

function secretsIn([, event]: readonly unknown[]): readonly string[] {
  const isRequest = typeof event === 'object' && event !== null && 'request' in event;
  return isRequest ? secretsOfEvent(event as RequestEvent) : [];
}

/** The runtime itself: everything can be reached from it. */
function withoutRun(argument: unknown): unknown {
  if (typeof argument !== 'object' || argument === null) return argument;
  return { ...argument, run: undefined };
}
