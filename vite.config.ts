import { Readable } from 'node:stream';
import type * as CommandLine from './src/cli/run.js';
import { defineConfig, type Plugin, type ViteDevServer } from 'vite';

const DATA = 'data/iran-japan/iran-japan.json';

export default defineConfig({
  server: { port: Number(process.env['PORT'] ?? 5173), strictPort: true },
  // Pages of the tests ask for what has to be built first.
  optimizeDeps: { entries: ['index.html', 'demo/**/*.html', 'src/builder/index.html'] },
  plugins: [articles(), builder(), renderedAhead()],
});

/** Serves the builder page as /build/, and beside it the table to begin with. */
function builder(): Plugin {
  return {
    name: 'builder',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
        if (/^\/build\/?$/.test(pathname)) request.url = `/src/builder/index.html${search}`;
        if (pathname.startsWith('/template/')) request.url = `/demo${request.url}`;
        next();
      });
    },
  };
}

/** Serves the articles of demo/article as /article/, with `?lang=fa` and `?lang=ja` for the other languages. */
function articles(): Plugin {
  return {
    name: 'articles',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        const lang = searchParams.get('lang') ?? '';
        if (/^\/article\/?$/.test(pathname)) request.url = `/demo/article/${['fa', 'ja'].includes(lang) ? lang : 'index'}.html${search}`;
        next();
      });
    },
  };
}

/** Puts what `bilateral render` draws of the first data set into the page, in the language that its address asks for. */
function renderedAhead(): Plugin {
  const drawn = new Map<string, Promise<string>>();
  return {
    name: 'rendered-ahead',
    transformIndexHtml: {
      order: 'post',
      async handler(page, { server, originalUrl, path }) {
        if (!server || path !== '/index.html') return page;
        const asked = new URL(originalUrl ?? '/', 'http://localhost').searchParams.get('lang') ?? '';
        const lang = ['fa', 'ja'].includes(asked) ? asked : 'en';
        drawn.set(lang, drawn.get(lang) ?? dashboardIn(lang, server));
        const [, width, content] = /rendered="([^"]+)">(.*)<\/bilateral-dashboard>/s.exec(await drawn.get(lang)!)!;
        return page
          .replace('<html lang="en">', `<html lang="${lang}" dir="${lang === 'fa' ? 'rtl' : 'ltr'}">`)
          .replace('></bilateral-dashboard>', () => ` load="visible" rendered="${width}">${content}</bilateral-dashboard>`);
      },
    },
  };
}

async function dashboardIn(lang: string, server: ViteDevServer): Promise<string> {
  const { run } = (await server.ssrLoadModule('/src/cli/run.ts')) as typeof CommandLine;
  const chunks: Buffer[] = [];
  const options = ['--view', 'dashboard', '--lang', lang, '--theme', 'auto', '--width', '360,720,1320', '--format', 'html'];
  await run(['render', DATA, ...options], '', {
    stdin: Readable.from([]),
    geography: new URL('data/geo/', import.meta.url).href,
    bundles: new URL('dist/cdn/', import.meta.url).href,
    write: async (content) => void chunks.push(Buffer.from(content)),
    tell: (problem) => server.config.logger.warn(`${problem.path}: ${problem.hint}`),
    progress: () => {},
  });
  return Buffer.concat(chunks).toString();
}
