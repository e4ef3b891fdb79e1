// Floor: one SVG, one rect per item, written as one string; pan and zoom with one transform attribute.
export const meta = { pan: true };
const lane = { politics: 0, economy: 1, technology: 2, culture: 3, energy: 4, education: 5 };
export default (el, { items }, { width, height }) => {
  const a = Date.parse(items[0].start),
    b = Date.parse(items.at(-1).end ?? items.at(-1).start) + 1,
    k = width / (b - a);
  let s = '';
  items.forEach((d, i) => {
    const x = (Date.parse(d.start) - a) * k,
      w = d.end ? Math.max(4, (Date.parse(d.end) - Date.parse(d.start)) * k) : 4;
    s +=
      `<rect x="${x.toFixed(1)}" y="${lane[d.track] * 100 + 20 + (i % 8) * 9}" width="${w.toFixed(1)}" height="7"` +
      ` fill="${d.side === 'JP' ? '#b5304f' : '#23775a'}"/>`;
  });
  el.innerHTML = `<svg width="${width}" height="${height}"><g>${s}</g></svg>`;
  const svg = el.firstChild,
    g = svg.firstChild;
  let z = 1,
    t = 0,
    due = false;
  const ask = () => {
    if (!due) {
      due = true;
      requestAnimationFrame(() => {
        due = false;
        g.setAttribute('transform', `matrix(${z} 0 0 1 ${t} 0)`);
      });
    }
  };
  svg.addEventListener(
    'wheel',
    (e) => {
      e.preventDefault();
      const f = Math.exp(-e.deltaY * 0.002),
        x = e.clientX;
      t = x - (x - t) * f;
      z *= f;
      ask();
    },
    { passive: false },
  );
  svg.addEventListener('pointermove', (e) => {
    if (e.buttons & 1) {
      t += e.movementX;
      ask();
    }
  });
};
