// What can be known of a text while it is printed: a bound variable's value is anybody's guess, a placeholder's is its name.
import type { Text } from '../../model/text.ts';

export interface Opacity {
  readonly isBound: boolean;
}

/** Whether the text is printable ASCII; tab, CR and LF count only where `breaks` is set. */
export function isAscii(text: Text, { isBound }: Opacity, breaks = false): boolean {
  const pattern = breaks ? /^[\t\r\n\u0020-\u007e]*$/ : /^[\u0020-\u007e]*$/;
  return text.every((part) => (typeof part === 'string' ? pattern.test(part) : !isBound));
}
