import type { GeographyFile } from './geography/geography.js';

const addresses = import.meta.glob<string>('/data/geo/{*.topo,seas}.json', { query: '?url&no-inline', import: 'default', eager: true });

/**
 * The URL of a file of the bundled geography, for a page to fetch; undefined when there is no such file. In the modules for bundlers
 * own-module.ts replaces this one (scripts/build.mjs).
 */
export function ownFile(name: string): GeographyFile | undefined {
  return addresses[`/data/geo/${name}`];
}
