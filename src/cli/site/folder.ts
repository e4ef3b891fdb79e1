import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../usage-error.js';

/** Names what is ours in a folder, one path a line, so that the next site overwrites that and nothing else. */
export const FILE_LIST = '.bilateral-site';

/** Files by their paths in the folder. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/** Returns the paths of an earlier site in a folder. Throws a `UsageError` if the folder has files that are of no site, or is no folder. */
export async function ownPaths(folder: string): Promise<ReadonlySet<string>> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return new Set();
    if (isCode(error, 'ENOTDIR')) throw new UsageError(`--out ${folder} is no folder`);
    throw error;
  }
  if (!names.length) return new Set();
  if (!names.includes(FILE_LIST)) throw new UsageError(`--out ${folder} has files that bilateral site has not made: give another folder`);
  return new Set((await readFile(join(folder, FILE_LIST), 'utf8')).split('\n').filter(Boolean));
}

/**
 * Writes files, and deletes none. Resolves to the paths of the earlier site that are not in this one. Rejects with a `UsageError` before
 * anything is written if a file of somebody else would be overwritten.
 */
export async function writeFolder(folder: string, files: SiteFiles, own: ReadonlySet<string>): Promise<readonly string[]> {
  const foreign = [...files.keys()].find((path) => !own.has(path) && existsSync(join(folder, path)));
  if (foreign !== undefined) throw new UsageError(`${join(folder, foreign)} is not from bilateral site: move it away`);
  const all = [...new Set([...own, ...files.keys()])].sort();
  await mkdir(folder, { recursive: true });
  // First, so that a site that was not finished can be made again.
  await writeFile(join(folder, FILE_LIST), `${all.join('\n')}\n`);
  for (const [path, content] of files) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return all.filter((path) => !files.has(path));
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
