// Like d3-svg-live, but 300 ticks at once on the main thread and one draw.
import { sim, draw } from '../d3-svg-live/adapter.js';
export const meta = { pan: true };
export default (el, { nodes, links }, ctx) => {
  const s = sim(nodes, links, ctx).stop();
  const t = performance.now();
  s.tick(300);
  ctx.note('layoutMs', performance.now() - t);
  draw(el, nodes, links, ctx)();
};
