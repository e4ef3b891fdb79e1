/** Modules of the package that have a folder or file of their own in src/entries/. */
export const ENTRIES = ['timeline', 'network', 'map', 'dashboard', 'data'];

/** For bundlers: file in dist/ → source. */
export const MODULES = {
  index: 'src/index.ts',
  define: 'src/define.ts',
  ...Object.fromEntries(ENTRIES.map((name) => [name, `src/entries/${name}.ts`])),
};

/** For pages, each a file of its own, which fetches from dist/cdn/parts/ what only some readers ask for: file in dist/cdn/ → source, if there is one, and budget in bytes of gzip -9, without data.
 * These are today's ceilings; the aims are 32, 28, 34 and 60 kB. */
export const BUNDLES = {
  timeline: { source: 'src/entries/timeline.ts', budget: 44_200 },
  network: { source: 'src/entries/network.ts', budget: 37_300 },
  map: { source: 'src/entries/map.ts', budget: 45_800 },
  dashboard: { source: 'src/entries/dashboard.ts', budget: 77_000 },
  bilateral: { source: 'src/define.ts', budget: 77_000 },
  auto: { source: 'src/embed/auto.ts', budget: 3_000 },
  frame: { source: 'src/embed/frame.ts', budget: 3_000 },
};

/** What the map of the bundled pair asks for before its first drawing. The aim is 30 kB. */
export const FIRST_GEOGRAPHY = {
  name: 'geography of a first drawing',
  files: ['world-overview.topo.json', 'iran-japan-admin1-overview.topo.json', 'seas.json'],
  budget: 26_800,
};
