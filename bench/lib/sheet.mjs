// node lib/sheet.mjs <kind> <n>: one picture of all peers, to check that each actually drew something
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../scripts/find-browser.mjs';
import { readdirSync, readFileSync } from 'node:fs';
const [kind, n] = process.argv.slice(2);
const dir = 'results/shots';
const imgs = readdirSync(dir).filter((f) => f.startsWith(kind + '-') && f.endsWith(`-${n}.png`));
const b = await chromium.launch({ executablePath: ensureBrowser('chromium').path, args: ['--no-sandbox', '--disable-gpu'] });
const p = await b.newPage({ viewport: { width: 1350, height: 290 * Math.ceil(imgs.length / 3) } });
const figure = (f) => {
  const image = `data:image/png;base64,${readFileSync(dir + '/' + f).toString('base64')}`;
  return (
    `<figure style="display:inline-block;margin:2px;font:12px sans-serif"><figcaption>${f}</figcaption>` +
    `<img width=440 src="${image}"></figure>`
  );
};
await p.setContent(imgs.map(figure).join(''));
await p.screenshot({ path: `results/sheet-${kind}-${n}.png` });
await b.close();
