// Evaluates Lua expressions.
import type { Evaluator } from '../evaluate.ts';

const lua: Evaluator = {
  label: 'lua5.4',
  spec: {
    run: ['lua5.4', '{file}'],
    requires: { command: 'lua5.4', package: 'lua5.4, lua-socket', check: ['lua5.4', '-e', "require('mime')"] },
  },
  extension: 'lua',
  holdsNul: true,
  program: (expressions, bindings) =>
    [
      'local mime = require("mime")\nlocal function show(text) print((mime.b64(text)) or "") end',
      ...bindings.map(({ identifier, environmentName }) => `local ${identifier} = os.getenv("${environmentName}")`),
      ...expressions.map(({ comment, source }) => `${comment}\nshow(${source})`),
    ].join('\n'),
};

export const evaluators: readonly Evaluator[] = [lua];
