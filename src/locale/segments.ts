import type { Language } from './language.js';

/** May begin a line: letters, digits and what opens; not what closes, pauses or lengthens. */
const MAY_START = /^[\p{Lo}\p{Lu}\p{Ll}\p{Nd}\p{Ps}\p{Pi}]/u;

/** Small kana belong to the one before them. */
const SMALL = /^[ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/;

/** May not end a line. */
const OPENS = /[\p{Ps}\p{Pi}]$/u;

const LATIN = /[\x21-\x7e]/;

/** Words with the space behind them; a compound may also break behind its hyphen or dash. */
const WORDS = /[ \n\t]*[^ \n\t]*?\p{L}{2}[-–/](?=\p{L}{2})|[ \n\t]*[^ \n\t]+[ \n\t]*/gu;

let japanese: Intl.Segmenter | undefined;

/** Pieces between which a line may break; joined they give the text back. Words with their space, or Japanese words by kinsoku rules. */
export function segmentsOf(text: string, language: Language): readonly string[] {
  if (language !== 'ja' && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text)) return text.match(WORDS) ?? [text];
  japanese ??= new Intl.Segmenter('ja', { granularity: 'word' });
  const pieces: string[] = [];
  for (const { segment } of japanese.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && sticks(last, segment)) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** A number stays with its counter, a Latin word with itself. */
function sticks(before: string, after: string): boolean {
  const [end, start] = [before.at(-1)!, after[0]!];
  return (
    !MAY_START.test(after) ||
    SMALL.test(after) ||
    OPENS.test(before) ||
    (LATIN.test(end) && LATIN.test(start)) ||
    (/\d/.test(end) && /[年月日件回人代世歳か]/.test(start))
  );
}
