// Prints what a reader meets: how far it is to the first mark, which marks say what they are, where the card opens.
// From the sources, with the data of Iran and Japan, in the browser that the tests use: npm run measure:reading [-- <words of the figures wanted>]
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { ensureBrowser } from './find-browser.mjs';

const MEETING = 'ev-2025-04-09-chitsaz-imagawa';
const LANGUAGES = ['en', 'fa', 'ja'];
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1200, height: 900 };

/** Each figure: what it is, and a function of a language. */
const FIGURES = [
  ...[PHONE, { width: 720, height: 900 }, DESK].map((viewport) => [
    `px above the first mark, dashboard, ${viewport.width}`,
    (lang) => onPage('dashboard', lang, viewport, (page) => page.evaluate(() => reading.aboveFirstMark(element))),
  ]),
  ...[360, 720, 1200].map((width) => [
    `px above the first mark, timeline, ${width}`,
    (lang) => onPage('timeline', lang, { width, height: 900 }, (page) => page.evaluate(() => reading.aboveFirstMark(element))),
  ]),
  [
    'screens to the meeting, dashboard on a phone',
    (lang) => onPage('dashboard', lang, PHONE, (page) => page.evaluate((id) => reading.screensTo(element, id), MEETING)),
  ],
  [
    'card of the meeting in view on opening, phone',
    (lang) => onPage('dashboard', lang, PHONE, (page) => page.evaluate(() => reading.isCardInView(element))),
  ],
  ...['timeline', 'network', 'map'].map((name) => [
    `marks that say nothing on hover, ${name}, 1200`,
    (lang) => onPage(name, lang, DESK, (page) => page.evaluate(silentMarks)),
  ]),
  ...['timeline', 'network', 'map'].flatMap((name) =>
    [PHONE, DESK].map((viewport) => [
      `clicks on the middle of a mark that select another, ${name}, ${viewport.width}`,
      (lang) => onPage(name, lang, viewport, (page) => page.evaluate(wrongClicks)),
    ]),
  ),
  ...[PHONE, DESK].map((viewport) => [
    `marks of the dashboard whose card opens out of view, ${viewport.width}`,
    (lang) => onPage('dashboard', lang, viewport, (page) => page.evaluate(cardsOutOfView)),
  ]),
  [
    'tab stops to the meeting, dashboard, 1200',
    (lang) => onPage('dashboard', lang, DESK, (page) => page.evaluate((id) => reading.stopsTo(element, id), MEETING)),
  ],
];

const server = await createServer({ logLevel: 'silent', server: { port: 0, host: '127.0.0.1', watch: null } });
await server.listen();
const base = server.resolvedUrls.local[0];
const browser = await chromium.launch({ executablePath: ensureBrowser('chromium').path });
console.log(`| figure | ${LANGUAGES.join(' | ')} |\n|---|---|---|---|`);
const wanted = process.argv.slice(2);
for (const [name, measure] of FIGURES.filter(([name]) => wanted.every((word) => name.includes(word)))) {
  const values = [];
  for (const lang of LANGUAGES) values.push(await measure(lang));
  console.log(`| ${name} | ${values.join(' | ')} |`);
}
await browser.close();
await server.close();

async function onPage(name, lang, viewport, measure) {
  const page = await browser.newPage({ viewport });
  const body = `<!doctype html><html lang="${lang}" dir="${lang === 'fa' ? 'rtl' : 'ltr'}"><meta charset="utf-8">
    <style>body { margin: 0; font-family: 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK JP', sans-serif }</style>
    <script type="module">
      import '/src/define.ts';
      import * as reading from '/test/browser/support/reading.ts';
      Object.assign(globalThis, { reading, element: document.body.firstElementChild });
    </script>
    <bilateral-${name} src="/data/iran-japan/iran-japan.json"></bilateral-${name}>`;
  await page.route('**/reading', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${base}reading`);
  await page.waitForFunction(() => globalThis.reading !== undefined);
  await page.evaluate(async () => {
    await element.ready;
    await Promise.all(reading.widgetsIn(element).map((widget) => widget.ready));
    await element.updateComplete;
  });
  await page.waitForLoadState('networkidle');
  try {
    return await measure(page);
  } finally {
    await page.close();
  }
}

/** Of the marks without a label in the picture. */
async function silentMarks() {
  const marks = reading.marksOf(element).filter((mark) => !mark.querySelector('[part~="label"]'));
  let silent = 0;
  for (const mark of marks) if (!(await reading.hoverAt(element, mark))) silent++;
  return `${silent} of ${marks.length}`;
}

/** Of marks with a middle: that of a line or a region may lie beside it, or under another mark. */
async function wrongClicks() {
  const ids = reading
    .marksOf(element)
    .flatMap(({ dataset }) => (dataset.id && dataset.kind !== 'tie' && dataset.kind !== 'region' ? [dataset.id] : []));
  let wrong = 0;
  for (const id of ids) {
    element.selected = null;
    await element.updateComplete;
    const mark = reading.marksOf(element).find(({ dataset }) => dataset.id === id);
    mark.scrollIntoView({ block: 'center' });
    reading.clickAt(element, mark);
    await element.updateComplete;
    if (element.selected !== id) wrong++;
  }
  return `${wrong} of ${ids.length}`;
}

async function cardsOutOfView() {
  const widgets = reading.widgetsIn(element);
  let [out, all] = [0, 0];
  for (const widget of widgets) {
    for (const mark of reading.marksOf(widget).filter(({ dataset }) => dataset.id)) {
      mark.scrollIntoView({ block: 'center' });
      reading.clickAt(widget, mark);
      await element.updateComplete;
      all++;
      if (!reading.isCardInView(element)) out++;
    }
  }
  return `${out} of ${all}`;
}
