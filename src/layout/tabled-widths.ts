import type { FontWeight, MeasureText } from './frame.js';
import { advanceWidths } from './advance-widths.js';

/** The page's own font may be wider than the open ones that were measured. */
const SAFETY = 1.08;

/** Width of what no table has, in em: letters of the widest common fonts are hardly wider on average. */
const UNKNOWN = 0.65;

/** What is a full em wide: East Asian Width W and F (Unicode Standard Annex 11), and pictographs. */
const FULL =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3fffd}]$/u;

/** Half-width forms of kana. */
const HALF = /^[\uff61-\uffdc]$/;

/** What has no width of its own: marks on other letters, and what only directs them. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Keeps letters on both sides of it from joining. */
const NON_JOINER = '\u200c';

type Forms = { readonly joinsNext: boolean; readonly joinsPrevious: boolean; readonly at: number; readonly table: Table };
type Table = { readonly letters: string; readonly widths: readonly (readonly number[])[] };

const WEIGHTS: readonly FontWeight[] = [400, 600, 700];
const { apart, alone, right, dual } = advanceWidths;

const APART = new Map([...apart.letters].map((letter, at) => [letter, at]));
const JOINED: ReadonlyMap<string, Forms> = new Map(
  [
    { table: alone, joinsPrevious: false, joinsNext: false },
    { table: right, joinsPrevious: true, joinsNext: false },
    { table: dual, joinsPrevious: true, joinsNext: true },
  ].flatMap((kind) => [...kind.table.letters].map((letter, at) => [letter, { ...kind, at }] as const)),
);

/**
 * Measures texts without a browser, px: by the advance widths of Noto Sans and Noto Sans Arabic, the latter by joining form, and the full
 * em of East Asian letters; somewhat wider than they are, as another font may draw them. Kerning and ligatures are ignored.
 */
export const tabledWidth: MeasureText = (text, size, weight) => {
  const letters = [...text];
  // Marks stand on the letter before them and do not keep it from joining.
  const solid = letters.filter((letter) => !/^\p{Mn}$/u.test(letter));
  const column = WEIGHTS.indexOf(weight);
  let sum = 0;
  solid.forEach((letter, i) => (sum += widthOf(letter, solid[i - 1], solid[i + 1], column)));
  return sum * size * SAFETY;
};

/** In em. */
function widthOf(letter: string, before: string | undefined, after: string | undefined, column: number): number {
  const at = APART.get(letter);
  if (at !== undefined) return apart.widths[column]![at]! / 1000;
  const forms = JOINED.get(letter);
  if (forms) return joinedWidth(forms, before, after, column);
  if (letter === NON_JOINER || NO_WIDTH.test(letter)) return 0;
  return FULL.test(letter) ? 1 : HALF.test(letter) ? 0.5 : UNKNOWN;
}

/** The forms of a letter stand in the table as alone, final, initial, medial, one weight after another. */
function joinedWidth({ table, at, joinsPrevious, joinsNext }: Forms, before = '', after = '', column: number): number {
  const isAfter = joinsPrevious && (JOINED.get(before)?.joinsNext ?? false);
  const isBefore = joinsNext && (JOINED.get(after)?.joinsPrevious ?? false);
  const forms = table.widths.length / WEIGHTS.length;
  return table.widths[column * forms + Number(isAfter) + 2 * Number(isBefore)]![at]! / 1000;
}
