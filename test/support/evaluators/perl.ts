// Evaluates Perl expressions.
import { program, type Evaluator } from '../evaluate.ts';

const perl: Evaluator = {
  label: 'perl',
  spec: program('perl'),
  extension: 'pl',
  holdsNul: true,
  program: (expressions, bindings) =>
    [
      'use strict;\nuse warnings FATAL => qw(all);\nuse MIME::Base64;',
      ...bindings.map(({ identifier, environmentName }) => `my $${identifier} = $ENV{${environmentName}};`),
      ...expressions.map(({ comment, source }) => `${comment}\nprint encode_base64(${source}, ''), "\\n";`),
    ].join('\n'),
};

export const evaluators: readonly Evaluator[] = [perl];
