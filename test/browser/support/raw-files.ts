import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Plugin } from 'vite';

export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What a strict newsroom allows: its own files, and nothing inline. */
const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";

/**
 * Serves `/raw/<path>` as a plain web server would: the file as it is in the project, without what a development server
 * adds to it. With `?csp` under a strict Content-Security-Policy, with `?csp&no-worker` under one that forbids workers, too.
 * `/alone/<path>` is the same without the folder of parts.
 */
export function rawFiles(): Plugin {
  return {
    name: 'raw-files',
    configureServer(server) {
      const serve = async (request: IncomingMessage, response: ServerResponse, isAlone: boolean) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        const path = join(server.config.root, normalize(decodeURIComponent(pathname)));
        try {
          if (isAlone && path.includes('/parts/')) throw new Error('No such file');
          const body = await readFile(path);
          response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
          if (searchParams.has('csp')) response.setHeader('Content-Security-Policy', policyOf(searchParams));
          response.end(body);
        } catch {
          response.statusCode = 404;
          response.end('Not found');
        }
      };
      server.middlewares.use('/raw', (request, response) => void serve(request, response, false));
      server.middlewares.use('/alone', (request, response) => void serve(request, response, true));
    },
  };
}

/** The policy that an address asks for: a strict one, which also forbids workers or requires trusted types if that is in it. */
export function policyOf(asked: URLSearchParams): string {
  const policies = [
    STRICT,
    ...(asked.has('no-worker') ? ["worker-src 'none'"] : []),
    ...(asked.has('trusted-types') ? ["require-trusted-types-for 'script'; trusted-types lit-html"] : []),
  ];
  return policies.join('; ');
}
