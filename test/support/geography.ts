import { readFile } from 'node:fs/promises';
import type { Answer } from '../../src/element/page-requests.js';
import type { GeoTopology } from '../../src/widgets/map/geography/areas.js';
import type { Geography, Level } from '../../src/widgets/map/geography/geography.js';
import { loadGeography } from '../../src/widgets/map/load-geography.js';

const FOLDER = new URL('../../data/geo/', import.meta.url);

/** A file from the geography folder, unchanged. */
export async function topology(name: string): Promise<GeoTopology> {
  return JSON.parse(await readFile(new URL(`${name}.topo.json`, FOLDER), 'utf8')) as GeoTopology;
}

/** Loads geography from disk as the element does, coarsest level first; `fetch` must be stubbed with `fromDisk`. */
export async function geographyOf(a: string, b: string, level: Level = 'standard', coarser: Geography | null = null): Promise<Geography> {
  const before = coarser ?? (level === 'overview' ? null : await geographyOf(a, b, 'overview'));
  return loadGeography({ base: FOLDER.href, level, countries: [a, b], ask, before });
}

async function ask(address: string): Promise<Answer> {
  return { ok: true, status: 200, bytes: new Uint8Array(await (await fetch(address)).arrayBuffer()), failure: '', error: '' };
}

export async function fromDisk(address: string | URL): Promise<Response> {
  return new Response(await readFile(new URL(address), 'utf8'));
}
