import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserCommand } from 'vitest/node';
import { bilateral } from './built-command.js';

/** What the built `bilateral render` writes with these arguments: the text of each file, by the order of their names. */
export const drawPictures: BrowserCommand<[args: readonly string[]]> = async (_context, args) => {
  const folder = await mkdtemp(join(tmpdir(), 'bilateral-'));
  try {
    await bilateral(['render', ...args, '--out', `${folder}/`]);
    const names = (await readdir(folder)).sort();
    return await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  } finally {
    await rm(folder, { recursive: true });
  }
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    drawPictures(args: readonly string[]): Promise<readonly string[]>;
  }
}
