import type { Language } from './language.js';

/** Starts a line: letters, digits and opening punctuation; not closing punctuation, stops or prolonged sound marks. */
const MAY_START = /^[\p{Lo}\p{Lu}\p{Ll}\p{Nd}\p{Ps}\p{Pi}]/u;

/** Small kana attach to the kana before them. */
const SMALL = /^[ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/;

/** Opening punctuation may not end a line. */
const OPENS = /[\p{Ps}\p{Pi}]$/u;

/** Katakana, without the middle dot, after which a line may break. */
const KATAKANA = /[\u30a1-\u30fa\u30fc]/;

/** A single kana, most often a particle: it stays with the word before it and never makes a line. */
const SINGLE = /^[\u3041-\u3096\u30a1-\u30fa]$/;

/** The segmenter takes a katakana name that it does not know apart; what it leaves of one is short, while a compound has whole words. */
const SHORT = /^(?:.*[^\u30a1-\u30fa\u30fc])?[\u30a1-\u30fa\u30fc]{1,3}$/u;

/** Belongs to what it follows. */
const SUFFIX = /^[間側]$/;

const LATIN = /[\x21-\x7e]/;

/** Words with their trailing space; compounds also break after a hyphen, dash or slash. */
const WORDS = /[ \n\t]*[^ \n\t]*?\p{L}{2}[-–/](?=\p{L}{2})|[ \n\t]*[^ \n\t]+[ \n\t]*/gu;

let japanese: Intl.Segmenter | undefined;

/** A text split at its line-break opportunities: after words, in Japanese by kinsoku rules. The pieces concatenate to the text. */
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

/** True when no line may break between two pieces: kinsoku, Latin and katakana words, particles, and numbers with their counters. */
function sticks(before: string, after: string): boolean {
  const [end, start] = [before.at(-1)!, after[0]!];
  return (
    !MAY_START.test(after) ||
    SMALL.test(after) ||
    OPENS.test(before) ||
    SINGLE.test(after) ||
    SUFFIX.test(after) ||
    end === 'ッ' ||
    (KATAKANA.test(end) && KATAKANA.test(start) && (SHORT.test(before) || SHORT.test(after))) ||
    (LATIN.test(end) && LATIN.test(start)) ||
    (/\d/.test(end) && /[年月日件回人代世歳か]/.test(start))
  );
}
