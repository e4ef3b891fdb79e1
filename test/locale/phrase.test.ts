import { expect, it } from 'vitest';
import { createLocale } from '../../src/locale/locale.js';
import { phrase } from '../../src/locale/phrase.js';

const termsIn = (language: 'fa' | 'ja') => createLocale(language).common.terms;

it('A phrase keeps what a table itself says, whatever it is, apart from the words around it', () => {
  const said = phrase('No date column found. Columns: {}, <b>; which one holds the date?', termsIn('ja'));
  expect(said.replace(/[\u2068\u2069]/g, '')).toBe('日付の列が見つかりません。列は{}, <b>です。日付はどの列ですか。');
});

it('A sentence that nobody translated, and the name of a property, stay as they are', () => {
  expect(phrase('A sentence that nobody translated.', termsIn('fa'))).toBe('A sentence that nobody translated.');
  expect(phrase('toString', termsIn('fa'))).toBe('toString');
});
