// npm run bench -- highlight: in a dashboard, from a pointer on a mark of timeline or network, and from a click on it, to the frame in which it is
// lit in timeline, network and map → results/highlight.md. The pointer must rest on a mark for 60 ms, which is part of the time.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { open, serve, version } from './lib/run.mjs';

const root = path.resolve(import.meta.dirname, '..');
const SIZES = [162, 10_000];
/** So many marks of each of the two are tried. */
const MARKS = 20;

const record = JSON.parse(readFileSync(path.join(root, 'data/iran-japan/iran-japan.json'), 'utf8'));

/** The record of Iran and Japan with its events repeated: each has people and a place that are drawn. */
function enlarged(count) {
  const events = Array.from({ length: count }, (_, i) => {
    const event = record.events[i % record.events.length];
    const copy = Math.floor(i / record.events.length);
    return copy ? { ...event, id: `${event.id}-${copy}` } : event;
  });
  return { ...record, meta: { ...record.meta, lead: undefined }, events };
}

const { port, close } = await serve();
const browser = await open();
const rows = [];
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 2600 } });
  await page.route('**/highlight', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><body>' }),
  );
  await page.goto(`http://127.0.0.1:${port}/highlight`);
  const marks = await page.evaluate(mount, { data: enlarged(size), script: '/shipped/cdn/dashboard.js', most: MARKS });
  for (const how of ['hover', 'click']) {
    const times = [];
    for (const { x, y } of marks) {
      await page.mouse.move(600, 2590);
      await page.evaluate(clear);
      const lit = page.evaluate(untilLit, how);
      await page.mouse.move(x, y);
      if (how === 'click') await page.mouse.click(x, y);
      times.push(await lit);
    }
    const sorted = times.filter((time) => time !== null).sort((one, other) => one - other);
    const layouts = await page.evaluate(() => globalThis.moves);
    rows.push({ size, how, tried: times.length, lit: sorted.length, median: at(sorted, 0.5), most: sorted.at(-1), layouts });
    console.log(rows.at(-1));
  }
  await page.close();
}
const machine = `${cpus().length} × ${cpus()[0].model}, ${await version()}`;
await browser.close();
close();
writeFileSync(path.join(import.meta.dirname, 'results/highlight.md'), report());

/** In the page: draws the dashboard, and returns where marks are of events that have a person and a place in the pictures, and of these persons. */
async function mount({ data, script, most }) {
  await import(script);
  const dashboard = document.createElement('bilateral-dashboard');
  dashboard.data = data;
  document.body.append(dashboard);
  await dashboard.ready;
  const parts = ['timeline', 'network', 'map'].map((name) => dashboard.shadowRoot.querySelector(`bilateral-${name}`));
  for (const part of parts) await part.ready;
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const [timeline, network, map] = parts;
  const drawn = (widget) => new Set([...widget.shadowRoot.querySelectorAll('svg [data-id]')].map(({ dataset }) => dataset.id));
  const [actors, places] = [drawn(network), drawn(map)];
  const isPlaced = ({ participants = [], place }) => places.has(place) && participants.some((each) => actors.has(each.actor ?? each));
  const events = data.events.filter(isPlaced);
  const known = new Set(events.flatMap(({ id, participants }) => [id, ...participants.map((each) => each.actor ?? each)]));
  Object.assign(globalThis, { dashboard, parts, moves: 0 });
  // Of ten thousand events few have a mark of their own; actors have one.
  return [timeline, network].flatMap(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('svg :is(.event, [data-kind="actor"])[data-id]')]
      .filter(({ dataset }) => known.has(dataset.id))
      .slice(0, most)
      .map((mark) => {
        const { left, top, width, height } = (mark.querySelector('.glyph') ?? mark).getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }),
  );
}

/** In the page: nothing is selected or hovered. */
async function clear() {
  dashboard.selected = null;
  await new Promise((resolve) => setTimeout(resolve, 150));
}

/** In the page: ms from the input to the frame in which each widget has a mark that is lit; null when one has none after 2 s. */
function untilLit(how) {
  const lit = () => parts.every(({ shadowRoot }) => shadowRoot.querySelector('svg :is([data-related], [data-selected])'));
  const placesOf = () =>
    parts
      .flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('svg [transform]')].map((mark) => mark.getAttribute('transform')))
      .join();
  const before = placesOf();
  return new Promise((resolve) => {
    setTimeout(resolve, 3000, null);
    addEventListener(
      how === 'click' ? 'click' : 'pointerover',
      ({ timeStamp }) => {
        const look = () => {
          const now = performance.now();
          if (lit() || now - timeStamp > 2000) {
            if (how === 'hover' && placesOf() !== before) globalThis.moves++;
            resolve(lit() ? now - timeStamp : null);
          } else requestAnimationFrame(() => setTimeout(look));
        };
        requestAnimationFrame(() => setTimeout(look));
      },
      { once: true, capture: true },
    );
  });
}

function at(sorted, share) {
  return sorted[Math.floor(share * (sorted.length - 1))];
}

function report() {
  const ms = (time) => (time === undefined ? '–' : Math.round(time));
  return `# From input to highlight

${new Date().toISOString().slice(0, 10)}, ${machine}. In a dashboard, at ${MARKS} marks of the timeline and as many of the network, from the event of the input to the frame
in which it is lit in timeline, network and map. A pointer must rest on a mark for 60 ms. "moved" counts hovers that moved a mark.

| events | input | tried | lit in all three | median ms | most ms | moved |
| ---: | --- | ---: | ---: | ---: | ---: | ---: |
${rows.map(({ size, how, tried, lit, median, most, layouts }) => `| ${size} | ${how} | ${tried} | ${lit} | ${ms(median)} | ${ms(most)} | ${how === 'hover' ? layouts : '–'} |`).join('\n')}
`;
}
