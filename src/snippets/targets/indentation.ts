// Indentation as an option: the blanks that a template's own lines begin with become steps of any width.

type Program = hbs.AST.Program;
type Statement = hbs.AST.Statement;

/**
 * Replaces the blanks at the beginnings of a template's lines by `{{step COUNT}}`. Only the template's own text is touched: what helpers
 * print is data.
 *
 * @param width blanks of one step in the template; a rest that is no whole step stays
 */
export function withSteps(program: Program, width: number): Program {
  const isBehindStep = (index: number): boolean => isStep(program.body[index - 1]);
  const body = program.body.flatMap((statement, index) => stepsIn(statement, width, isBehindStep(index)));
  return { ...program, body };
}

/** Where a partial stands at several depths, its template begins its lines with `{{step level}}`, and blanks follow. */
function isStep(statement: Statement | undefined): boolean {
  if (statement?.type !== 'MustacheStatement') return false;
  const { path } = statement as hbs.AST.MustacheStatement;
  return 'original' in path && path.original === 'step';
}

function stepsIn(statement: Statement, width: number, isBehindStep: boolean): readonly Statement[] {
  if (statement.type === 'ContentStatement')
    return splitContent(statement as hbs.AST.ContentStatement, width, isBehindStep);
  if (statement.type !== 'BlockStatement') return [statement];
  const block = statement as hbs.AST.BlockStatement;
  const inner = (part: Program | undefined): Program | undefined =>
    part === undefined ? part : withSteps(part, width);
  return [{ ...block, program: inner(block.program), inverse: inner(block.inverse) } as Statement];
}

function splitContent(content: hbs.AST.ContentStatement, width: number, isBehindStep: boolean): readonly Statement[] {
  const lines = content.value.split('\n');
  return lines.flatMap((line, index) => {
    const end = index < lines.length - 1 ? '\n' : '';
    const blanks = index > 0 || isBehindStep || beginsLine(content) ? (/^ */.exec(line)?.[0].length ?? 0) : 0;
    const steps = Math.floor(blanks / width);
    const rest = textOf(content, line.slice(steps * width) + end);
    return steps === 0 ? rest : [step(content, steps), ...rest];
  });
}

/** Handlebars drops the rest of a line that holds nothing but a block's tag: what follows begins a line, too. */
function beginsLine({ loc, value, original }: hbs.AST.ContentStatement): boolean {
  const dropped = String(original).slice(0, Math.max(0, String(original).indexOf(value)));
  return loc.start.column === 0 || dropped.includes('\n');
}

function textOf({ loc }: hbs.AST.ContentStatement, value: string): readonly Statement[] {
  return value === '' ? [] : [{ type: 'ContentStatement', loc, value, original: value } as Statement];
}

function step({ loc }: hbs.AST.ContentStatement, count: number): Statement {
  const path = { type: 'PathExpression', data: false, depth: 0, parts: ['step'], original: 'step', loc };
  const params = [{ type: 'NumberLiteral', value: count, original: count, loc }];
  return { type: 'MustacheStatement', path, params, escaped: true, strip: { open: false, close: false }, loc } as never;
}
