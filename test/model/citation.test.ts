import { describe, expect, it } from 'vitest';
import { parse } from '../../src/data/parse.js';
import { toDay } from '../../src/data/dates.js';
import { createLocale, type Language } from '../../src/locale/locale.js';
import { citation } from '../../src/model/citation.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import { iranJapan, readIranJapan } from '../support/iran-japan.js';

const index = indexDataset(iranJapan());
const MEETING = { kind: 'event', id: 'ev-2025-04-09-chitsaz-imagawa' } as const;
const TODAY = toDay(2026, 11, 23);
const LINK = 'https://example.org/story#iran=ev-2025-04-09-chitsaz-imagawa';
const cite = (language: Language, link = LINK) => citation(MEETING, index, createLocale(language), { link, today: TODAY })!;

describe('the citation of an event', () => {
  it('has title, date in words and in ISO 8601, data set, licence, address and day of access, then each source with its address', () => {
    const event = index.eventById.get(MEETING.id)!;
    const [first, heading, ...sources] = cite('en').split('\n');
    expect(first).toBe(
      `“${(event.title as Record<string, string>)['en']}”, MIC building, Kasumigaseki, 9 April 2025 (2025-04-09). ` +
        `In: Iran-Japan relations. Licence: MIT. ${LINK} (accessed 23 November 2026)`,
    );
    expect(heading).toBe('Sources:');
    expect(sources[0]).toBe(
      '“Iran, Japan underscore expansion of ties in AI, digital economy”, Iran Daily (cites ISNA). https://newspaper.irandaily.ir/7803/3/14682',
    );
    const cited = [...new Set([...event.sources!, ...(event.quotes ?? []).flatMap((quote) => quote.sources!)])];
    expect(sources.map((line) => line.split(' ').at(-1))).toEqual(cited.map((id) => index.sourceById.get(id)!.url));
  });

  it('uses the calendar, digits and marks of the reader’s language', () => {
    expect(cite('fa')).toMatch(/^«[^»]+»، .+، ۲۰ فروردین ۱۴۰۴ \(2025-04-09\)\. در: روابط ایران و ژاپن\./);
    expect(cite('fa')).toContain(`${LINK} (دسترسی: ۲ آذر ۱۴۰۵)`);
    expect(cite('ja')).toMatch(/^「[^」]+」、[^、]+、2025年4月9日（2025-04-09）。『日本とイランの関係』所収。/);
    expect(cite('ja')).toContain(`${LINK}（2026年11月23日閲覧）`);
  });

  it('says when it was read even where no address opens it', () => {
    expect(cite('en', '')).toContain('Licence: MIT. (accessed 23 November 2026)');
    expect(cite('en', '').split('\n')[0]).not.toContain('http');
  });
});

describe('the citation of other records', () => {
  const text = (kind: 'actor' | 'place' | 'tie' | 'region', id: string) =>
    citation({ kind, id }, index, createLocale('en'), { link: '', today: TODAY });

  it('says what an actor or a place is', () => {
    expect(text('actor', 'chitsaz')).toMatch(/^“Ehsan Chitsaz”, Person, Iran\. In: /);
    expect(text('place', 'tokyo')).toMatch(/^“Tokyo”, .*Japan\. In: /);
    expect(text('place', 'tokyo')).not.toContain('Sources');
  });

  it('names both ends of a tie, its kind and its dates', () => {
    const tie = index.dataset.ties.find(({ start, end }) => start && end && start !== end)!;
    const said = text('tie', tie.id)!;
    for (const end of [tie.from, tie.to]) expect(said).toContain((index.actorById.get(end)!.name as Record<string, string>)['en']);
    expect(said).toContain(`(${tie.start}/${tie.end})`);
  });

  it('is nothing for what is not part of the data', () => {
    expect([text('region', 'JP-13'), text('actor', 'nobody')]).toEqual([null, null]);
  });
});

describe('a citation of hostile texts', () => {
  it('keeps each source on a line of its own, without direction marks or unsafe addresses', () => {
    const file = readIranJapan();
    const sources = (file['sources'] as Record<string, unknown>[]).map((source) => ({
      ...source,
      title: '=HYPERLINK("x")\n<script>\u202Eevil\u2066',
      url: 'javascript:alert(1)',
    }));
    const hostile = indexDataset(parse({ ...file, sources }).dataset!);
    const said = citation(MEETING, hostile, createLocale('en'), { link: '', today: TODAY })!;
    const [, , ...lines] = said.split('\n');
    expect(new Set(lines.map((line) => line.startsWith('“=HYPERLINK("x") <script>evil”')))).toEqual(new Set([true]));
    expect(said).not.toMatch(/javascript|[\u202a-\u202e\u2066-\u2069]/);
  });

  it('says no more than nearly empty data do', () => {
    const bare = indexDataset(
      parse({
        format: 'bilateral/1',
        sides: { a: { country: 'AAA', name: 'A' }, b: { country: 'BBB', name: 'B' } },
        events: [{ id: 'e', date: '1903~', title: 'Talks', kind: 'visit' }],
      }).dataset!,
    );
    const said = citation({ kind: 'event', id: 'e' }, bare, createLocale('en'), { link: '', today: TODAY });
    expect(said).toBe('“Talks”, c. 1903 (1903~). (accessed 23 November 2026)');
  });
});
