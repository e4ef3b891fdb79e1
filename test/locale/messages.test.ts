import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/locale/en.js';
import { fa } from '../../src/locale/fa.js';
import { ja } from '../../src/locale/ja.js';
import { languages, type Language } from '../../src/locale/locale.js';

const DATA = join(import.meta.dirname, '../../src/data');

/** Stands for every name, number and date that a message is filled with. */
const FILLING: Readonly<Record<Language, string>> = { en: 'Name', fa: 'نام', ja: '名' };

/** Names that are not translated: attributes of the elements, and the source of the boundaries. */
const PROPER = /\b(src|data|URL|Natural Earth|km)\b/g;

/** These quote headings and dates as they appear in tables; tested below. */
const QUOTING = 'common.terms';

/** These look things up; the golden dates test them. */
const LOOKING_UP = /^dates\.season$|^timeline\.dek$/;

const WORDS = { en, fa, ja };

type Phrase = readonly [path: string, text: string];

/** Every message of a language, filled in. */
function phrasesOf(language: Language): readonly Phrase[] {
  // The filling reads as a name where text is expected and as seven where a count is.
  const filling: unknown = Object.assign(Object(FILLING[language]) as object, { valueOf: () => 7 });
  const fill = (path: string, value: unknown): readonly Phrase[] => {
    if (path === QUOTING) return [];
    if (value === filling) return [[path, FILLING[language]]];
    if (typeof value === 'string') return [[path, value]];
    if (typeof value === 'function') return LOOKING_UP.test(path) ? [] : fill(path, value(...Array<unknown>(8).fill(filling)));
    return Object.entries(value as object).flatMap(([key, each]) => fill(`${path}.${key}`, each));
  };
  return Object.entries(WORDS[language]).flatMap(([section, phrases]) => fill(section, phrases));
}

const wrong = (language: Language, fault: RegExp) =>
  phrasesOf(language).flatMap(([path, text]) => (fault.test(text.replace(PROPER, '')) ? [`${path}: ${text}`] : []));

describe('the messages', () => {
  it('have the same keys in every language', () => {
    const paths = (language: Language) => phrasesOf(language).map(([path]) => path);
    expect(paths('fa')).toEqual(paths('en'));
    expect(paths('ja')).toEqual(paths('en'));
    expect(paths('en').length).toBeGreaterThan(250);
  });

  it.each(languages)('are never empty or unfilled in %s', (language) => {
    expect(phrasesOf(language).filter(([, text]) => !text || /undefined|NaN|\[object/.test(text))).toEqual([]);
  });

  it('contain no English in Persian or Japanese', () => {
    expect(wrong('fa', /[a-z]/i)).toEqual([]);
    expect(wrong('ja', /[a-z]/i)).toEqual([]);
  });

  it('differ from language to language, except for punctuation and digits', () => {
    const letters = /\p{L}/u;
    const english = new Map(phrasesOf('en'));
    for (const language of ['fa', 'ja'] as const) {
      expect(
        phrasesOf(language).filter(
          ([path, text]) => letters.test(text.replace(PROPER, '').replaceAll(FILLING[language], '')) && english.get(path) === text,
        ),
      ).toEqual([]);
    }
  });

  it('use Persian letters, digits, joiners and punctuation in Persian', () => {
    expect(wrong('fa', /[يك0-9٠-٩]/)).toEqual([]);
    expect(wrong('fa', /(^|[\s(])ن?می /)).toEqual([]);
    expect(wrong('fa', / ها(ی|$|[\s.،])/)).toEqual([]);
    expect(wrong('fa', /[,;?"]/)).toEqual([]);
  });

  it('use full-width punctuation and one polite style in Japanese', () => {
    expect(wrong('ja', /[,;:!?()~]|\.(?!\w)/)).toEqual([]);
    const plain = /(?:[るだく]|(?<!まし|でし)た|(?<!くださ)い|(?<![まで])す)。/;
    expect(wrong('ja', plain)).toEqual([]);
    expect(Object.values(ja.common.terms).filter((text) => plain.test(text))).toEqual([]);
    expect(wrong('ja', / · /)).toEqual([]);
  });

  it('describe what is wrong in a table in the reader’s language, and quote what its cells may contain', () => {
    const said = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const sources = said.map((file) => readFileSync(join(DATA, file), 'utf8')).join('\n');
    const quoted = (text: string) => text.match(/[\w~/-]*\d[\w~/-]*|\b(?:date|year|title|JSON|GEXF|EDTF)\b/g) ?? [];
    const [persian, japanese] = [fa.common.terms, ja.common.terms];
    expect(Object.keys(persian)).toEqual(Object.keys(japanese));
    for (const [english, text] of [...Object.entries(persian), ...Object.entries(japanese)]) {
      // Two of them are the same sentence with different beginnings.
      for (const piece of english.split(/: |\{\}|(?=; )/)) expect(sources, english).toContain(piece);
      for (const each of quoted(text)) expect(quoted(english), text).toContain(each);
      expect(text).not.toMatch(/[يك]/);
    }
  });

  it('use the singular for one thing in English', () => {
    const { card, common, timeline, network, map } = en;
    expect([0, 1, 21, 1100].map(common.events)).toEqual(['0 events', '1 event', '21 events', '1,100 events']);
    expect(card.parts(7)).toBe('7 parts');
    expect([timeline.notDrawn(1), network.ties(1), map.events('Iran', 1)]).toEqual(['1 year not drawn', '1 tie', 'Iran, 1 event']);
  });

  it('tell which side acted more on the other’s soil, and never of one that did not', () => {
    const finding = { en: en.timeline.finding, fa: fa.timeline.finding, ja: ja.timeline.finding };
    expect(finding.en('Iran', 'Japan', -13)).toBe('Japan has been more active in Iran than Iran in Japan');
    expect(finding.fa('ایران', 'ژاپن', -13)).toBe('حضور ژاپن در ایران بیشتر از حضور ایران در ژاپن');
    expect(finding.ja('イラン', '日本', -13)).toBe('イランでの日本の活動、日本でのイランの活動を上回る');
    expect(finding.en('Iran', 'Japan', 0)).toBe('Iran and Japan have been equally active on each other’s soil');
    expect(en.timeline.crossing('Iran', 'Japan', 1, 0, 3)).toMatch(/: of 3 events, 1 by Iran in Japan\.$/);
    expect(en.timeline.crossing('Iran', 'Japan', 2, 5, 9)).toMatch(/5 by Japan in Iran and 2 by Iran in Japan\.$/);
  });
});
