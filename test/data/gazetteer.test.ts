import { beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer, type Gazetteer } from '../../src/data/places/gazetteer.js';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await loadGazetteer();
});

function clear(written: string, country = '', sides: readonly string[] = []): string | null {
  const { city } = gazetteer.match(written, country, sides);
  return city && `${city.names.en}, ${city.country}`;
}

function choices(written: string, country = '', sides: readonly string[] = []): readonly string[] {
  return gazetteer.match(written, country, sides).choices.map((city) => gazetteer.labelOf(city));
}

describe('The gazetteer', () => {
  it.each([
    ['Vienna', 'Vienna, AUT'],
    ['Wien', 'Vienna, AUT'],
    ['وین', 'Vienna, AUT'],
    ['ウィーン', 'Vienna, AUT'],
    ['ZÜRICH', 'Zürich, CHE'],
    ['Zurich', 'Zürich, CHE'],
    ['St Petersburg, Russia', 'St. Petersburg, RUS'],
    ['Saint Petersburg', 'St. Petersburg, RUS'],
    ['Kyiv', 'Kyiv, UKR'],
    ['Kiev', 'Kyiv, UKR'],
    ['Bombay', 'Mumbai, IND'],
    ['بندر عباس', 'Bandar Abbas, IRN'],
    ['كابل', 'Kabul, AFG'],
    ['شهر تهران', 'Tehran, IRN'],
    ['広島市', 'Hiroshima, JPN'],
    ['バンダレアッバース', 'Bandar Abbas, IRN'],
    ['Washington, D.C.', 'Washington, D.C., USA'],
    ['Washington DC', 'Washington, D.C., USA'],
  ])('knows %s by its names in three languages, in any spelling', (written, city) => {
    expect(clear(written)).toBe(city);
  });

  it.each([
    ['Tripoli, Libya', 'Tripoli, LBY'],
    ['Tripoli (Lebanon)', 'Tripoli, LBN'],
    ['طرابلس، لبنان', 'Tripoli, LBN'],
    ['トリポリ（リビア）', 'Tripoli, LBY'],
    ['Portland, Maine', 'Portland, USA'],
    ['Austin, TX, USA', 'Austin, USA'],
    ['Athens, Georgia', 'Athens, USA'],
    ['Tbilisi, Georgia', 'Tbilisi, GEO'],
    ['Washington, D.C., United States', 'Washington, D.C., USA'],
    ['Luxembourg, Luxembourg', 'Luxembourg, LUX'],
  ])('takes %s for the city in the country or state beside it', (written, city) => {
    expect(clear(written)).toBe(city);
  });

  it('takes the country of the row, and then no city elsewhere', () => {
    expect(clear('Tripoli', 'LBN')).toBe('Tripoli, LBN');
    expect(clear('Hyderabad', 'PAK')).toBe('Hyderabad, PAK');
    expect(clear('London', 'CAN')).toBe('London, CAN');
    expect(clear('Vienna', 'USA')).toBeNull();
    expect(clear('Vienna, Virginia')).toBeNull();
  });

  it.each(['Tripoli', 'طرابلس', 'Hyderabad', 'Santiago', 'San José', 'Valencia', 'Springfield', 'Newcastle', 'Victoria'])(
    'does not guess which %s is meant',
    (written) => {
      expect(clear(written)).toBeNull();
      expect(choices(written).length).toBeGreaterThan(1);
    },
  );

  it('takes the only city of several in the countries of the two sides, unless nobody would mean it', () => {
    expect(clear('Hyderabad', '', ['IND', 'IRN'])).toBe('Hyderabad, IND');
    expect(clear('Hyderabad', '', ['IND', 'PAK'])).toBeNull();
    expect(clear('Tripoli', '', ['LBY', 'ITA'])).toBe('Tripoli, LBY');
    expect(clear('Nara', '', ['JPN', 'IRN'])).toBe('Nara, JPN');
    // There is a London in Kentucky, and a Santiago in Panama.
    expect(clear('London', '', ['USA', 'IRN'])).toBe('London, GBR');
    expect(clear('Santiago', '', ['PAN', 'JPN'])).toBeNull();
  });

  it('asks where a side has a city of the name of one that is far better known', () => {
    expect(clear('Alexandria', '', ['IRN', 'JPN'])).toBe('Alexandria, EGY');
    expect(clear('Alexandria', '', ['ROU', 'HUN'])).toBeNull();
    expect(choices('Alexandria', '', ['ROU', 'HUN'])).toContain('Alexandria, Romania');
  });

  it('takes no name of a country for a city in it, but for a country that is one city', () => {
    for (const written of ['Georgia', 'گرجستان', 'Kuwait', 'Luxembourg', 'Panama', 'مراکش', 'Germany']) expect(clear(written)).toBeNull();
    expect(choices('Kuwait')).toEqual(['Kuwait City, Kuwait']);
    expect(clear('Singapore')).toBe('Singapore, SGP');
    expect(clear('モナコ')).toBe('Monaco, MCO');
  });

  it('takes no name of a state for a city, and says which city it may be', () => {
    expect(clear('Washington')).toBeNull();
    expect(choices('Washington')[0]).toBe('Washington, D.C., United States');
    expect(clear('Nowhere at all')).toBeNull();
    expect(choices('Nowhere at all')).toEqual([]);
  });

  it('calls each city by a name that finds it and no other', () => {
    for (const written of ['Springfield', 'Suzhou', 'Tripoli', 'Portland', 'San José', 'Hong Kong', 'Kinshasa', 'Jerusalem', 'Pristina']) {
      const { city, choices: several } = gazetteer.match(written, '', []);
      for (const each of city ? [city] : several)
        for (const label of [gazetteer.labelOf(each), gazetteer.labelOf(each, written)])
          expect(gazetteer.match(label, '', []).city).toEqual(each);
    }
  });
});
