import { defineConfig } from 'vite';
import { constants } from './scripts/constants.mjs';

export default defineConfig({
  define: constants(),
  server: { port: Number(process.env['PORT'] ?? 5173), strictPort: true },
});
