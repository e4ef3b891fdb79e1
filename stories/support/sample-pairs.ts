/** Capitals of countries: name, ISO 3166-1 alpha-3, longitude and latitude. */
const CAPITALS = {
  BRA: ['Brazil', 'Brasília', -47.88, -15.79],
  CAN: ['Canada', 'Ottawa', -75.7, 45.42],
  CHL: ['Chile', 'Santiago', -70.65, -33.44],
  ESP: ['Spain', 'Madrid', -3.7, 40.42],
  FJI: ['Fiji', 'Suva', 178.44, -18.14],
  ITA: ['Italy', 'Rome', 12.5, 41.9],
  JPN: ['Japan', 'Tokyo', 139.69, 35.69],
  LSO: ['Lesotho', 'Maseru', 27.48, -29.31],
  MYS: ['Malaysia', 'Kuala Lumpur', 101.69, 3.14],
  NZL: ['New Zealand', 'Wellington', 174.78, -41.29],
  PRT: ['Portugal', 'Lisbon', -9.14, 38.72],
  RUS: ['Russia', 'Moscow', 37.62, 55.75],
  SGP: ['Singapore', 'Singapore city', 103.85, 1.29],
  SMR: ['San Marino', 'City of San Marino', 12.45, 43.94],
  USA: ['United States', 'Washington', -77.04, 38.9],
  ZAF: ['South Africa', 'Pretoria', 28.19, -25.75],
} as const;

export type SampleCountry = keyof typeof CAPITALS;

/** Near, far, across the antimeridian, large, tiny, one inside the other, over a pole. */
export const SAMPLE_PAIRS: readonly (readonly [a: SampleCountry, b: SampleCountry])[] = [
  ['PRT', 'ESP'],
  ['BRA', 'JPN'],
  ['NZL', 'CHL'],
  ['FJI', 'USA'],
  ['RUS', 'CAN'],
  ['SGP', 'MYS'],
  ['ITA', 'SMR'],
  ['LSO', 'ZAF'],
];

/** A sample for layout: two countries with their capitals as places, and no events, so that it claims nothing to have happened. */
export function samplePair(a: SampleCountry, b: SampleCountry): object {
  const side = (country: SampleCountry) => ({ country, name: CAPITALS[country][0] });
  return {
    format: 'bilateral/1',
    meta: { title: `Sample for layout: ${CAPITALS[a][0]} and ${CAPITALS[b][0]}, capitals only` },
    sides: { a: side(a), b: side(b) },
    sources: [],
    places: [a, b].map((country) => {
      const [, name, lon, lat] = CAPITALS[country];
      return { id: `capital-${country}`, name, country, lon, lat, precision: 'city' };
    }),
    events: [],
  };
}
