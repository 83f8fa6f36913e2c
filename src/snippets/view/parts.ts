// The parts of a form-data body in every spelling that some client needs.
import { joinTexts, mapLiterals, sourceOf, type Text } from '../../model/text.ts';
import type { WirePart } from '../../model/wire.ts';
import { lazily } from '../../util/lazy.ts';
import { isAscii, type Opacity } from './opacity.ts';

export interface PartView {
  readonly isFile: boolean;
  readonly name: Text;
  readonly value: Text;
  readonly path: Text;
  /** Which of the form's files it is, counted from 0; -1 where it is none. */
  readonly fileIndex: number;
  readonly fileName: Text;
  /** The file's name is the last segment of its path. */
  readonly namedByPath: boolean;
  readonly contentType: Text;
  readonly hasType: boolean;
  readonly isAscii: boolean;
  /** `"` and `\` behind a backslash, as inside a quoted string of curl's -F. */
  readonly quotedValue: Text;
  readonly quotedPath: Text;
  /** `;filename="…";type=…` as curl's -F takes them: the name only where it is not the path's last segment. */
  readonly formParameters: Text;
  /** `form-data; name="…"; filename="…"`, as browsers write names. */
  readonly disposition: Text;
  /** The name as it stands in the head: `"` and line breaks are percent-encoded. */
  readonly writtenName: Text;
  /** Boundary line and header section of the part (RFC 7578). */
  readonly head: Text;
}

/** What the parts of a form have in common. */
export interface PartsView {
  readonly hasFiles: boolean;
  /** There is one file to open. */
  readonly hasOneFile: boolean;
  /** Some part is a text. */
  readonly hasTextParts: boolean;
  /** Some part is a file, be it one that is not chosen. */
  readonly hasFileParts: boolean;
  /** Some part has a type. */
  readonly hasPartTypes: boolean;
  /** Text parts with a type or line breaks, and parts without a file: a FormData object would change them (HTML, multipart/form-data encoding algorithm). */
  readonly hasExactParts: boolean;
  /** A map from names to texts and files can hold the parts: names differ, none has a NUL, no text has a type of its own, every file a path. */
  readonly partsAsRecord: boolean;
  /** Some part's names are not plain ASCII or empty, or its type is no media type: strict helpers refuse or change such. */
  readonly hasOddParts: boolean;
  /** The parts' names and file names read the same in any client's quoting. */
  readonly hasPlainNames: boolean;
  /** Some part's name has other characters than letters, digits, `_`, `-` and `.`, so that some clients would spell it as RFC 8187 does. */
  readonly hasOddNames: boolean;
  /** Some file goes by another name than its path ends in, or none is chosen. */
  readonly hasRenamedFiles: boolean;
  /** Parts share a name, in whatever case. */
  readonly hasRepeatedNames: boolean;
  /** A dictionary of names, texts and files is enough: no types, no odd or repeated names, files named as they are on disk. */
  readonly fitsForm: boolean;
}

type Common = {
  readonly [Key in keyof PartsView]: (
    input: unknown,
    self: PartsView & { readonly parts: readonly PartView[] },
  ) => boolean;
};

/** How what the parts of one form have in common is found. */
export const commonOfParts: Common = {
  hasFiles: (_, { parts }) => parts.some((part) => part.path.length > 0),
  hasOneFile: (_, { parts }) => parts.filter((part) => part.path.length > 0).length === 1,
  hasTextParts: (_, { parts }) => parts.some((part) => !part.isFile),
  hasFileParts: (_, { parts }) => parts.some((part) => part.isFile),
  hasPartTypes: (_, { parts }) => parts.some((part) => part.hasType),
  hasExactParts: (_, { parts }) => parts.some(isExact),
  partsAsRecord: (_, { parts }) => parts.length > 0 && haveDistinctNames(parts) && parts.every(fitsRecord),
  hasOddParts: (_, { parts }) => parts.some(isOdd),
  hasPlainNames: (_, { parts }) =>
    !parts.some(({ name, fileName }) => /["%\\\p{Cc}]/u.test(sourceOf(name) + sourceOf(fileName))),
  hasOddNames: (_, { parts }) => parts.some(({ name }) => !/^[\w.-]*$/.test(sourceOf(name))),
  hasRenamedFiles: (_, { parts }) => parts.some((part) => part.isFile && !(part.namedByPath && part.path.length > 0)),
  hasRepeatedNames: (_, { parts }) =>
    new Set(parts.map(({ name }) => sourceOf(name).toLowerCase())).size < parts.length,
  fitsForm: (_, { parts, partsAsRecord, hasPartTypes, hasOddParts, hasRepeatedNames }) =>
    partsAsRecord &&
    !(hasPartTypes || hasOddParts || hasRepeatedNames) &&
    parts.every((part) => !part.isFile || part.namedByPath),
};

function haveDistinctNames(parts: readonly PartView[]): boolean {
  return new Set(parts.map(({ name }) => sourceOf(name))).size === parts.length;
}

function fitsRecord({ name, fileName, isFile, path, hasType }: PartView): boolean {
  return !sourceOf(joinTexts(name, fileName)).includes('\0') && (isFile ? path.length > 0 : !hasType);
}

interface PartInput {
  readonly part: WirePart;
  readonly opacity: Opacity;
  readonly boundary: string;
  readonly fileIndex: number;
}

/** The view of one part of a body with that boundary. */
export const partView = lazily<PartInput, PartView>({
  isFile: ({ part }) => part.kind === 'file',
  name: ({ part }) => part.name,
  value: ({ part }) => (part.kind === 'text' ? part.value : []),
  path: ({ part }) => (part.kind === 'file' ? part.path : []),
  fileIndex: ({ fileIndex }) => fileIndex,
  fileName: ({ part }) => (part.kind === 'file' ? part.fileName : []),
  namedByPath: ({ part }) => isNamedByPath(part),
  contentType: ({ part }) => part.contentType,
  hasType: ({ part }) => part.contentType.length > 0,
  isAscii: ({ opacity }, self) => isAscii(self.value, opacity, true),
  quotedValue: (_, self) => mapLiterals(self.value, quote, 'quoted'),
  quotedPath: (_, self) => mapLiterals(self.path, quote, 'quoted'),
  formParameters: ({ part }) => formParameters(part),
  disposition: ({ part }) => disposition(part),
  writtenName: ({ part }) => mapLiterals(part.name, encodeName, 'partName'),
  head: ({ part, boundary }) => partHead(part, boundary),
});

/** Whether a FormData object would change the part: line breaks in it or its name, a type of a text, no file (HTML, multipart/form-data encoding algorithm). */
function isExact(part: PartView): boolean {
  if (/[\r\n]/.test(sourceOf(part.name))) return true;
  return part.isFile ? part.path.length === 0 : part.hasType || /[\r\n]/.test(sourceOf(part.value));
}

/** Whether .NET's MultipartFormDataContent would refuse or encode the part's names (ContentDispositionHeaderValue), or no one knows its type. */
function isOdd({ name, isFile, fileName, contentType }: PartView): boolean {
  const names = isFile ? [name, fileName] : [name];
  const type = sourceOf(contentType);
  return (
    names.some((one) => !/^(?! )[ !#-[\]-~]+$/.test(sourceOf(one)) || sourceOf(one).endsWith(' ')) ||
    !/^(?:[\w.+-]+\/[\w.+-]+(?:; ?[\w-]+=[\w.-]+)*)?$/.test(type)
  );
}

function partHead(part: WirePart, boundary: string): Text {
  const type = part.contentType.length === 0 ? [] : joinTexts(['\r\nContent-Type: '], part.contentType);
  return joinTexts([`--${boundary}\r\nContent-Disposition: `], disposition(part), type, ['\r\n\r\n']);
}

function disposition(part: WirePart): Text {
  const fileName =
    part.kind === 'file' ? joinTexts(['"; filename="'], mapLiterals(part.fileName, encodeName, 'partName')) : [];
  return joinTexts(['form-data; name="'], mapLiterals(part.name, encodeName, 'partName'), fileName, ['"']);
}

/** How browsers write names (HTML, multipart/form-data encoding algorithm). */
function encodeName(literal: string): string {
  return literal.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}

function formParameters(part: WirePart): Text {
  return joinTexts(
    part.kind === 'file' && !isNamedByPath(part)
      ? joinTexts([';filename="'], mapLiterals(part.fileName, quote, 'quoted'), ['"'])
      : [],
    part.contentType.length === 0 ? [] : joinTexts([';type='], part.contentType),
  );
}

/** Whether a client that is given the path names the file as the collection does. */
export function isNamedByPath(part: WirePart): boolean {
  return part.kind === 'file' && sourceOf(part.fileName) === sourceOf(part.path).replace(/^.*\//s, '');
}

function quote(literal: string): string {
  return literal.replace(/["\\]/g, '\\$&');
}
