import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { bilateral } from './built-command.js';
import { policyOf } from './raw-files.js';

/**
 * Serves `/rendered/<view>.html`, a page with what the built `bilateral render` writes of a view, and the bundle of its element; its style
 * sheet is `/rendered/<view>.css`. With `?csp` under a policy, as for raw files; `&script` names another bundle, `&load` another value of that
 * attribute.
 */
export function renderedPages(): Plugin {
  const written = new Map<string, Promise<{ readonly html: string; readonly css: string }>>();
  return {
    name: 'rendered-pages',
    configureServer(server) {
      const serve = async (request: IncomingMessage, response: ServerResponse) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        const [, view, type] = /^\/(\w+)\.(html|css)$/.exec(pathname) ?? [];
        if (view === undefined) {
          response.writeHead(404).end();
          return;
        }
        const files = written.get(view) ?? render(view);
        written.set(view, files);
        const { html, css } = await files;
        const load = searchParams.get('load') ?? 'visible';
        if (searchParams.has('csp')) response.setHeader('Content-Security-Policy', policyOf(searchParams));
        response.setHeader('Content-Type', `text/${type}; charset=utf-8`);
        const script = searchParams.get('script') ?? view;
        const head = `<meta charset="utf-8"><title>${view}</title><script type="module" src="/raw/dist/cdn/${script}.js"></script>`;
        response.end(
          type === 'css'
            ? css
            : `<!doctype html><html lang="en"><head>${head}</head><body>${html.replace('load="visible"', `load="${load}"`)}</body></html>`,
        );
      };
      server.middlewares.use('/rendered', (request, response) => void serve(request, response));
    },
  };
}

async function render(view: string) {
  const folder = await mkdtemp(join(tmpdir(), 'bilateral-'));
  const data = ['data/iran-japan/iran-japan.json', '--view', view, '--src', '/raw/dist/data/iran-japan.json'];
  const out = ['--styles', `/rendered/${view}.css`, '--out', join(folder, `${view}.html`)];
  try {
    await bilateral(['render', ...data, ...out]);
    const [html, css] = await Promise.all(['html', 'css'].map((type) => readFile(join(folder, `${view}.${type}`), 'utf8')));
    return { html: html!, css: css! };
  } finally {
    await rm(folder, { recursive: true });
  }
}
