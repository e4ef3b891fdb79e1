import type { ReadOptions } from '../data/formats/reading.js';
import { optionsIn, textSource, type Source } from './source.js';

/** What the fragment of the page's address keeps: the choices, and the table if it is small. */
export interface Kept {
  readonly lang: string;
  readonly theme: string;
  readonly width: string;
  readonly options: ReadOptions;
  readonly source: Source | null;
}

export interface Written {
  readonly fragment: string;
  /** The table is in it. */
  readonly isWhole: boolean;
  /** What the table takes there, or would take, bytes. */
  readonly length: number;
}

/** Longest compressed table that an address keeps, bytes of base64: mail and chat programs pass such addresses on. */
export const MOST_KEPT = 6_000;

/** Longest table that is unpacked, bytes; a link from a stranger may hold more than it seems. */
const MOST_UNPACKED = 2_000_000;

/** Writes a fragment, without its `#`. */
export async function toFragment({ lang, theme, width, options, source }: Kept): Promise<Written> {
  const fields = new URLSearchParams({ lang, theme, width });
  if (Object.keys(options).length) fields.set('options', JSON.stringify(options));
  if (!source) return { fragment: fields.toString(), isWhole: false, length: 0 };
  const data = source.bytes.length <= MOST_UNPACKED ? await packed(source.bytes) : null;
  const isWhole = data !== null && data.length <= MOST_KEPT;
  if (source.name) fields.set('name', source.name);
  if (data && isWhole) fields.set('data', data);
  else if (source.address) fields.set('from', source.address);
  return { fragment: fields.toString(), isWhole, length: data?.length ?? source.bytes.length };
}

/** Reads a fragment; what is missing or broken in it is left out. `address` is where the table was fetched that it does not hold. */
export async function fromFragment(fragment: string): Promise<Partial<Kept> & { readonly address: string }> {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const [lang, theme, width, data] = ['lang', 'theme', 'width', 'data'].map((name) => fields.get(name));
  const bytes = data ? await unpacked(data) : null;
  return {
    ...(lang && { lang }),
    ...(theme && { theme }),
    ...(width && { width }),
    options: optionsIn(fields.get('options') ?? '') ?? {},
    source: bytes && { ...textSource('', fields.get('name') ?? ''), bytes },
    address: fields.get('from') ?? '',
  };
}

/** Bytes, compressed, as URL-safe base64. */
async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const small = new Uint8Array(await new Response(stream).arrayBuffer());
  const letters = Array.from(small, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes again; null for what is none of ours. */
async function unpacked(text: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const small = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    const reader = new Blob([small]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let length = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      length += part.value.length;
      if (length <= MOST_UNPACKED) continue;
      await reader.cancel();
      return null;
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  } catch {
    return null;
  }
}
