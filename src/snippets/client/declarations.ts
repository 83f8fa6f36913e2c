// Interfaces for the types of bodies and answers.
import type { ResponseType } from '../view/response-types.ts';
import { printType } from './types.ts';
import { indent, type Writer } from './writer.ts';

export function printTypeDeclarations(types: readonly ResponseType[], writer: Writer): readonly string[] {
  return types.flatMap(({ name, members }) => {
    const lines = members.map((member) => {
      const type = printType(member.alternatives);
      return `${writer.key(member.name)}${member.isOptional ? '?' : ''}: ${type}${member.isOptional && type !== 'unknown' ? ' | undefined' : ''};`;
    });
    return [`export interface ${name} {`, ...indent(1, lines), '}', ''];
  });
}
