import { pathToFileURL } from 'node:url';
import type { processConsole } from '../../../src/cli/console.js';
import type { run } from '../../../src/cli/run.js';

interface Built {
  readonly run: typeof run;
  readonly processConsole: typeof processConsole;
}

/** Runs the built command line in this process: to start another for each picture takes longer than to draw it. Rejects if it fails. */
export async function bilateral(args: readonly string[]): Promise<void> {
  const dist = pathToFileURL('dist/').href;
  const modules = await Promise.all(['cli/run.js', 'cli/console.js'].map((path) => import(dist + path) as Promise<Partial<Built>>));
  const built = Object.assign({}, ...modules) as Built;
  const problems: string[] = [];
  const console = { ...built.processConsole(process, dist), progress: () => {}, tell: ({ hint }: { hint: string }) => problems.push(hint) };
  const { code, message } = await built.run(args, '', console);
  if (code) throw new Error(`bilateral ${args.join(' ')}: ${message} ${problems.join(' ')}`);
}
