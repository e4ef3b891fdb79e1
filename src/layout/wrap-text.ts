import type { FontWeight, MeasureText } from './frame.js';

export interface WrapOptions {
  readonly size: number;
  readonly weight: FontWeight;
  readonly maxWidth: number;
  readonly maxLines: number;
  readonly measure: MeasureText;
  /** Pieces between which a line may break; joined they give the text back. */
  readonly segments: (text: string) => readonly string[];
}

export interface WrappedText {
  readonly lines: readonly string[];
  /** Widest line, px. */
  readonly width: number;
  /** The text did not fit and ends with an ellipsis. */
  readonly cut: boolean;
}

/** Breaks a text greedily into lines; a piece wider than a line is broken between characters. */
export function wrapText(text: string, options: WrapOptions): WrappedText {
  const { size, weight, maxWidth, maxLines, measure } = options;
  const widthOf = (line: string) => measure(line.trimEnd(), size, weight);
  const pieces = options.segments(text.trim()).flatMap((piece) => (widthOf(piece) <= maxWidth ? [piece] : [...piece]));
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
  return { lines: kept, width: Math.max(0, ...kept.map(widthOf)), cut };
}

function shorten(line: string, maxWidth: number, widthOf: (line: string) => number): string {
  const letters = [...line.slice(0, -1)];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > maxWidth) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
