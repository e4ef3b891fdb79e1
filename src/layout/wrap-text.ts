import type { FontWeight, MeasureText } from './frame.js';

export interface WrapOptions {
  readonly size: number;
  readonly weight: FontWeight;
  readonly maxWidth: number;
  readonly maxLines: number;
  readonly measure: MeasureText;
  /** Splits a text at its line-break opportunities; the pieces concatenate to the text. */
  readonly segments: (text: string) => readonly string[];
}

export interface WrappedText {
  readonly lines: readonly string[];
  /** Widest line, px. */
  readonly width: number;
  /** True when the text did not fit and ends with an ellipsis. */
  readonly cut: boolean;
  /** True when a piece wider than a line was broken. */
  readonly isBroken: boolean;
}

/** Lines of a text, broken greedily. A piece wider than a line is broken too: a Latin word with a hyphen, others between characters. */
export function wrapText(text: string, options: WrapOptions): WrappedText {
  const { size, weight, maxWidth, maxLines, measure } = options;
  const widthOf = (line: string) => measure(line.trimEnd(), size, weight);
  const whole = options.segments(text.trim());
  const pieces = whole.flatMap((piece) => (widthOf(piece) <= maxWidth ? [piece] : partsOf(piece, (part) => widthOf(part) <= maxWidth)));
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line && widthOf(line + piece) > maxWidth) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
    if (lines.length > maxLines) break;
  }
  if (line.trim()) lines.push(line.trimEnd());
  const cut = lines.length > maxLines;
  const kept = lines.slice(0, maxLines);
  if (cut) kept[maxLines - 1] = shorten(`${kept[maxLines - 1] ?? ''}…`, maxWidth, widthOf);
  return { lines: kept, width: Math.max(0, ...kept.map(widthOf)), cut, isBroken: pieces.length > whole.length };
}

/** Fewest letters on either side of a hyphen. */
const LEAST_LETTERS = 3;

function partsOf(piece: string, fits: (part: string) => boolean): readonly string[] {
  const parts: string[] = [];
  for (let rest = piece; ;) {
    if (fits(rest)) return [...parts, rest];
    let length = rest.trimEnd().length - LEAST_LETTERS;
    while (length >= LEAST_LETTERS && !fits(`${rest.slice(0, length)}\u2010`)) length--;
    if (length < LEAST_LETTERS || !/^\p{Script=Latin}+$/u.test(rest.slice(0, length))) return [...parts, ...lettersOf(rest)];
    parts.push(`${rest.slice(0, length)}\u2010`);
    rest = rest.slice(length);
  }
}

/** The letters of a piece, those that may not begin a line with the one before them, and the last two together. */
function lettersOf(piece: string): readonly string[] {
  const letters = piece.match(/.[ーァィゥェォッャュョぁぃぅぇぉっゃゅょ、。」）]*/gsu) ?? [];
  return letters.length > 2 ? [...letters.slice(0, -2), letters.slice(-2).join('')] : letters;
}

/** The width of the widest piece, px: the narrowest line that breaks none. */
export function widestPiece(text: string, { size, weight, measure, segments }: Omit<WrapOptions, 'maxWidth' | 'maxLines'>): number {
  return Math.max(0, ...segments(text.trim()).map((piece) => measure(piece.trimEnd(), size, weight)));
}

function shorten(line: string, maxWidth: number, widthOf: (line: string) => number): string {
  const letters = [...line.slice(0, -1)];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > maxWidth) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
