import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/builder/catalogue.js';
import { phrase } from '../../src/locale/phrase.js';
import { read } from '../../src/data/formats/read.js';
import { createLocale, languages } from '../../src/locale/locale.js';

const OTHERS = ['fa', 'ja'] as const;

/** Tables that are understood for every kind of reason, and misunderstood in every common way. */
const TABLES = [
  'date;title;country;lat;lon;colour\nsoon;Talks;Norland;1;2;red\n2002;Visit;Sudland;3;4;blue\n2002;Visit;Sudland;3;4;blue',
  'date,actor1,actor2,country1,country2,text\n2001-02-03,Ann,Bo,Norland,Sudland,Talks',
  'date,Norland,Sudland\n2001,Talks,\n2002,,Visit',
  'date;group;country;notes\n2001;Politics;Norland;Talks\n2002;Trade;Sudland;Visit',
  'Wann;Was\n2001;Talks\n2002;Visit',
  'date;title\n2001;Talks',
  'date;title;country\n2001;Talks;Norland\n2002;Visit;Sudland\n2003;Fair;Westland\n2004;"Broken;Norland',
  'reporter,partner,year,value\nNorland,Sudland,2001,5\nSudland,Norland,2001,7',
  'date;title;country;place\n2001;Talks;Norland;Nowhere at all\n2002;Visit;Sudland;Nowhere else',
  `date;title;country\n${[0, 1, 2, 3].map((i) => `۱۴۰${i}/۰۱/۲۰;Talks;Norland`).join('\n')}\n2025-04-09;Visit;Sudland`,
  'date;title;country;place\n2001;Talks;Norland;Tripoli\n2002;Visit;Sudland;Georgia\n2003;Visit;Sudland;Vienna',
];

describe('The words of the page', () => {
  it.each(languages)('name every format, role and choice in %s', (language) => {
    const texts = (value: unknown): readonly string[] =>
      typeof value === 'string' ? [value] : typeof value === 'object' ? Object.values(value!).flatMap(texts) : [];
    expect(texts(wordsIn(language)).filter((text) => !text.trim())).toEqual([]);
  });

  it('translate the same sentences of read() into both languages, with no gap that the sentence does not have', () => {
    const gaps = (text: string) => text.split('{}').length;
    const [fa, ja] = OTHERS.map((language) => wordsIn(language).phrases);
    expect(Object.keys(fa!)).toEqual(Object.keys(ja!));
    for (const phrases of [fa!, ja!]) expect(Object.entries(phrases).filter(([sentence, said]) => gaps(said) > gaps(sentence))).toEqual([]);
  });

  it('translate no sentence that read() does not say any more', () => {
    const folder = join(import.meta.dirname, '../../src/data/formats');
    const source = readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    const isSaid = (sentence: string) => sentence.split(/\{\}|(?=[,;] )/).every((part) => source.includes(part));
    expect(Object.keys(wordsIn('fa').phrases).filter((sentence) => !isSaid(sentence))).toEqual([]);
  });

  it.each(OTHERS)('say in %s why each column of common tables was taken for what it is, and what is wrong with them', async (language) => {
    const words = wordsIn(language);
    const { common } = createLocale(language);
    const isSaid = (text: string) => text in common.terms || phrase(text, { ...common.terms, ...words.phrases }) !== text;
    const unsaid = await Promise.all(
      TABLES.map(async (table) => {
        const { problems, reading } = await read(table);
        return [...reading.columns.map(({ why }) => why), ...problems.flatMap(({ expected, hint }) => [expected, hint])].filter(
          (text) => !isSaid(text),
        );
      }),
    );
    expect([...new Set(unsaid.flat())]).toEqual([]);
  });
});
