import type { ReadOptions } from '../data/formats/reading.js';

/** A file to read. */
export interface Source {
  /** Its name; empty for what was pasted. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where it was fetched; empty for a file of this device. */
  readonly address: string;
}

/** Longest text that can be edited, bytes. */
const LONGEST = 300_000;

export function textSource(text: string, name = ''): Source {
  return { name, bytes: new TextEncoder().encode(text), address: '' };
}

export async function fileSource(file: File): Promise<Source> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), address: '' };
}

/** The text of a source in the encoding that it was read in; null for what was not read as text, or is too long to edit. */
export function textOf({ bytes }: Source, encoding: string | undefined): string | null {
  if (encoding === undefined || bytes.length > LONGEST) return null;
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

/** The decisions in a file that this page or the command line saved; null for any other file. */
export function decisionsIn({ name, bytes }: Source): ReadOptions | null {
  if (!/\.json$/i.test(name)) return null;
  const options = optionsIn(new TextDecoder().decode(bytes));
  return options && ('columns' in options || 'tables' in options) && !('format' in options) ? options : null;
}

/** Options as JSON; null for what cannot be any. */
export function optionsIn(text: string): ReadOptions | null {
  try {
    const options: unknown = JSON.parse(text);
    return typeof options === 'object' && options !== null && !Array.isArray(options) ? options : null;
  } catch {
    return null;
  }
}

/** An address that can be fetched; null for others, such as `javascript:` and `file:`. */
export function webAddress(text: string): URL | null {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/** Fetches a file. It is told nothing about the reader: no cookies, no address of this page. Rejects with a `Response` that is not OK. */
export async function fetchSource(url: URL, signal: AbortSignal): Promise<Source> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
  if (!response.ok) throw response;
  const last = url.pathname.split('/').at(-1)!;
  return { name: last, bytes: new Uint8Array(await response.arrayBuffer()), address: url.href };
}
