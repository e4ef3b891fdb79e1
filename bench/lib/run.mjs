// Opens one peer in a fresh page and measures it. All numbers are ms, bytes or counts.
import http from 'node:http';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../scripts/find-browser.mjs';
import { listOf, stillOf } from './build.mjs';
import { page as html } from './page.mjs';
const root = path.resolve(import.meta.dirname, '..');
/** URL prefix of this library as it ships. */
const SHIPPED = '/shipped/';
const fileOf = (pathname) =>
  path.normalize(pathname.startsWith(SHIPPED) ? `${root}/../dist/${pathname.slice(SHIPPED.length)}` : `${root}/${pathname}`);
const MIME = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.mjs': 'text/javascript',
};

/** Starts the server; `asked` holds the files requested since it was last cleared, except the page and its data. */
export function serve() {
  const asked = new Set();
  return new Promise((ok) => {
    const s = http.createServer((q, r) => {
      const u = new URL(q.url, 'http://x');
      const h = {
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      };
      const m = u.pathname.match(/^\/run\/(\w+)\/([\w-]+)$/);
      if (m) {
        r.writeHead(200, { ...h, 'content-type': 'text/html' });
        const [, kind, peer] = m;
        const n = +u.searchParams.get('n');
        const css = existsSync(`${root}/dist/${kind}/${peer}/bundle.css`);
        const still = existsSync(stillOf(kind, peer, n)) ? stillOf(kind, peer, n) : null;
        if (still) asked.add(still);
        r.end(html({ kind, peer, n, css, scripts: listOf(kind, peer, 'scripts'), still: still && readFileSync(still, 'utf8') }));
        return;
      }
      const f = fileOf(u.pathname);
      if (!f.startsWith(path.dirname(root)) || !existsSync(f) || !statSync(f).isFile()) {
        r.writeHead(404, h);
        r.end();
        return;
      }
      if (!u.pathname.startsWith('/data/')) asked.add(f);
      r.writeHead(200, { ...h, 'content-type': MIME[path.extname(f)] ?? 'application/octet-stream', 'content-length': statSync(f).size });
      createReadStream(f).pipe(r);
    });
    s.listen(0, '127.0.0.1', () => ok({ port: s.address().port, asked, close: () => s.close() }));
  });
}
/** CDP modifier bits of the keys held while the wheel zooms, by the name an adapter gives. */
const WHEEL_KEYS = { ctrl: 2 };
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--js-flags=--max-old-space-size=6000',
];
let server, browser;
export async function open() {
  if (browser?.isConnected()) return browser;
  server = await chromium.launchServer({ executablePath: ensureBrowser('chromium').path, headless: true, args: ARGS });
  browser = await chromium.connect(server.wsEndpoint());
  return browser;
}
export async function shut() {
  const s = server,
    b = browser;
  server = browser = undefined;
  if (!s) return;
  const late = new Promise((r) => setTimeout(r, 4000, 'late'));
  if (
    (await Promise.race([
      b
        .close()
        .then(() => s.close())
        .catch(() => 'late'),
      late,
    ])) === 'late'
  )
    try {
      await s.kill();
    } catch {
      /* it has already exited */
    }
}
const q = (a, p) => {
  if (!a.length) return null;
  const s = [...a].sort((x, y) => x - y);
  return s[Math.min(s.length - 1, Math.floor(p * s.length))];
};
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
const within = (p, ms, what) => Promise.race([p, new Promise((_, no) => setTimeout(() => no(new Error('over ' + what)), ms))]);

/** Pans and zooms for three seconds: wheel in, drag, wheel out, drag back. `keys` are the CDP modifier bits held with the wheel. */
async function panZoom(cdp, page, keys) {
  const send = (type, x, y, more) => cdp.send('Input.dispatchMouseEvent', { type, x, y, ...more });
  await send('mouseMoved', 550, 320, {});
  const before = await page.evaluate(() => (__bench.startFrames(), __bench.long.length));
  const t0 = Date.now();
  let events = 0,
    down = false,
    x = 550,
    dir = -1;
  for (;;) {
    const t = Date.now() - t0;
    if (t > 3000) break;
    const step = Date.now();
    const drag = (t > 750 && t < 1500) || t > 2250;
    if (drag) {
      if (!down) {
        await send('mousePressed', x, 320, { button: 'left', buttons: 1, clickCount: 1 });
        down = true;
      }
      x += 6 * dir;
      if (x < 150 || x > 950) dir = -dir;
      await send('mouseMoved', x, 320 + (events % 3), { button: 'left', buttons: 1 });
    } else {
      if (down) {
        await send('mouseReleased', x, 320, { button: 'left', clickCount: 1 });
        down = false;
      }
      await send('mouseWheel', 550, 320, { deltaX: 0, deltaY: t < 1500 ? -40 : 40, modifiers: keys });
    }
    events++;
    await sleep(Math.max(0, 16 - (Date.now() - step)));
  }
  if (down) await send('mouseReleased', x, 320, { button: 'left', clickCount: 1 });
  const f = await page.evaluate(() => __bench.stopFrames());
  const tasks = await page.evaluate((from) => __bench.long.slice(from).map(([, duration]) => duration), before);
  return {
    longest: Math.max(0, ...tasks),
    frames: f.length,
    p50: q(f, 0.5),
    p95: q(f, 0.95),
    max: q(f, 1),
    fps: f.length / (f.reduce((a, b) => a + b, 0) / 1000),
    dropped: f.reduce((a, d) => a + Math.max(0, Math.round(d / 16.67) - 1), 0),
    events,
  };
}
async function hover(cdp, page) {
  await page.evaluate(() => __bench.startHover());
  for (let i = 0; i < 30; i++) {
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 120 + ((i * 137) % 860), y: 60 + ((i * 71) % 520) });
    await sleep(40);
  }
  await sleep(80);
  const h = await page.evaluate(() => __bench.stopHover());
  return { n: h.length, p50: q(h, 0.5), p95: q(h, 0.95) };
}
/** The centre of a mark in view whose record has a card, in an element of this library, px; null if the page has none. */
const markInView = () => {
  const host = document.querySelector('#app [rendered], #app bilateral-timeline, #app bilateral-network, #app bilateral-map');
  const marks = host?.shadowRoot?.querySelectorAll('svg [data-id]:is([data-kind="event"], [data-kind="actor"], [data-kind="place"])') ?? [];
  for (const mark of marks) {
    const { x, y, width, height } = (mark.querySelector('.glyph, .mark, circle, rect') ?? mark).getBoundingClientRect();
    const at = { x: x + width / 2, y: y + height / 2 };
    const isHit = at.y > 0 && at.y < 640 && mark.contains(host.shadowRoot.elementFromPoint(at.x, at.y));
    if (isHit) return at;
  }
  return null;
};
/** Clicks a mark; resolves with the time until its card is painted, and what that took of the main thread. Null if nothing can be clicked. */
async function firstClick(cdp, page, cpu) {
  const at = await page.evaluate(markInView);
  if (!at) return null;
  await page.evaluate(() => {
    const host = document.querySelector('#app [rendered], #app bilateral-timeline, #app bilateral-network, #app bilateral-map');
    __bench.longFrom = __bench.long.length;
    __bench.card = new Promise((resolve) => {
      addEventListener('pointerdown', ({ timeStamp }) => (__bench.pressed = timeStamp), { capture: true, once: true });
      const look = () => {
        const isThere = host.shadowRoot.querySelectorAll('.room').length === 1 && host.shadowRoot.querySelector('[part="card"]');
        if (!isThere) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - __bench.pressed);
        port2.postMessage(0);
      };
      look();
    });
  });
  const before = await cpu();
  for (const type of ['mousePressed', 'mouseReleased'])
    await cdp.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
  const time = await page.evaluate(() => __bench.card);
  const { task } = await cpu();
  const longest = await page.evaluate(() => Math.max(0, ...__bench.long.slice(__bench.longFrom).map(([, duration]) => duration)));
  return { time, cpu: task - before.task, longest };
}
export async function once({ port, asked, kind, peer, n, throttle = 1, interact = false, shot, limit = 60000, settleLimit = limit }) {
  asked.clear();
  const out = { kind, peer, n, throttle };
  let ctx,
    clean = false;
  try {
    const b = await open();
    ctx = await b.newContext({ viewport: { width: 1100, height: 640 } });
    const page = await ctx.newPage();
    const cdp = await ctx.newCDPSession(page);
    const failed = [];
    page.on('requestfailed', (r) => failed.push(r.url()));
    page.on('response', (r) => {
      if (r.status() >= 400) failed.push(r.url());
    });
    await page.route(
      (u) => u.hostname !== '127.0.0.1',
      (r) => r.abort(),
    );
    let hear;
    const said = {};
    const waits = {};
    const heard = (w) => said[w] ?? new Promise((r) => (waits[w] = r));
    page.on('console', (m) => {
      const t = m.text();
      if (!t.startsWith('BENCH ')) return;
      const w = t.slice(6).split(' ')[0];
      said[w] = t;
      if (w === 'error') {
        waits.painted?.(t);
        waits.settled?.(t);
      }
      waits[w]?.(t);
    });
    page.on('crash', () => {
      said.error = 'BENCH error crash';
      waits.painted?.(said.error);
      waits.settled?.(said.error);
    });
    if (throttle > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    // main-thread CPU time, which other processes affect less than wall time
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' }).catch(() => {});
    const cpu = async () => {
      const m = Object.fromEntries(
        (await within(cdp.send('Performance.getMetrics'), 20000, 'metrics')).metrics.map((x) => [x.name, x.value]),
      );
      return {
        task: 1000 * m.TaskDuration,
        script: 1000 * m.ScriptDuration,
        layout: 1000 * m.LayoutDuration,
        style: 1000 * m.RecalcStyleDuration,
      };
    };
    const t0 = Date.now();
    await within(page.goto(`http://127.0.0.1:${port}/run/${kind}/${peer}?n=${n}`, { waitUntil: 'commit' }), limit, 'limit');
    let got = await within(heard('painted'), limit - (Date.now() - t0), 'limit painted');
    if (said.error) throw new Error(said.error.slice(6, 400));
    out.cpu = await cpu().catch(() => undefined);
    out.asked = { painted: [...asked] };
    if (said.settled === undefined) {
      try {
        got = await within(heard('settled'), Math.max(50, settleLimit - (Date.now() - t0)), 'settle');
      } catch {
        out.unsettled = true;
      }
    }
    if (said.error) throw new Error(said.error.slice(6, 400));
    const b2 = await within(
      page.evaluate(() => ({
        script: __bench.script,
        data: __bench.data,
        mount: __bench.mount,
        painted: __bench.painted,
        settled: __bench.settled,
        meta: __bench.meta,
        notes: __bench.notes,
        long: __bench.long,
        result: __bench.result,
        lastError: __bench.lastError,
        dom: (function count(r) {
          let k = 0;
          for (const e of r.querySelectorAll('*')) {
            k++;
            if (e.shadowRoot) k += count(e.shadowRoot);
          }
          return k;
        })(document.getElementById('app')),
      })),
      20000,
      'evaluate',
    );
    const { long, ...rest } = b2;
    Object.assign(out, rest);
    if (out.settled == null) delete out.settled;
    const block = (to) => long.filter(([s]) => s < to).reduce((a, [, d]) => a + Math.max(0, d - 50), 0);
    out.blockPainted = block(out.painted);
    out.blockSettled = block(out.settled ?? Infinity);
    out.longest = Math.max(0, ...long.filter(([s]) => s < (out.settled ?? Infinity)).map(([, d]) => d));
    if (failed.length) out.failed = [...new Set(failed)].slice(0, 5);
    if (shot) await within(page.screenshot({ path: shot }), 20000, 'shot').catch(() => {});
    if (peer.startsWith('bilateral')) {
      out.click = await within(firstClick(cdp, page, cpu), 20000, 'click');
      out.asked.click = [...asked];
      if (interact) await page.keyboard.press('Escape');
    }
    if (throttle === 1) {
      await within(cdp.send('HeapProfiler.collectGarbage'), 20000, 'gc');
      out.heap = (await cdp.send('Runtime.getHeapUsage')).usedSize;
      out.nodes = (await cdp.send('Memory.getDOMCounters')).nodes;
    }
    if (interact) {
      try {
        out.hover = await within(hover(cdp, page), 25000, 'hover');
      } catch (e) {
        out.hover = { error: e.message };
        throw e;
      }
      try {
        out.pan = await within(panZoom(cdp, page, WHEEL_KEYS[out.meta.wheel] ?? 0), 30000, 'pan');
      } catch (e) {
        out.pan = { error: e.message };
        throw e;
      }
      out.asked.all = [...asked];
    }
    clean = true;
  } catch (e) {
    out.error = String(e.message ?? e).slice(0, 300);
    if (/^over limit/.test(out.error)) out.over = true;
    if (out.painted && /over/.test(out.error)) clean = false;
    if (said_error(out.error)) clean = true;
  } finally {
    if (clean) {
      const r = await Promise.race([
        ctx
          ?.close()
          .then(() => 'ok')
          .catch(() => 'bad'),
        sleep(5000),
      ]);
      if (r !== 'ok') await shut();
    } else await shut();
  }
  return out;
}
const said_error = (m) => m.startsWith('error ');

export const version = async () => `${(await open()).browserType().name()} ${(await open()).version()}`;
