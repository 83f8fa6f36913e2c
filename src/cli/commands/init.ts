// postwright init
import { exitCodes } from '../io.ts';
import { defineVerb } from '../verb.ts';

export const init = defineVerb({
  command: 'init [directory]',
  describe: 'Write a config file, a sample collection and a CI workflow',
  options: (parser) =>
    parser
      .positional('directory', { type: 'string', default: '.', describe: 'Where to write them' })
      .example('$0 init', 'Start in this folder; files that exist are left alone')
      .example('$0 init && $0 build', 'See everything work on the sample'),
  async run({ directory }, { terminal }) {
    const { initProject } = await import('../../app/init.ts');
    const { created, kept } = initProject(directory);
    for (const path of created) terminal.print(`created  ${path}`);
    for (const path of kept) terminal.print(`kept     ${path}`);
    terminal.note('\nNext: postwright build');
    return exitCodes.fine;
  },
});
