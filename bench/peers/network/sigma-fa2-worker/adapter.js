import Sigma from 'sigma';
import FA2 from 'graphology-layout-forceatlas2/worker';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { graph } from '../sigma-fa2/adapter.js';
export const meta = { pan: true, settles: true };
// the worker layout never ends by itself: wait until the mean move per update is under 1/1000 of the extent, or 20 s
export default (el, data, ctx) =>
  new Promise((done) => {
    const g = graph(data);
    const s = new Sigma(g, el);
    s.once('afterRender', () => done());
    s.refresh();
    const l = new FA2(g, { settings: forceAtlas2.inferSettings(g) });
    const t0 = performance.now();
    l.start();
    let last = null,
      calm = 0;
    const iv = setInterval(() => {
      const now = [];
      let lo = 1e9,
        hi = -1e9;
      g.forEachNode((_, a) => {
        now.push(a.x, a.y);
        lo = Math.min(lo, a.x);
        hi = Math.max(hi, a.x);
      });
      if (last) {
        let m = 0;
        for (let i = 0; i < now.length; i++) m += Math.abs(now[i] - last[i]);
        calm = m > 0 && m / now.length < (hi - lo) / 1000 ? calm + 1 : 0;
      }
      last = now;
      if (calm >= 3 || performance.now() - t0 > 20000) {
        clearInterval(iv);
        l.stop();
        ctx.note('layoutMs', performance.now() - t0);
        ctx.settled();
      }
    }, 200);
  });
