/** Maximum length of a title, characters. */
const LONGEST = 120;

/** A title and a summary; a long title is cut, and its full text becomes part of the summary. */
export function shortTitle(text: string, summary: string): { readonly title: string; readonly summary: string } {
  const letters = text.length > LONGEST ? [...text] : [];
  if (letters.length <= LONGEST) return { title: text, summary: summary === text ? '' : summary };
  const start = letters.slice(0, LONGEST).join('');
  const atWord = start.replace(/\s+\S*$/, '');
  // Text without spaces, such as Japanese, is cut anywhere.
  const title = atWord.length > LONGEST / 2 ? atWord : start;
  return { title: `${title}…`, summary: summary.startsWith(text) ? summary : [text, summary].filter(Boolean).join(' ') };
}
