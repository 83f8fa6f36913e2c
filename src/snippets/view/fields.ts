// Entries of a form or a query in every spelling that some client needs.
import { encodings, percentEncode } from '../../model/encoding.ts';
import { literalOf, mapLiterals, sourceOf, type Text } from '../../model/text.ts';
import type { WireField } from '../../model/wire.ts';
import { lazily } from '../../util/lazy.ts';
import type { Opacity } from './opacity.ts';

export interface FieldView extends WireField {
  /** Percent-encoded literals. */
  readonly encodedName: Text;
  readonly encodedValue: Text;
  /** The name is not empty and the value has no control character beside line feed and tab. */
  readonly isPlain: boolean;
}

/** A form or query entry with its encoded spelling. */
export const fieldView = lazily<WireField, FieldView>({
  name: ({ name }) => name,
  value: ({ value }) => value,
  encodedName: ({ name }) => mapLiterals(name, encodeForm, 'form'),
  encodedValue: ({ value }) => mapLiterals(value, encodeForm, 'form'),
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  isPlain: ({ name, value }) => name.length > 0 && !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(sourceOf(value)),
});

function encodeForm(literal: string): string {
  return percentEncode(literal, encodings.form.percent);
}

/** Names are literal and in the order of their bytes: clients that sort a form keep it as it is. */
export function areSorted(fields: readonly FieldView[]): boolean {
  const names = fields.map(({ name }) => (name.length === 0 ? '' : literalOf(name)));
  return names.every((name, index) => {
    const before = names[index - 1] ?? '';
    return name !== undefined && Buffer.compare(Buffer.from(before), Buffer.from(name)) <= 0;
  });
}

/** Every name is written in the code as it is, and none is empty. */
export function hasLiteralNames(fields: readonly { readonly name: Text }[], { isBound }: Opacity): boolean {
  return fields.every(({ name }) => name.length > 0 && !(isBound && literalOf(name) === undefined));
}
