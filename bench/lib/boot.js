// Runs in the page: loads the data, mounts the peer, and reports when it is painted and when its layout has settled.
const B = window.__bench;
const say = (what) => console.log('BENCH ' + what);
// two animation frames, then a task: the frame that holds the widget has been produced
export const painted = () =>
  new Promise((done) =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const c = new MessageChannel();
        c.port1.onmessage = () => done();
        c.port2.postMessage(0);
      }),
    ),
  );
export async function boot(peer) {
  B.script = performance.now();
  try {
    // With developer tools attached, a request captures the call stack, and a module still on it would be read a second time.
    await undefined;
    const data = await (await fetch(B.dataUrl)).json();
    B.data = performance.now();
    let settle;
    const settled = new Promise((r) => (settle = r));
    const ctx = {
      el: document.getElementById('app'),
      width: 1100,
      height: 640,
      n: B.n,
      settled: (v) => settle(v),
      note: (k, v) => (B.notes[k] = v),
    };
    await peer.default(ctx.el, data, ctx);
    B.mount = performance.now();
    await painted();
    B.painted = performance.now();
    B.meta = peer.meta ?? {};
    say('painted');
    if (!B.meta.settles) {
      B.settled = B.painted;
      say('settled');
    } else {
      B.result = await settled;
      await painted();
      B.settled = performance.now();
      say('settled');
    }
  } catch (e) {
    B.error = String((e && e.stack) || e);
    console.log('BENCH error ' + B.error);
  }
}
