import type { GeographyFile } from './geography/geography.js';

const modules = import.meta.glob<unknown>('/data/geo/{*.topo,seas}.json', { import: 'default' });

/**
 * A dynamic import of a file of the bundled geography; undefined when there is no such file. Every bundler splits it into a file of its
 * own, so that nothing has to be copied. Some, such as esbuild and Rollup, would not follow a URL.
 */
export function ownFile(name: string): GeographyFile | undefined {
  return modules[`/data/geo/${name}`];
}
