import { beforeAll, describe, expect, it } from 'vitest';
import { loadAtlas, type Atlas } from '../../src/data/places/atlas.js';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await loadAtlas(true);
});

function countryAt(lon: number, lat: number, name = ''): string | null {
  return atlas.countryAt({ name, lon, lat });
}

describe('The country of a position', () => {
  it('is that of the land around it', () => {
    expect(countryAt(51.42, 35.67)).toBe('IRN');
    expect(countryAt(54.7, 31.2)).toBe('IRN');
    expect(countryAt(135.5, 34.7)).toBe('JPN');
    expect(countryAt(-100, 47)).toBe('USA');
    expect(countryAt(2.35, 48.86)).toBe('FRA');
  });

  it('is that of the city of its name, also at a border', () => {
    expect(countryAt(6.15, 46.2, 'Geneva')).toBe('CHE');
    expect(countryAt(6.15, 46.2, 'ژنو')).toBe('CHE');
    expect(countryAt(103.85, 1.29, 'Singapore')).toBe('SGP');
    expect(countryAt(12.45, 41.9, 'Vatican City')).toBe('VAT');
    // Another Geneva than the one in Switzerland.
    expect(countryAt(-100, 47, 'Geneva')).toBe('USA');
  });

  it('is nobody’s at sea and close to a border', () => {
    expect(countryAt(51.5, 26.9)).toBeNull();
    expect(countryAt(-30, 0)).toBeNull();
    for (const [lon, lat] of [
      [6.1, 46.2],
      [7.6, 47.56],
      [12.48, 41.9],
      [12.45, 43.94],
      [15.3, -4.3],
      [34.95, 29.55],
    ] as const)
      expect(countryAt(lon, lat)).toBeNull();
  });

  it('is right for every city of the gazetteer, or left open', () => {
    const found = atlas.gazetteer.cities.map((city) => [city, countryAt(city.lon, city.lat)] as const);
    const wrong = found.filter(([{ country }, code]) => code !== null && code !== country);
    expect(wrong.map(([{ names }, code]) => `${names.en} in ${code}`)).toEqual([]);
    expect(found.filter(([, code]) => code !== null).length).toBeGreaterThan(6000);
  });
});
