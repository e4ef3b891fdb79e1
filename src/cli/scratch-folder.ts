import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Console } from './console.js';

/** A folder for files in the making: made with the first of them, and removed in the end, also if the process is told to stop. */
export interface ScratchFolder {
  /** The path of a file of this name in it. */
  readonly at: (name: string) => string;
  readonly remove: () => void;
}

/** `parent` is the folder that it is made in. */
export function scratchFolder(parent: string, { onStop }: Console): ScratchFolder {
  let path: string | null = null;
  let forget = () => {};
  const remove = () => {
    if (path !== null) rmSync(path, { recursive: true, force: true });
  };
  return {
    at: (name) => {
      if (path === null) {
        mkdirSync(parent, { recursive: true });
        path = mkdtempSync(join(parent, '.bilateral-'));
        forget = onStop?.(remove) ?? forget;
      }
      return join(path, name);
    },
    remove: () => {
      remove();
      forget();
    },
  };
}
