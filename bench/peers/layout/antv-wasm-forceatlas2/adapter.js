import { run } from '../antv-wasm.js';
export const meta = { settles: true, thread: 'worker, wasm (core measured on main)', ticks: 300 };
export default (el, data, ctx) =>
  run(data, ctx, 0, () => ({ ka: 1, kg: 1, kr: 5, speed: 0.1, node_radius: 10, kr_prime: 10, max_distance: 1e9 }));
