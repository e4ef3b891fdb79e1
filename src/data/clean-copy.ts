/** Control and bidi override characters, which would disturb the text around them; joiners and marks that Persian needs stay. */
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Deeper than any record is; guards the stack. */
const DEEPEST = 40;

/** A frozen copy of plain data without unwanted characters in its strings and without what is no data; cycles end in null. */
export function cleanCopy(value: unknown, ancestors: readonly object[] = []): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' || typeof value === 'symbol' ? null : value;
  if (ancestors.includes(value) || ancestors.length > DEEPEST) return null;
  const inner = [...ancestors, value];
  if (Array.isArray(value)) return Object.freeze(Array.from(value, (each: unknown) => cleanCopy(each, inner)));
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (key === '__proto__') continue;
    const part = (value as Record<string, unknown>)[key];
    if (part !== undefined) copy[key] = cleanCopy(part, inner);
  }
  return Object.freeze(copy);
}

function cleanText(text: string): string {
  return text.replace(UNWANTED, '').toWellFormed();
}
