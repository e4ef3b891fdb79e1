import type { Console } from './console.js';
import { convert } from './convert.js';
import { convertArguments, validateArguments } from './data-arguments.js';
import { HELP } from './help.js';
import { render } from './render.js';
import { renderArguments } from './render-arguments.js';
import { siteArguments } from './site/arguments.js';
import { site } from './site/site.js';
import { split } from './split.js';
import { validate } from './validate.js';
import { UsageError } from './usage-error.js';

interface Outcome {
  /** Exit code: 0 done, 1 the data cannot be drawn or read without loss, 2 wrong arguments. */
  readonly code: 0 | 1 | 2;
  /** What was wrong with the arguments; empty if nothing was. */
  readonly message: string;
}

const DONE: Outcome = { code: 0, message: '' };

/** Runs the command line. */
export async function run(args: readonly string[], version: string, console: Console): Promise<Outcome> {
  const [command, ...rest] = args;
  try {
    if (command === '--version') await console.write(`${version}\n`);
    else if (command === '--help' || rest.includes('--help')) await console.write(HELP);
    else if (command === 'render') {
      let isDone = true;
      for (const each of renderArguments(rest)) isDone = (await render(each, console)) && isDone;
      return outcome(isDone);
    } else if (command === 'split') return outcome(await split(rest, console));
    else if (command === 'site') return outcome(await site(siteArguments(rest), console));
    else if (command === 'convert') return outcome(await convert(await convertArguments(rest), console));
    else if (command === 'validate') return outcome(await validate(await validateArguments(rest), console));
    else throw new UsageError(command === undefined ? 'a command is missing' : `${command} is no command`);
    return DONE;
  } catch (error) {
    if (error instanceof UsageError) return { code: 2, message: `${error.message}. See bilateral --help.` };
    throw error;
  }
}

function outcome(isDone: boolean): Outcome {
  return { code: isDone ? 0 : 1, message: '' };
}
