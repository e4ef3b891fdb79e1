import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/locale/fold.js';

const codePoint = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

describe('fold', () => {
  it.each([
    ['Arabic and Persian yeh', 'عراقي', 'عراقی'],
    ['alef maksura', 'موسى', 'موسی'],
    ['Arabic and Persian kaf', 'كاخ', 'کاخ'],
    ['heh with yeh above, composed, spelled out and omitted', 'نمایندۀ', 'نماینده'],
    ['heh with hamza above', 'نمایندهٔ', 'نماینده'],
    ['Kurdish ae and Urdu goal heh', 'وەہ', 'وهه'],
    ['teh marbuta', 'سورة', 'سوره'],
    ['alef with madda', 'آبه', 'ابه'],
    ['yeh with hamza', 'رئیس', 'رییس'],
    ['vowel marks', 'مُحَمَّد', 'محمد'],
    ['tatweel', 'ایـــران', 'ایران'],
    ['a joiner', 'گفت‌وگو', 'گفتوگو'],
    ['a bidi control', '\u2068ایران\u2069', 'ایران'],
    ['Persian digits', '۱۴۰۴', '1404'],
    ['Arabic digits', '١٤٠٤', '1404'],
    ['full width', 'ＩＮＰＥＸ１', 'inpex1'],
    ['case', 'KISHIDA', 'kishida'],
    ['accents', 'Shōwa', 'showa'],
    ['katakana', 'イラン', 'いらん'],
    ['half-width katakana', 'ｶﾞｽ', 'がす'],
  ])('makes texts match across %s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('keeps a voiced kana apart from a plain one', () => {
    expect(fold('ガス')).not.toBe(fold('カス'));
  });

  it('is idempotent', () => {
    fc.assert(fc.property(fc.string({ unit: codePoint }), (text) => fold(fold(text)) === fold(text)));
  });
});
