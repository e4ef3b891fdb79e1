import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/data/parse.js';
import { fold } from '../../src/locale/fold.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import { filterEvents, isNarrowed, NO_FILTER, toggled, type Filter } from '../../src/model/filter.js';
import { iranJapan } from '../support/iran-japan.js';
import { saying } from '../support/saying.js';

const index = indexDataset(iranJapan());
const idsOf = (filter: Partial<Filter>) => filterEvents(index, { ...NO_FILTER, ...filter }, fold).map(({ id }) => id);

const anyFilter = fc.record<Partial<Filter>>(
  {
    from: fc.constantFrom('', '1900', '1979-02', '2000~', 'nonsense'),
    to: fc.constantFrom('', '1988', '2015-01-01', '200X'),
    kinds: fc.subarray(['visit', 'agreement', 'sanction', 'no-such-kind']),
    themes: fc.subarray(['energy', 'diplomacy', 'no-such-theme']),
    sides: fc.subarray(['a', 'b', 'joint', 'third'] as const),
    query: fc.constantFrom('', 'oil', 'تهران', '東京', 'Abe  Tehran', '   '),
  },
  { requiredKeys: [] },
);

describe('A filter', () => {
  it('keeps everything, in order, when it narrows nothing', () => {
    expect(isNarrowed(NO_FILTER)).toBe(false);
    expect(isNarrowed({ ...NO_FILTER, query: '  ' })).toBe(false);
    expect(filterEvents(index, NO_FILTER, fold)).toBe(index.events);
  });

  it('combined with another keeps exactly the events that both keep', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom('kinds', 'themes', 'query', 'from'), (filter, part) => {
        const value = { kinds: ['visit'], themes: ['energy'], query: 'iran', from: '1950' }[part];
        if (filter[part]?.length) return;
        const [whole, alone] = [idsOf(filter), idsOf({ [part]: value })];
        expect(idsOf({ ...filter, [part]: value })).toEqual(whole.filter((id) => alone.includes(id)));
      }),
    );
  });

  it('keeps what overlaps the period, up to its last day', () => {
    const { id } = index.events.find(({ date }) => date === '2025-04-09')!;
    expect(idsOf({ from: '2025-04-09', to: '2025-04-09' })).toContain(id);
    expect(idsOf({ from: '2025-04-10' })).not.toContain(id);
    expect(idsOf({ from: '2025', to: '2025' })).toContain(id);
    expect(idsOf({ to: '2025-04-08' })).not.toContain(id);
  });

  it('finds an event by its participants, in any script and spelling', () => {
    const wanted = 'ev-2025-04-09-chitsaz-imagawa';
    for (const query of ['chitsaz', 'IMAGAWA', 'چیت‌ساز', 'چيت ساز', '今川']) expect(idsOf({ query }), query).toContain(wanted);
  });

  it.each(['چیت ساز', 'چیت‌ساز', 'Chitsaz', 'チートサーズ', '今川', 'Imagawa', 'Tako Imagawa', 'ISNA', 'Stanford', 'Waseda', 'هرمز'])(
    'finds what the records of an event say of %s',
    (query) => {
      const wanted = saying(query);
      expect(wanted.length).toBeGreaterThan(0);
      expect(idsOf({ query })).toEqual(expect.arrayContaining([...wanted]));
    },
  );

  it('takes a space, a zero-width non-joiner and Arabic letters for the same', () => {
    const [joined, spaced, arabic] = ['چیت‌ساز', 'چیت ساز', 'چيت ساز'].map((query) => idsOf({ query }));
    expect(joined!.length).toBeGreaterThan(5);
    expect(spaced).toEqual(joined);
    expect(arabic).toEqual(joined);
  });

  it('finds an event by a place around its own, a further place, its source and a quotation', () => {
    const { dataset } = parse({
      format: 'bilateral/1',
      sides: { a: { country: 'AAA', name: 'Aland' }, b: { country: 'BBB', name: 'Bland' } },
      sources: [{ id: 's', title: 'Accord reached', publisher: { en: 'The Courier', ja: '急報' }, note: 'cites Agency' }],
      places: [
        { id: 'city', name: 'Harbourtown', country: 'AAA', lon: 0, lat: 0 },
        { id: 'hall', name: 'Old Hall', country: 'AAA', lon: 0, lat: 0, within: 'city' },
        { id: 'bay', name: 'Blue Bay', country: 'BBB', lon: 1, lat: 1 },
      ],
      actors: [
        { id: 'p', name: 'Somebody', country: 'AAA', type: 'person' },
        { id: 'q', name: 'Envoy', country: 'BBB', type: 'person' },
        { id: 'u', name: 'Hill College', country: 'AAA', type: 'university' },
      ],
      vocabulary: { tieKinds: { belongs: { en: 'belongs to', family: 'office' } } },
      ties: [
        { id: 't', from: 'p', to: 'u', kind: 'belongs' },
        { id: 'm', from: 'q', to: 'u', kind: 'meets', event: 'e' },
      ],
      events: [
        {
          id: 'e',
          date: '1950',
          title: 'Talks',
          kind: 'meeting',
          place: 'hall',
          otherPlaces: ['bay'],
          participants: ['p'],
          quotes: [{ text: { en: 'We agree', fa: 'موافقیم' }, by: 'p', sources: ['s'] }],
        },
        { id: 'f', date: '1951', title: 'Silence', kind: 'meeting' },
      ],
    });
    const small = indexDataset(dataset!);
    for (const query of ['Harbourtown', 'Hall', 'bay', 'accord', 'courier', '急報', 'agency', 'agree', 'موافقیم', 'college', 'envoy']) {
      expect(
        filterEvents(small, { ...NO_FILTER, query }, fold).map(({ id }) => id),
        query,
      ).toEqual(['e']);
    }
  });

  it('adds a value and removes it again', () => {
    expect(toggled(['x'], 'y')).toEqual(['x', 'y']);
    expect(toggled(['x', 'y'], 'x')).toEqual(['y']);
  });
});
