import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  server: { port: Number(process.env['PORT'] ?? 5173), strictPort: true },
  plugins: [articles(), builder()],
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
