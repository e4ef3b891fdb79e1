import type { TemplateResult } from 'lit';
import type { BuilderContext } from './builder-context.js';
import { menu } from './menu.js';

/** Encodings that files from spreadsheets are in. */
const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1252', 'windows-1256', 'windows-1251', 'shift_jis', 'euc-jp'];

/** Returns the menu of text encodings. */
export function encodingMenu({ words, reading: { encoding = '' }, options, decide }: BuilderContext): TemplateResult {
  const labels = [...new Set([...ENCODINGS, encoding].filter(Boolean))];
  return menu({
    ...{ label: words.encoding, value: encoding, key: 'encoding' },
    choices: labels.map((value) => ({ value, label: value.toUpperCase() })),
    choose: (value) => decide({ ...options, encoding: value }, words.encoding),
  });
}
