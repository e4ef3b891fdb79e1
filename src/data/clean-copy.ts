/** Control and bidi control characters, which would affect the surrounding text; joiners and marks that Persian needs are kept. */
const UNWANTED = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufeff';
const UNWANTED_EACH = new RegExp(`[${UNWANTED}]`, 'g');

/** One of those, or a surrogate. Most texts contain neither, so one test saves two replacements. */
const SUSPECT = new RegExp(`[${UNWANTED}\\ud800-\\udfff]`);

/** Maximum depth, beyond that of any record; guards the call stack. */
const DEEPEST = 40;

/** A deeply frozen copy of JSON-like data, without unwanted characters in strings; functions, symbols and cycles become null. */
export function cleanCopy(value: unknown): unknown {
  return copyOf(value, []);
}

/** `ancestors` is one stack for the whole traversal; a new list per level would cost more than the copy. */
function copyOf(value: unknown, ancestors: object[]): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' || typeof value === 'symbol' ? null : value;
  if (ancestors.includes(value) || ancestors.length > DEEPEST) return null;
  ancestors.push(value);
  const copy = Array.isArray(value) ? [...(value as unknown[])].map((each) => copyOf(each, ancestors)) : copyOfFields(value, ancestors);
  ancestors.pop();
  return Object.freeze(copy);
}

function copyOfFields(value: object, ancestors: object[]): object {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const part = key === '__proto__' ? undefined : (value as Record<string, unknown>)[key];
    if (part !== undefined) copy[key] = copyOf(part, ancestors);
  }
  return copy;
}

/** A string without unwanted characters; lone surrogates become U+FFFD. */
export function cleanText(text: string): string {
  return SUSPECT.test(text) ? text.replace(UNWANTED_EACH, '').toWellFormed() : text;
}
