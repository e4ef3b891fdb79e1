import { forceSimulation, forceLink, forceManyBody, forceCenter } from 'd3-force';
onmessage = ({ data: { n, s, t } }) => {
  const nodes = Array.from({ length: n }, () => ({})),
    links = Array.from(s, (a, i) => ({ source: a, target: t[i] }));
  const t0 = performance.now();
  forceSimulation(nodes).force('link', forceLink(links)).force('charge', forceManyBody()).force('center', forceCenter()).stop().tick(300);
  postMessage({ x: Float32Array.from(nodes, (d) => d.x), y: Float32Array.from(nodes, (d) => d.y), ms: performance.now() - t0 });
};
