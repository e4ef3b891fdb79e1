// @antv/layout-wasm, its single-threaded wasm core, called directly on the page with the options that the library's own classes send
// (lib/forceatlas2.js, lib/fruchterman.js, lib/wasm-worker.js); in use the library runs the same core in a worker, and with cross-origin
// isolation in a rayon thread pool.
import init, { force } from '@antv/layout-wasm/pkg/antv_layout_wasm.js';
import { report } from '../../lib/quality.js';
const base = {
  dimensions: 2,
  chunk_size: 256,
  min_movement: 0.4,
  distance_threshold_mode: 0,
  ka: 0,
  kg: 0,
  kr: 0,
  speed: 0,
  prevent_overlapping: false,
  kr_prime: 0,
  node_radius: 0,
  strong_gravity: false,
  lin_log: false,
  dissuade_hubs: false,
  edge_strength: 0,
  link_distance: 0,
  node_strength: 0,
  coulomb_dis_scale: 0,
  factor: 0,
  interval: 0,
  damping: 0,
  center: [0, 0],
  max_speed: 0,
  max_distance: 100,
};
let s = 7;
const rnd = () => (s = (Math.imul(s, 1103515245) + 12345) >>> 0) / 4294967296;
export const run = async (data, ctx, name, opts) => {
  await init(new URL('./antv_layout_wasm_bg.wasm', import.meta.url));
  const n = data.nodes.length,
    nodes = [],
    masses = new Array(n).fill(1);
  for (let i = 0; i < n; i++) nodes.push(rnd() * 1100, rnd() * 640);
  const edges = data.links.map((l) => {
    masses[l.source]++;
    masses[l.target]++;
    return [l.target, l.source];
  });
  const t = performance.now(),
    p = force({ name, ...base, nodes, edges, masses, weights: edges.map(() => 1), center: [550, 320], iterations: 300, ...opts(n) });
  report(ctx, data, performance.now() - t, (i) => ({ x: p[2 * i], y: p[2 * i + 1] }), { ticks: 300 });
};
