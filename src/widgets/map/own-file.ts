import type { GeographyFile } from './geography/geography.js';

const addresses = import.meta.glob<string>('/data/geo/{*.topo,seas}.json', { query: '?url&no-inline', import: 'default', eager: true });

/**
 * The address of a file of the geography that comes with the library, for a page to fetch. In the modules for bundlers
 * load-own-module.ts stands in place of this one (scripts/build.mjs).
 */
export function ownFile(name: string): GeographyFile | undefined {
  return addresses[`/data/geo/${name}`];
}
