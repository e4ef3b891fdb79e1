// npm run bench -- layout: this library's layouts beside d3-force and webcola on the actors of Iran and Japan → results/layout-table.md
// Every layout is drawn 952 px wide. Names are boxes of 110 × 26 px for the peers, which ignore names; this library's are its own boxes.
// A tie is the line drawn for it: straight for the peers, 32 segments here. Times are process CPU time, the minimum of five runs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import * as d3 from 'd3';
import * as esbuild from 'esbuild';
import cola from 'webcola';

const root = path.resolve(import.meta.dirname, '..');
const WIDTH = 952;
const NAME = { width: 110, height: 26 };
const RUNS = 5;

const outfile = path.join(root, 'bench/dist/layouts.mjs');
const modules = ['data/parse', 'model/dataset-index', 'locale/locale', 'layout/place-labels'];
const widget = ['project/projection', 'layout/columns', 'layout/layout-by-name', 'layout/curve', 'layout/cut-link'].map(
  (name) => `widgets/network/${name}`,
);
const contents = [...modules, ...widget].map((name) => `export * from './src/${name}.ts';`).join('\n');
await esbuild.build({
  stdin: { contents, resolveDir: root, loader: 'ts' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile,
  logLevel: 'error',
});
const own = await import(outfile);

const { dataset } = own.parse(JSON.parse(readFileSync(path.join(root, 'data/iran-japan/iran-japan.json'), 'utf8')));
const index = own.indexDataset(dataset);
const projection = own.projectNetwork(index, { states: false, folded: new Set() });
const locale = own.createLocale('en', 'auto');
const nameOf = (id) => locale.text(index.actorById.get(id).name).text;
const texts = { nameOf, shortOf: nameOf, segments: locale.segments, number: locale.number };
const frame = { width: WIDTH, rtl: false, measure: (text, size) => text.length * size * 0.56 };

const rows = [];
for (const count of [24, 40, 80, 137]) {
  const actors = own.chooseActors(projection, count);
  const ids = new Set(actors.map(({ id }) => id));
  const ties = projection.ties.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const layouts = {
    'bilateral columns': () => ours(own.layoutNetwork(actors, ties, frame, texts)),
    'bilateral bands': () => ours(own.layoutByName('bands', actors, ties, frame, texts, dataset)),
    'bilateral force': () => ours(own.layoutByName('force', actors, ties, frame, texts, dataset)),
    'd3-force, forceX by side': () => byForce(actors, ties),
    'webcola, columns by side': () => byCola(actors, ties),
  };
  for (const [name, layout] of Object.entries(layouts)) {
    const times = [];
    let picture;
    for (let run = 0; run < RUNS; run++) {
      const start = process.cpuUsage();
      const drawn = layout();
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
      picture = drawn;
    }
    rows.push([
      actors.length,
      ties.length,
      name,
      crossings(picture.lines),
      stress(picture.places, ties),
      overlaps(picture.boxes),
      violations(picture, actors),
      Math.round(picture.height),
      Math.min(...times).toFixed(1),
    ]);
  }
}

/** Edge lists commonly used to benchmark graph drawing, from the authors of stress by gradient descent (Zheng, Pawar, Goodman 2019). */
const PUBLIC = { 'Les Misérables': 'lesmis', '1138_bus': '1138_bus', 'US power grid': 'USPowerGrid' };
/** Above this, exact stress and webcola take minutes. */
const MOST_COMPARED = 1_500;
const publicRows = [];
for (const [name, file] of Object.entries(PUBLIC)) {
  const at = path.join(root, 'bench/data', `${file}.txt`);
  if (!existsSync(at)) continue;
  const pairs = readFileSync(at, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const ids = [...new Set(pairs.flat())].sort((one, other) => one - other).map((n) => `n${n}`);
  const actors = ids.map((id) => ({ id, side: 'third', type: 'actor', isPerson: true, parent: null, memberCount: 0, isFolded: false }));
  const keys = new Set(pairs.filter(([a, b]) => a !== b).map(([a, b]) => `n${Math.min(a, b)} n${Math.max(a, b)}`));
  const ties = [...keys].map((key, i) => ({
    id: `t${i}`,
    ids: [`t${i}`],
    from: key.split(' ')[0],
    to: key.split(' ')[1],
    family: 'contact',
    towards: null,
  }));
  const plain = { nameOf: (id) => id, shortOf: (id) => id, segments: locale.segments, number: locale.number };
  const layouts = {
    'bilateral force': () => ours(own.layoutByName('force', actors, ties, frame, plain, dataset)),
    'd3-force': () => byForce(actors, ties),
  };
  for (const [layout, draw] of Object.entries(layouts)) {
    const start = process.cpuUsage();
    const picture = draw();
    const { user, system } = process.cpuUsage(start);
    const lines = picture.lines.map(({ ends }) => ({ ends, points: ends.map((id) => picture.places.get(id)) }));
    publicRows.push([
      name,
      actors.length,
      ties.length,
      layout,
      crossings(lines),
      actors.length > MOST_COMPARED ? '–' : stress(picture.places, ties),
      overlaps(picture.boxes),
      Math.round(picture.height),
      Math.round((user + system) / 1000),
    ]);
    console.log(publicRows.at(-1).join(' | '));
  }
}

const head = ['actors', 'ties', 'layout', 'crossings', 'stress', 'overlapping names', 'out of band', 'height, px', 'CPU, ms'];
const tableOf = (titles, texts, lines) =>
  [titles, titles.map((title) => (texts.includes(title) ? '---' : '---:')), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const table = tableOf(head, ['layout'], rows);
const publicHead = ['graph', 'nodes', 'edges', 'layout', 'crossings', 'stress', 'overlapping names', 'height, px', 'CPU, ms'];
const publicTable = publicRows.length
  ? [
      '',
      '## Public graphs',
      '',
      'Without sides; each layout is run once, cold. Lines are straight, between the centres of the glyphs. ' +
        `Stress is not computed above ${MOST_COMPARED} nodes.`,
      '',
      tableOf(publicHead, ['graph', 'layout'], publicRows),
      '',
    ].join('\n')
  : '';
const machine = `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
writeFileSync(
  path.join(root, 'bench/results/layout-table.md'),
  [
    '# Layouts side by side',
    '',
    `\`npm run bench -- layout\` on ${machine}, a shared machine.`,
    '',
    [
      'Actors of Iran and Japan without the two states, 952 px wide.',
      'Stress is normalised at the best scale (0 is best; it favours free layouts, and columns do not aim for it).',
      'Joint and third actors stand between the sides.',
      'The peers ignore names: a box of 110 × 26 px stands for each, and their layouts are stretched to 20 px of height per actor.',
      'Their bands are fixed at 40, 20 and 40 per cent of the width.',
      'Neither was told to fit into them, so “out of band” shows what they do not promise rather than what they get wrong.',
    ].join(' '),
    '',
    table,
    publicTable,
  ].join('\n'),
);
console.log(table);

function ours({ rows: placed, boxes, links, bands, height }) {
  return {
    bands,
    height,
    places: new Map([...placed, ...boxes].map(({ id, x, y }) => [id, [x, y]])),
    boxes: [...placed.map(own.nameBox), ...boxes.map(({ x, y, width, height: tall }) => ({ x: x - width / 2, y, width, height: tall }))],
    lines: links.map(({ from, to, curve }) => ({
      ends: [from, to],
      points: Array.from({ length: 33 }, (_, i) => own.pointOn(curve, i / 32)),
    })),
  };
}

/** The layout of d3-force; `pull` is how strongly each side is drawn to its part of the width. */
function byForce(actors, ties, pull = 0.5) {
  const nodes = actors.map(({ id, side }) => ({ id, side }));
  const links = ties.map(({ from, to }) => ({ source: from, target: to }));
  d3.forceSimulation(nodes)
    .force(
      'link',
      d3.forceLink(links).id(({ id }) => id),
    )
    .force('charge', d3.forceManyBody().strength(-120))
    .force('x', d3.forceX(({ side }) => middleOf(side)).strength(pull))
    .force('y', d3.forceY(0).strength(0.02))
    .stop()
    .tick(300);
  return stretched(nodes, ties);
}

function byCola(actors, ties) {
  const nodes = actors.map(({ id, side }) => ({ id, side, ...NAME }));
  const at = new Map(nodes.map(({ id }, i) => [id, i]));
  const links = ties.map(({ from, to }) => ({ source: at.get(from), target: at.get(to) }));
  const column = (wanted) => nodes.flatMap(({ side }, i) => (bandOf(side) === wanted ? [i] : []));
  const constraints = [
    ['a', 'bridge'],
    ['bridge', 'b'],
    ['a', 'b'],
  ].flatMap(([left, right]) => column(left).flatMap((i) => column(right).map((j) => ({ axis: 'x', left: i, right: j, gap: NAME.width }))));
  new cola.Layout().nodes(nodes).links(links).constraints(constraints).linkDistance(120).avoidOverlaps(true).start(20, 20, 20, 0, false);
  return stretched(nodes, ties);
}

/** The layout scaled to the same width and to a height of 20 px per actor, at least 400 px. */
function stretched(nodes, ties) {
  const height = Math.max(400, nodes.length * 20);
  const x = d3.scaleLinear(
    d3.extent(nodes, (node) => node.x),
    [NAME.width / 2, WIDTH - NAME.width / 2],
  );
  const y = d3.scaleLinear(
    d3.extent(nodes, (node) => node.y),
    [NAME.height / 2, height - NAME.height / 2],
  );
  const places = new Map(nodes.map((node) => [node.id, [x(node.x), y(node.y)]]));
  return {
    height,
    places,
    bands: { a: { x: 0, width: 0.4 * WIDTH }, bridge: { x: 0.4 * WIDTH, width: 0.2 * WIDTH }, b: { x: 0.6 * WIDTH, width: 0.4 * WIDTH } },
    boxes: [...places.values()].map(([px, py]) => ({ x: px - NAME.width / 2, y: py - NAME.height / 2, ...NAME })),
    lines: ties.map(({ from, to }) => ({ ends: [from, to], points: [places.get(from), places.get(to)] })),
  };
}

function bandOf(side) {
  return side === 'a' || side === 'b' ? side : 'bridge';
}

function middleOf(side) {
  return { a: 0.2, bridge: 0.5, b: 0.8 }[bandOf(side)] * WIDTH;
}

function crossings(lines) {
  const turn = (p, q, r) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]) > 0;
  const meet = ([a, b], [c, d]) => turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
  const pieces = ({ points }) => points.slice(1).map((point, i) => [points[i], point]);
  let sum = 0;
  lines.forEach((one, i) => {
    for (const other of lines.slice(i + 1)) {
      if (one.ends.some((id) => other.ends.includes(id))) continue;
      if (pieces(one).some((piece) => pieces(other).some((each) => meet(piece, each)))) sum++;
    }
  });
  return sum;
}

function stress(places, ties) {
  const near = new Map([...places.keys()].map((id) => [id, []]));
  for (const { from, to } of ties) {
    near.get(from)?.push(to);
    near.get(to)?.push(from);
  }
  const pairs = [];
  for (const start of places.keys()) {
    const steps = new Map([[start, 0]]);
    for (const [id, away] of steps) for (const next of near.get(id) ?? []) if (!steps.has(next)) steps.set(next, away + 1);
    for (const [id, away] of steps)
      if (id > start && places.has(id))
        pairs.push([Math.hypot(places.get(id)[0] - places.get(start)[0], places.get(id)[1] - places.get(start)[1]), away]);
  }
  const scale = d3.sum(pairs, ([length, away]) => length / away) / d3.sum(pairs, ([length, away]) => (length / away) ** 2);
  return d3.mean(pairs, ([length, away]) => ((scale * length - away) / away) ** 2).toFixed(3);
}

function overlaps(boxes) {
  return boxes.reduce((sum, one, i) => sum + boxes.slice(i + 1).filter((other) => own.touches(one, other)).length, 0);
}

function violations({ places, bands }, actors) {
  return actors.filter(({ id, side }) => {
    const [place, band] = [places.get(id), bands[bandOf(side)]];
    return place && (place[0] < band.x || place[0] > band.x + band.width);
  }).length;
}
