/** The text of a file, and the encoding that it was read with. */
export interface Decoded {
  readonly text: string;
  /** Label as in the Encoding Standard. */
  readonly encoding: string;
  /** No mark and no other sign tells the encoding: it is the most common one that fits. */
  readonly isGuess: boolean;
}

/** What is used of the `TextDecoder` of the platform, which the language itself does not have. */
interface Decoder {
  readonly encoding: string;
  decode: (bytes: Uint8Array) => string;
}

const { TextDecoder } = globalThis as unknown as {
  readonly TextDecoder: new (label: string, options?: { readonly fatal?: boolean }) => Decoder;
};

/** Bytes that are looked at for the zeros of UTF-16. */
const LOOKED_AT = 4096;

/**
 * The text of bytes: in the given encoding, or by its byte-order mark, as UTF-8 or as UTF-16 if that is what they can only be, and else as
 * Windows-1252. Null for a label that the platform does not know.
 */
export function decodeText(bytes: Uint8Array, given?: string): Decoded | null {
  if (given !== undefined) {
    try {
      return decoded(bytes, given, false);
    } catch {
      return null;
    }
  }
  const marked = markedEncoding(bytes);
  if (marked) return decoded(bytes, marked, false);
  const [even, odd] = zeros(bytes.subarray(0, LOOKED_AT));
  const half = Math.min(bytes.length, LOOKED_AT) / 2;
  // Most letters of a UTF-16 text in any Latin script, and all its delimiters, have a zero byte.
  if (odd > half / 4 && even < half / 16) return decoded(bytes, 'utf-16le', false);
  if (even > half / 4 && odd < half / 16) return decoded(bytes, 'utf-16be', false);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', isGuess: false };
  } catch {
    return decoded(bytes, 'windows-1252', true);
  }
}

function decoded(bytes: Uint8Array, label: string, isGuess: boolean): Decoded {
  const decoder = new TextDecoder(label);
  return { text: decoder.decode(bytes), encoding: decoder.encoding, isGuess };
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
