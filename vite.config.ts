import { defineConfig } from 'vite';

export default defineConfig({
  define: { __GEO_BASE__: JSON.stringify('/data/geo/') },
  server: { port: Number(process.env.PORT ?? 5173), strictPort: true },
  build: { outDir: 'dist-demo' },
});
