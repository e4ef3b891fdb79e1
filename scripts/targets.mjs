/** What `dist/` holds. Budgets are bytes of gzip -9, code without data. */
export const WIDGETS = ['timeline', 'network', 'map', 'dashboard'];

/** Entries for bundlers: file in dist/ → source. */
export const MODULES = {
  index: 'src/index.ts',
  define: 'src/define.ts',
  data: 'src/entries/data.ts',
  ...Object.fromEntries(WIDGETS.map((name) => [name, `src/entries/${name}.ts`])),
};

/** Self-contained files for pages: file in dist/cdn/ → source and budget. */
export const BUNDLES = {
  timeline: { source: 'src/entries/timeline.ts', budget: 32_000 },
  network: { source: 'src/entries/network.ts', budget: 28_000 },
  map: { source: 'src/entries/map.ts', budget: 34_000 },
  dashboard: { source: 'src/entries/dashboard.ts', budget: 60_000 },
  bilateral: { source: 'src/define.ts', budget: 60_000 },
};
