import type { GeographyFile } from './geography/geography.js';

const modules = import.meta.glob<unknown>('/data/geo/{*.topo,seas}.json', { import: 'default' });

/**
 * A file of the geography that comes with the library, as a module: every bundler makes a file of its own of it, and nothing has to be
 * copied. Some, such as esbuild and Rollup, would not see an address.
 */
export function ownFile(name: string): GeographyFile | undefined {
  return modules[`/data/geo/${name}`];
}
