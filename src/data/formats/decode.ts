/** The text of a file, and the encoding that it is read with. */
export interface Decoded {
  /** In parts, which are decoded anew each time that somebody goes through them. */
  readonly text: Iterable<string>;
  /** Label as in the Encoding Standard. */
  readonly encoding: string;
  /** No mark and no other sign tells the encoding: it is the most common one that fits. */
  readonly isGuess: boolean;
}

/** What is used of the `TextDecoder` of the platform, which the language itself does not have. */
interface Decoder {
  readonly encoding: string;
  decode: (bytes?: Uint8Array, options?: { readonly stream: boolean }) => string;
}

const { TextDecoder } = globalThis as unknown as {
  readonly TextDecoder: new (label: string, options?: { readonly fatal?: boolean }) => Decoder;
};

/** Bytes at the start of a file that tell what it is. */
const LOOKED_AT = 4096;

/** Bytes that are decoded at a time. */
const PART = 1 << 16;

/**
 * The text of a file, given as its bytes in parts: in the given encoding, or by its byte-order mark, as UTF-8 or as UTF-16 if that is what
 * they can only be, and else as Windows-1252. Null for a label that the platform does not know.
 */
export function decodeText(parts: Iterable<Uint8Array>, given?: string): Decoded | null {
  if (given !== undefined) {
    try {
      return decoded(parts, given, false);
    } catch {
      return null;
    }
  }
  const head = firstBytes(parts);
  const marked = markedEncoding(head);
  if (marked) return decoded(parts, marked, false);
  const [even, odd] = zeros(head);
  const half = head.length / 2;
  // Most letters of a UTF-16 text in any Latin script, and all its delimiters, have a zero byte.
  if (odd > half / 4 && even < half / 16) return decoded(parts, 'utf-16le', false);
  if (even > half / 4 && odd < half / 16) return decoded(parts, 'utf-16be', false);
  return isUtf8(parts) ? decoded(parts, 'utf-8', false) : decoded(parts, 'windows-1252', true);
}

/** Bytes in parts that are decoded one at a time. */
export function bytesInParts(bytes: Uint8Array): Iterable<Uint8Array> {
  return {
    *[Symbol.iterator]() {
      for (let at = 0; at < bytes.length; at += PART) yield bytes.subarray(at, at + PART);
    },
  };
}

/** The bytes at the start of a file, which tell what it is. */
export function firstBytes(parts: Iterable<Uint8Array>): Uint8Array {
  return allBytes(parts, LOOKED_AT).subarray(0, LOOKED_AT);
}

/** The bytes of all parts in one, or of the first of them that have so many. */
export function allBytes(parts: Iterable<Uint8Array>, many = Infinity): Uint8Array {
  const taken: Uint8Array[] = [];
  let length = 0;
  for (const part of parts) {
    taken.push(part.slice());
    length += part.length;
    if (length >= many) break;
  }
  if (taken.length === 1) return taken[0]!;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of taken) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function decoded(parts: Iterable<Uint8Array>, label: string, isGuess: boolean): Decoded {
  const { encoding } = new TextDecoder(label);
  return { text: { [Symbol.iterator]: () => textOf(parts, new TextDecoder(label)) }, encoding, isGuess };
}

function* textOf(parts: Iterable<Uint8Array>, decoder: Decoder): Generator<string, void, undefined> {
  for (const part of parts) yield decoder.decode(part, { stream: true });
  yield decoder.decode();
}

function isUtf8(parts: Iterable<Uint8Array>): boolean {
  const text = textOf(parts, new TextDecoder('utf-8', { fatal: true }));
  try {
    while (!text.next().done);
    return true;
  } catch {
    return false;
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** How many bytes at even and at odd places are zero. */
function zeros(bytes: Uint8Array): readonly [even: number, odd: number] {
  const counts: [number, number] = [0, 0];
  for (const [i, byte] of bytes.entries()) if (byte === 0) counts[(i % 2) as 0 | 1]++;
  return counts;
}
