import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLocale } from '../../src/locale/locale.js';
import { iranJapan } from '../support/iran-japan.js';

const [en, fa, ja] = [createLocale('en').segments, createLocale('fa').segments, createLocale('ja').segments];

/** The titles and names of a data set. */
const titles = [...iranJapan().events.map(({ title }) => title), ...iranJapan().actors.map(({ name }) => name)].flatMap((text) =>
  typeof text === 'object' && text['ja'] ? [text['ja']] : [],
);

const JAPANESE = [
  'チートサーズ次官と今川総務審議官、東京でAI・デジタル経済を協議',
  '「ペルシャ・日本通商暫定取極」成立、正式な国交へ',
  'イラン・ジャパン石油化学(IJPC)設立',
  'トルコ航空機、在テヘラン邦人を救出（1985年3月19日）。',
  'ジャアファル・シャリーフ=エマーミー、ちょっと待って！',
];

describe('segments', () => {
  it('add up to the original text in every language', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aB9 .-–/\n\u00a0、。「」（）ーァっ日本語カナ1سلام‌می') });
    fc.assert(fc.property(letters, (text) => [en, fa, ja].every((segments) => segments(text).join('') === text)));
  });

  it('keep what follows a Japanese name with it', () => {
    expect(ja('テヘラン—東京間、7,662キロ')).toContain('東京間、');
    expect(ja('日本側の動き')).toContain('日本側の');
  });

  it('keep words together with the space after them, and break compounds after the hyphen', () => {
    expect(en('President Rouhani visits Tokyo')).toEqual(['President ', 'Rouhani ', 'visits ', 'Tokyo']);
    expect(en('Amir-Abdollahian meets')).toEqual(['Amir-', 'Abdollahian ', 'meets']);
    expect(en('F-16 in 2019–2021')).toEqual(['F-16 ', 'in ', '2019–2021']);
    expect(fa('گفت‌وگوی هاشمی و تسوکادا')).toEqual(['گفت‌وگوی ', 'هاشمی ', 'و ', 'تسوکادا']);
  });

  it('keep together what a no-break space joins', () => {
    expect(en('500\u00a0km away')).toEqual(['500\u00a0km ', 'away']);
  });

  it.each(JAPANESE)('begin and end every line according to kinsoku rules: %s', (text) => {
    const pieces = ja(text);
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces.slice(1))
      expect(piece).not.toMatch(/^[、。，．・：；！？）」』】ー・％ぁぃぅぇぉっゃゅょァィゥェォッャュョ)\s]/);
    for (const piece of pieces.slice(0, -1)) expect(piece).not.toMatch(/[（「『【(]$/);
  });

  it('keep a katakana word and a particle with what it follows', () => {
    expect(ja('ラーリージャーニー国会議長がイランへ')).toEqual(expect.arrayContaining(['ラーリージャーニー', 'イランへ']));
    expect(ja('アッバース・アラーグチー外相')).toEqual(expect.arrayContaining(['アッバース・', 'アラーグチー']));
    for (const title of titles) {
      const pieces = ja(title);
      expect(pieces.filter((piece, i) => i && /^[\u3040-\u30ff]$/.test(piece))).toEqual([]);
      for (const [i, piece] of pieces.entries()) {
        // A compound breaks between its words, デジタル|イノベーション|センター.
        const before = /[\u30a1-\u30faー]+$/.exec(pieces[i - 1] ?? '')?.[0] ?? '';
        const after = /^[\u30a1-\u30faー]+/.exec(piece)?.[0] ?? '';
        if (before && after) expect(Math.min(before.length, after.length), title).toBeGreaterThan(3);
      }
    }
  });

  it('keep Latin words and counted numbers whole in Japanese', () => {
    expect(ja('Iran Dailyが36件を報道')).toEqual(expect.arrayContaining(['Iran ', 'Dailyが', '36件を']));
    expect(ja('2025年4月9日の会談').some((piece) => /^[年月日]/.test(piece))).toBe(false);
  });

  it('break Japanese text for readers of other languages, too', () => {
    expect(en('日本経済新聞の報道').length).toBeGreaterThan(1);
  });

  it('handle a long text without words in little time', () => {
    const start = performance.now();
    en('a'.repeat(5000));
    ja('ー'.repeat(5000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});
