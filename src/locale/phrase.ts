/**
 * A sentence in another language, or as it is where the phrases do not have it. A `{}` in a sentence stands for what a file says, such as the
 * name of a column, which is kept as it is.
 */
export function phrase(text: string, phrases: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(phrases, text)) return phrases[text]!;
  for (const [pattern, said] of Object.entries(phrases)) {
    const parts = pattern.split('{}');
    if (parts.length < 2) continue;
    const gaps = gapsIn(text, parts);
    if (gaps) return said.split('{}').reduce((sentence, part, i) => `${sentence}\u2068${gaps[i - 1] ?? ''}\u2069${part}`);
  }
  return text;
}

/** What stands between the fixed parts of a sentence; null where it is another sentence. */
function gapsIn(text: string, parts: readonly string[]): readonly string[] | null {
  const [head = '', ...others] = parts;
  if (!text.startsWith(head)) return null;
  const gaps: string[] = [];
  let rest = text.slice(head.length);
  for (const [i, part] of others.entries()) {
    const isLast = i === others.length - 1;
    const at = isLast ? (rest.endsWith(part) ? rest.length - part.length : -1) : rest.indexOf(part);
    if (at < 0) return null;
    gaps.push(rest.slice(0, at));
    rest = rest.slice(at + part.length);
  }
  return gaps;
}
