import { afterEach, describe, expect, it } from 'vitest';
import { all, one, show } from './support/show.js';

afterEach(() => document.body.replaceChildren());

const texts = (map: Element, selector: string) =>
  all<SVGElement>(map, selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('Names that a page provides', () => {
  const own = {
    'sea-of-japan': { en: 'East Sea', fa: 'دریای شرق', ja: '東海' },
    'caspian-sea': null,
    tehran: { en: 'The capital', fa: 'پایتخت', ja: '首都' },
    'JP-47': { en: 'Ryukyu', fa: 'ریوکیو', ja: '琉球' },
  };

  it.each([
    ['en', ['Sea of Japan', 'Caspian Sea', 'Tehran', 'Okinawa'], ['East Sea', 'The capital', 'Ryukyu']],
    ['fa', ['دریای ژاپن', 'دریای خزر', 'تهران', 'اوکیناوا'], ['دریای شرق', 'پایتخت', 'ریوکیو']],
    ['ja', ['日本海', 'カスピ海', 'テヘラン', '沖縄県'], ['東海', '首都', '琉球']],
  ] as const)('replace those of the files, and null leaves one out, in %s', async (lang, theirs, ours) => {
    const map = await show('map', { width: 1200, lang });
    const written = () => texts(map, '[data-panel] text').map((text) => text.replace(/ ?[\d۰-۹]+$/, ''));
    for (const name of theirs) expect(written()).toContain(name);
    map.labelOverrides = own;
    await map.updateComplete;
    for (const name of theirs) expect(written()).not.toContain(name);
    for (const name of ours) expect(written()).toContain(name);
    map.labelOverrides = {};
    await map.updateComplete;
    for (const name of theirs) expect(written()).toContain(name);
  });
});

describe('A place for which only the region or the country is known', () => {
  const place = (id: string, change: object) => ({ id, name: id, country: 'IRN', lon: 51.39, lat: 35.69, precision: 'city', ...change });
  const places = [
    place('exact', {}),
    place('region', { precision: 'region', lon: 48, lat: 31 }),
    place('country', { precision: 'country' }),
  ];
  const data = {
    format: 'bilateral/1',
    sides: { a: { country: 'IRN', name: 'Iran' }, b: { country: 'JPN', name: 'Japan' } },
    places,
    events: places.map(({ id }) => ({ id: `at-${id}`, date: '2000', title: 'Sample', kind: 'visit', place: id, initiator: 'JPN' })),
  };

  it('alone has a dotted ring around its disc, which the legend explains', async () => {
    const map = await show('map', { data });
    const rings = all<SVGElement>(map, '[data-panel] .vague');
    expect(rings.map((ring) => ring.closest<SVGElement>('[data-id]')!.dataset['id']).sort()).toEqual(['country', 'region']);
    for (const ring of rings) expect(getComputedStyle(ring).strokeDasharray).not.toBe('none');
    expect(one(map, '.legend').textContent).toContain('only the region or country is known');
    const exact = await show('map', { data: { ...data, places: [places[0]], events: [data.events[0]] } });
    expect(all(exact, '.vague')).toEqual([]);
    expect(one(exact, '.legend').textContent).not.toContain('only the region');
  });
});

describe('A map of places in one country alone', () => {
  it('draws the other without a mark, and says that nothing took place there', async () => {
    const data = {
      format: 'bilateral/1',
      sides: { a: { country: 'IRN', name: 'Iran' }, b: { country: 'JPN', name: 'Japan' } },
      places: [{ id: 'tehran', name: 'Tehran', country: 'IRN', lon: 51.39, lat: 35.69, precision: 'city' }],
      events: [{ id: 'e', date: '2000', title: 'Sample', kind: 'visit', place: 'tehran', initiator: 'JPN' }],
    };
    const map = await show('map', { data });
    await expect.poll(() => all(map, '[data-panel="b"] [data-kind="region"]').length).toBeGreaterThan(40);
    expect(all(map, '[data-panel="b"] [data-kind="place"]')).toEqual([]);
    expect(texts(map, '[data-panel="b"] .panel-title')).toEqual(['Japan, 0 events']);
    expect(texts(map, '[data-panel="a"] .panel-title')).toEqual(['Iran, 1 event']);
  });
});
