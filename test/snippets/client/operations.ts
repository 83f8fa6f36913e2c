// The functions of a planned client, in order.
import type { Operation } from '../../../src/snippets/client/operation.ts';
import type { Namespace } from '../../../src/snippets/client/plan.ts';

export function operationsIn({ members }: Namespace): readonly Operation[] {
  return members.flatMap((member) => ('members' in member ? operationsIn(member) : [member]));
}
