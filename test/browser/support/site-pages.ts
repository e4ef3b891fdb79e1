import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';
import { policyOf, TYPES } from './raw-files.js';

/** Serves what the built `bilateral site` writes of a data set under `/site/`, as a static host would, under a strict policy. */
export function sitePages(): Plugin {
  let written: Promise<ReadonlyMap<string, Buffer>> | null = null;
  return {
    name: 'site-pages',
    configureServer(server) {
      const serve = async (request: IncomingMessage, response: ServerResponse) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        written ??= write();
        const path = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
        const content = (await written).get(path);
        response.setHeader('Content-Security-Policy', policyOf(new URLSearchParams('trusted-types')));
        response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
        if (content) response.end(content);
        else response.writeHead(404).end();
      };
      server.middlewares.use('/site', (request, response) => void serve(request, response));
    },
  };
}

async function write(): Promise<ReadonlyMap<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'bilateral-'));
  try {
    const args = ['site', 'data/iran-japan/iran-japan.json', '--lang', 'en,fa', '--out', folder];
    await promisify(execFile)(process.execPath, ['dist/cli.js', ...args]);
    const files = new Map<string, Buffer>();
    for (const name of await readdir(folder, { recursive: true })) {
      const path = join(folder, name);
      if ((await stat(path)).isFile()) files.set(name.replaceAll('\\', '/'), await readFile(path));
    }
    return files;
  } finally {
    await rm(folder, { recursive: true });
  }
}
