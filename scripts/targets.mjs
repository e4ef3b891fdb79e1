/** Modules of the package whose source is in src/entries/. */
export const ENTRIES = ['timeline', 'network', 'map', 'dashboard', 'story', 'react', 'data'];

/** Types for templates, one file each in src/templates/. */
export const TEMPLATES = ['jsx', 'preact', 'solid', 'vue', 'svelte'];

/** For bundlers, and for Node the command line: file in dist/ → source. */
export const MODULES = {
  index: 'src/index.ts',
  define: 'src/define.ts',
  cli: 'src/entries/cli.ts',
  ...Object.fromEntries(ENTRIES.map((name) => [name, `src/entries/${name}.ts`])),
};

/**
 * For pages: file in dist/cdn/ → source, and budget in bytes of gzip -9, without data, 3 % above what was measured. Each is a single file,
 * which fetches from dist/cdn/parts/ what only some readers need. Each widget stays below the smallest packaged peer that can do the same:
 * Observable Plot (85 kB) for timeline and map, force-graph (68 kB) for the network.
 */
export const BUNDLES = {
  timeline: { source: 'src/entries/timeline.ts', budget: 80_000 },
  network: { source: 'src/entries/network.ts', budget: 64_100 },
  map: { source: 'src/entries/map.ts', budget: 83_000 },
  dashboard: { source: 'src/entries/dashboard.ts', budget: 141_400 },
  story: { source: 'src/entries/story.ts', budget: 21_600 },
  bilateral: { source: 'src/define.ts', budget: 145_100 },
  auto: { source: 'src/entries/auto.ts', budget: 780 },
};

/** What the map of the bundled pair fetches before its first render. */
export const FIRST_GEOGRAPHY = {
  name: 'geography of a first render',
  files: ['world-overview.topo.json', 'iran-japan-admin1-overview.topo.json', 'seas.json'],
  budget: 30_000,
};

/** The builder page: page, its style and its script, as they stand in the sources and in dist/build/. */
export const BUILDER = {
  page: 'src/builder/index.html',
  style: 'src/builder/page.css',
  script: 'src/builder/page.ts',
};

/** What the command line uses of packages that nobody has to install for it: file in dist/ → source. */
export const CLI_PACKAGES = { 'cli/packages': 'src/cli/packages.ts' };
