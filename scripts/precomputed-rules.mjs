import { runnerImport } from 'vite';

/** A vite plugin that puts the value of `src/data/rules.ts` in its place, so that a bundle carries the rules without the schema library. */
export function precomputedRules() {
  let rules;
  return {
    name: 'precomputed-rules',
    enforce: 'pre',
    async transform(_, id) {
      if (!id.endsWith('/src/data/rules.ts')) return null;
      rules ??= await runnerImport('/src/data/rules.ts', { configFile: false, logLevel: 'error' });
      return { code: `export const RULES = ${JSON.stringify(rules.module.RULES)};`, map: null };
    },
  };
}
