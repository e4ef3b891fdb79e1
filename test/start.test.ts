import { readFile } from 'node:fs/promises';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';

/* The page that `npm start` serves, before any script. */

let server: ViteDevServer;
beforeAll(async () => {
  server = await createServer({ server: { middlewareMode: true, ws: false }, appType: 'custom', logLevel: 'silent' });
});
afterAll(() => server.close());

it.each([
  ['/', '<html lang="en" dir="ltr">', 'Iran and Japan, event by event'],
  ['/?lang=fa', '<html lang="fa" dir="rtl">', 'ایران و ژاپن'],
])('shows the dashboard at %s in the language that is asked for', async (address, root, title) => {
  const page = await server.transformIndexHtml('/index.html', await readFile('index.html', 'utf8'), address);
  expect(page).toContain(root);
  expect(page).toMatch(/<bilateral-dashboard [^>]*load="visible" rendered="[\d ]+"><template shadowrootmode="open">/);
  expect(page.replace(/<[^>]+>/g, '')).toContain(title);
  expect(page).toContain('<ol slot="list">');
});

it('leaves other pages as they are', async () => {
  expect(await server.transformIndexHtml('/demo/article/index.html', '<bilateral-dashboard></bilateral-dashboard>')).toContain(
    '<bilateral-dashboard></bilateral-dashboard>',
  );
});
