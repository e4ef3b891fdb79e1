// npm run bench -- <timeline|network|map|layout> [--peers a,b] [--n 60,1000] [--reps 5] [--throttle 1,4] [--limit 60]
// Rounds are interleaved: every peer once, then every peer again. A peer that exceeds the limit at one size is not run at larger ones.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';

const root = import.meta.dirname;
process.chdir(root);
if (!existsSync('node_modules')) execFileSync('npm', ['ci', '--legacy-peer-deps'], { stdio: 'inherit' });
if (!existsSync('../dist/cdn')) execFileSync('npm', ['run', 'build'], { cwd: path.dirname(root), stdio: 'inherit' });

const { build, peersOf, renderStill, weigh } = await import('./lib/build.mjs');
const { write } = await import('./lib/data.mjs');
const { once, serve, shut, version } = await import('./lib/run.mjs');
const { report } = await import('./lib/report.mjs');

const SIZES = { timeline: '60,1000,10000,100000', network: '50,1000,10000', map: '60,1000,10000,100000' };
/** Repetitions of the smallest size, and of all others. */
const REPS = [5, 1];

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};

if (process.argv[2] === 'highlight') {
  await import('./highlight.mjs');
  process.exit();
}
if (process.argv[2] === 'layout') {
  await import('./layout-table.mjs');
  process.exit();
}

const kinds = process.argv.slice(2).filter((each) => each in SIZES);
if (!kinds.length) kinds.push(...Object.keys(SIZES));
for (const kind of kinds) await run(kind);
await shut();

async function run(kind) {
  const sizes = option('n', SIZES[kind]).split(',').map(Number);
  const peers = option('peers', peersOf(kind).join()).split(',');
  const throttles = option('throttle', '1').split(',').map(Number);
  const limit = Number(option('limit', 60)) * 1000;
  mkdirSync('results/shots', { recursive: true });
  for (const peer of peers) await build(kind, peer);
  const files = sizes.map((n) => [n, write('data', kind, n)]);
  const data = Object.fromEntries(files.map(([n, file]) => [n, weigh([file])]));
  for (const peer of peers) for (const [n, file] of files) await renderStill(kind, peer, n, file);
  const { port, asked, close } = await serve();
  const rows = [];
  const stopped = new Map();
  const weights = new Map();
  for (const n of sizes) {
    const reps = Number(option('reps', REPS[Math.min(1, sizes.indexOf(n))]));
    for (let rep = 0; rep < reps; rep++) {
      for (const throttle of throttles) {
        for (const peer of peers) {
          if (stopped.has(peer)) {
            if (rep === 0) rows.push({ kind, peer, n, throttle, skipped: stopped.get(peer) });
            continue;
          }
          const interact = throttle === 1 && rep < 2;
          const shot = rep === 0 && throttle === 1 ? `results/shots/${kind}-${peer}-${n}.png` : undefined;
          const { asked: files, ...row } = await once({ port, asked, kind, peer, n, throttle, limit, settleLimit: limit, interact, shot });
          rows.push({ ...row, rep });
          if (files?.all && !weights.has(peer)) weights.set(peer, { peer, painted: weigh(files.painted), all: weigh(files.all) });
          const grows = row.painted && (row.painted / n) * (sizes[sizes.indexOf(n) + 1] ?? 0) > 2 * limit;
          if (row.over || (row.error && !row.painted)) stopped.set(peer, row.over ? `over ${limit / 1000} s at ${n}` : `failed at ${n}`);
          else if (grows && rep === reps - 1) stopped.set(peer, `would exceed ${limit / 1000} s`);
          console.log(
            peer,
            n,
            throttle > 1 ? `${throttle}×` : '',
            row.error ?? `painted ${row.painted | 0} ms, main CPU ${row.cpu?.task | 0} ms`,
          );
        }
      }
    }
  }
  close();
  const machine = {
    cpu: cpus()[0].model,
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    browser: await version(),
  };
  const result = {
    kind,
    date: new Date().toISOString().slice(0, 10),
    machine,
    sizes,
    throttles,
    weights: [...weights.values()],
    data,
    rows,
  };
  writeFileSync(`results/${kind}.json`, `${JSON.stringify(result, null, 1)}\n`);
  writeFileSync(`results/${kind}.md`, report(result));
}
