import type { Language } from './language.js';

/** May not begin a line. */
const NO_START = /^[、。，．・：；？！ー゛゜々〜～）」』】〕〉》％%…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/;

/** May not end a line. */
const NO_END = /[（「『【〔〈《]$/;

let japanese: Intl.Segmenter | undefined;

/** Pieces between which a line may break; joined they give the text back. Words with their space, or Japanese words by kinsoku rules. */
export function segmentsOf(text: string, language: Language): readonly string[] {
  if (language !== 'ja' && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text)) return text.match(/\s*\S+\s*/g) ?? [text];
  japanese ??= new Intl.Segmenter('ja', { granularity: 'word' });
  const pieces: string[] = [];
  for (const { segment } of japanese.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && (NO_START.test(segment) || NO_END.test(last) || /^[\x21-\x7e]/.test(segment) && /[\x21-\x7e]$/.test(last))) {
      pieces[pieces.length - 1] = last + segment;
    } else pieces.push(segment);
  }
  return pieces;
}
