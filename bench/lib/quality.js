// The same measures for every layout: stress against graph distance (40 BFS sources, best scale) and spread of edge lengths.
export function quality(n, links, x, y) {
  const adj = Array.from({ length: n }, () => []);
  for (const l of links) {
    adj[l.source].push(l.target);
    adj[l.target].push(l.source);
  }
  let num = 0,
    den = 0;
  const seen = [];
  const S = Math.min(n, 40);
  for (let s = 0; s < S; s++) {
    const a = Math.floor((s * n) / S),
      d = new Int32Array(n).fill(-1),
      q = [a];
    d[a] = 0;
    for (let h = 0; h < q.length; h++)
      for (const v of adj[q[h]])
        if (d[v] < 0) {
          d[v] = d[q[h]] + 1;
          q.push(v);
        }
    for (let b = 0; b < n; b++)
      if (b !== a && d[b] > 0) {
        const e = Math.hypot(x[a] - x[b], y[a] - y[b]);
        num += e / d[b];
        den += (e * e) / (d[b] * d[b]);
        seen.push([e, d[b]]);
      }
  }
  const k = num / den;
  let st = 0;
  for (const [e, d] of seen) st += ((k * e - d) / d) ** 2;
  st /= seen.length;
  let m = 0,
    v = 0;
  const L = links.map((l) => Math.hypot(x[l.source] - x[l.target], y[l.source] - y[l.target]));
  for (const e of L) m += e;
  m /= L.length;
  for (const e of L) v += (e - m) ** 2;
  return { stress: +st.toFixed(4), edgeCv: +(Math.sqrt(v / L.length) / m).toFixed(3), finite: [...x].every(Number.isFinite) };
}
export function report(ctx, data, ms, xy, more = {}) {
  const n = data.nodes.length,
    x = new Float64Array(n),
    y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const p = xy(i);
    x[i] = p.x;
    y[i] = p.y;
  }
  ctx.settled({ ms, ...more, ...quality(n, data.links, x, y) });
}
