// Retakes the pictures in the README from the output of `npm run build`, in the browser that the tests use.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { ensureBrowser } from './find-browser.mjs';

const FOLDER = 'docs';
const MEETING = 'ev-2025-04-09-chitsaz-imagawa';

const PICTURES = [
  { file: 'timeline.png', element: 'timeline', width: 1200, lang: 'en', selected: MEETING },
  { file: 'network.png', element: 'network', width: 720, lang: 'en', selected: 'chitsaz' },
  { file: 'map.png', element: 'map', width: 720, lang: 'en' },
  { file: 'timeline-fa-dark.png', element: 'timeline', width: 720, lang: 'fa', theme: 'dark' },
  { file: 'map-ja.png', element: 'map', width: 360, lang: 'ja' },
];

const server = await createServer({ logLevel: 'silent', server: { port: 0, host: '127.0.0.1' } });
await server.listen();
const base = server.resolvedUrls.local[0];
const browser = await chromium.launch({ executablePath: ensureBrowser('chromium').path });
mkdirSync(FOLDER, { recursive: true });
for (const { file, element, width, lang, theme = 'light', selected = '' } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height: 600 } });
  const body = `<!doctype html><html lang="${lang}" dir="${lang === 'fa' ? 'rtl' : 'ltr'}"><meta charset="utf-8">
    <style>body { margin: 0; font-family: 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK JP', sans-serif }</style>
    <script type="module" src="/dist/cdn/${element}.js"></script>
    <bilateral-${element} src="/dist/data/iran-japan.json" theme="${theme}" selected="${selected}"></bilateral-${element}>`;
  await page.route('**/picture', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${base}picture`);
  const drawn = page.locator(`bilateral-${element}`);
  await drawn.evaluate((widget) => customElements.whenDefined(widget.localName).then(() => widget.ready));
  await page.waitForLoadState('networkidle');
  await drawn.screenshot({ path: `${FOLDER}/${file}` });
  await page.close();
}
await browser.close();
await server.close();
