import { run } from '../antv-wasm.js';
export const meta = { settles: true, thread: 'worker, wasm (core measured on main)', ticks: 300 };
export default (el, data, ctx) =>
  run(data, ctx, 2, (n) => {
    const area = 1100 * 640;
    return { kg: 10, speed: 5, ka: Math.sqrt(area / (n + 1)), interval: 0.99, damping: Math.sqrt(area) / 10, width: 1100, height: 640 };
  });
