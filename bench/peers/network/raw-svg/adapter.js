// Floor: no layout, one SVG string with a circle per node and a line per edge.
export const meta = { pan: true };
export default (el, { nodes, links }, { width, height }) => {
  const n = nodes.length,
    P = nodes.map((d, i) => {
      const r = 310 * Math.sqrt((i + 0.5) / n),
        a = i * 2.399963;
      return [(550 + r * Math.cos(a)).toFixed(1), (320 + r * Math.sin(a)).toFixed(1)];
    });
  let s = '';
  for (const l of links) {
    const p = P[l.source],
      q = P[l.target];
    s += `<line x1="${p[0]}" y1="${p[1]}" x2="${q[0]}" y2="${q[1]}"/>`;
  }
  let c = '';
  nodes.forEach((d, i) => {
    c += `<circle cx="${P[i][0]}" cy="${P[i][1]}" r="4" fill="${d.side === 'JP' ? '#b5304f' : '#23775a'}"/>`;
  });
  el.innerHTML = `<svg width="${width}" height="${height}"><g><g stroke="#9998">${s}</g>${c}</g></svg>`;
  const svg = el.firstChild,
    g = svg.firstChild;
  let k = 1,
    tx = 0,
    ty = 0,
    due = false;
  const ask = () => {
    if (!due) {
      due = true;
      requestAnimationFrame(() => {
        due = false;
        g.setAttribute('transform', `matrix(${k} 0 0 ${k} ${tx} ${ty})`);
      });
    }
  };
  svg.addEventListener(
    'wheel',
    (e) => {
      e.preventDefault();
      const f = Math.exp(-e.deltaY * 0.002);
      tx = e.clientX - (e.clientX - tx) * f;
      ty = e.clientY - (e.clientY - ty) * f;
      k *= f;
      ask();
    },
    { passive: false },
  );
  svg.addEventListener('pointermove', (e) => {
    if (e.buttons & 1) {
      tx += e.movementX;
      ty += e.movementY;
      ask();
    }
  });
};
