// Deterministic data sets, the same file for every peer of a kind.
import { mkdirSync, writeFileSync, readFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
const require = createRequire(import.meta.url);

function rng(seed) {
  // mulberry32
  return () => {
    seed |= 0;
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const TRACKS = ['politics', 'economy', 'technology', 'culture', 'energy', 'education'];
const VERB = ['signs', 'hosts', 'visits', 'opens', 'renews', 'discusses'];
const WHAT = ['trade memorandum', 'ministerial meeting', 'AI working group', 'oil delivery', 'film week', 'exchange programme'];

export function timeline(n) {
  const r = rng(1929),
    t0 = Date.UTC(1926, 0, 1),
    t1 = Date.UTC(2025, 3, 9),
    items = [];
  for (let i = 0; i < n; i++) {
    const start = t0 + Math.floor(((i + r()) / n) * (t1 - t0));
    const span = r() < 0.2 ? Math.floor(r() * 400) * 864e5 : 0;
    items.push({
      id: i,
      start: new Date(start).toISOString().slice(0, 10),
      end: span ? new Date(Math.min(t1, start + span)).toISOString().slice(0, 10) : null,
      side: r() < 0.5 ? 'IR' : 'JP',
      track: TRACKS[Math.floor(r() * 6)],
      title: `${r() < 0.5 ? 'Iran' : 'Japan'} ${VERB[Math.floor(r() * 6)]} ${WHAT[Math.floor(r() * 6)]} ${i}`,
    });
  }
  return { items };
}
export function network(n) {
  // preferential attachment, two edges per node
  const r = rng(2025),
    nodes = [],
    links = [],
    bag = [];
  for (let i = 0; i < n; i++) {
    nodes.push({ id: i, label: `Actor ${i}`, side: r() < 0.5 ? 'IR' : 'JP' });
    const seen = new Set();
    for (let k = 0; k < 2 && i > k; k++) {
      let t;
      do {
        t = bag.length && r() < 0.85 ? bag[Math.floor(r() * bag.length)] : Math.floor(r() * i);
      } while (seen.has(t) && seen.size < i);
      seen.add(t);
      links.push({ source: i, target: t });
      bag.push(i, t);
    }
  }
  return { nodes, links };
}
export function map(n) {
  const w110 = JSON.parse(readFileSync(require.resolve('world-atlas/countries-110m.json')));
  const w50 = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json')));
  const q = (c) => (typeof c[0] === 'number' ? [Math.round(c[0] * 100) / 100, Math.round(c[1] * 100) / 100] : c.map(q));
  const two = {
    type: 'FeatureCollection',
    features: ['364', '392'].map((id) => {
      const f = feature(
        w50,
        w50.objects.countries.geometries.find((g) => g.id === id),
      );
      return {
        type: 'Feature',
        id,
        properties: { name: f.properties.name },
        geometry: { type: f.geometry.type, coordinates: q(f.geometry.coordinates) },
      };
    }),
  };
  const r = rng(3),
    points = [],
    flows = [];
  for (let i = 0; i < n; i++) {
    const ir = r() < 0.5;
    points.push({
      id: i,
      lon: +((ir ? 53.7 : 138) + (r() + r() - 1) * (ir ? 9 : 6)).toFixed(3),
      lat: +((ir ? 32.5 : 37) + (r() + r() - 1) * 6).toFixed(3),
      side: ir ? 'IR' : 'JP',
      size: 1 + Math.floor(r() * 5),
    });
  }
  for (let i = 0; i < 20; i++)
    flows.push({ from: [51.4 + r() * 6 - 3, 35.7 - r() * 6], to: [139.7 - r() * 6, 35.7 + r() * 4 - 2], value: 1 + Math.floor(r() * 9) });
  return { world: w110, two, points, flows };
}
export const layout = network;
export function write(dir, kind, n) {
  mkdirSync(dir, { recursive: true });
  const file = `${dir}/${kind}-${n}.json`;
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ timeline, network, map, layout }[kind](n)));
  return file;
}
