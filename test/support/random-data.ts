import fc from 'fast-check';
import { parse } from '../../src/data/parse.js';
import type { Dataset } from '../../src/data/types.js';

const year = fc.integer({ min: 600, max: 2030 }).map((n) => String(n).padStart(4, '0'));
const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'));
const day = fc.integer({ min: 1, max: 28 }).map((n) => String(n).padStart(2, '0'));
const point = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(year, month, day).map((parts) => parts.join('-')) },
  fc.tuple(year, month).map((parts) => parts.join('-')),
  year,
  year.map((n) => `${n}~`),
  year.map((n) => `${n.slice(0, 3)}X`),
);
const date = fc.oneof(
  { weight: 6, arbitrary: point },
  fc.tuple(year, year).map((years) => years.sort().join('/')),
  year.map((n) => `${n}/..`),
);
const words = fc.array(fc.constantFrom('talks', 'in', 'the', 'ministry', 'electrification', 'of', 'サミット会談', 'گفت‌وگو', 'X'), {
  minLength: 1,
  maxLength: 14,
});
const name = words.map((list) => list.join(' '));

const SOURCE = { id: 's', title: 'A paper', publisher: 'A house', url: 'https://example.org/', date: '2020', language: 'en', type: 'news' };

/** Data sets of two countries, A and B, with as many records as asked for and ties, places and dates of every form. */
export function randomDataset(size: { readonly events: number; readonly actors: number; readonly places: number }): fc.Arbitrary<Dataset> {
  const country = fc.constantFrom('AAA', 'BBB', 'CCC', 'INT');
  const land = fc.constantFrom('AAA', 'BBB', 'CCC');
  const list = <T>(of: fc.Arbitrary<T>, max: number, min = 0) => fc.array(of, { minLength: min, maxLength: max });
  return fc
    .record({
      places: list(
        fc.record({
          country: land,
          lon: fc.double({ min: -179, max: 179, noNaN: true }),
          lat: fc.double({ min: -80, max: 80, noNaN: true }),
          name,
        }),
        size.places,
      ),
      actors: list(
        fc.record({ country, type: fc.constantFrom('person', 'ministry', 'company', 'university', 'state'), name }),
        size.actors,
        1,
      ),
      ties: list(
        fc.record({ from: fc.nat(), to: fc.nat(), kind: fc.constantFrom('meets', 'member', 'opposes', 'mentions') }),
        size.actors * 2,
      ),
      events: list(
        fc.record({
          title: name,
          date,
          kind: fc.constantFrom('visit', 'agreement', 'conflict'),
          rank: fc.constantFrom(1, 2, 3),
          initiator: fc.constantFrom('AAA', 'BBB', 'both', 'CCC'),
          place: fc.option(fc.nat()),
          participants: list(fc.nat(), 4),
        }),
        size.events,
        1,
      ),
    })
    .map(({ places, actors, ties, events }) => {
      const cited = { sources: ['s'] };
      const id = (prefix: string, n: number, of: readonly unknown[]) => `${prefix}${n % of.length}`;
      const { dataset, problems } = parse({
        format: 'bilateral/1',
        title: 'Random',
        sides: { a: { country: 'AAA', name: 'Aland' }, b: { country: 'BBB', name: 'Bland' } },
        vocabulary: {
          tieKinds: {
            meets: { en: 'meets', family: 'contact' },
            member: { en: 'belongs to', family: 'office' },
            opposes: { en: 'opposes', family: 'conflict' },
            mentions: { en: 'mentions', family: 'mention' },
          },
        },
        sources: [SOURCE],
        places: places.map((place, i) => ({ id: `p${i}`, kind: 'city', ...place })),
        actors: actors.map((actor, i) => ({ id: `a${i}`, ...actor, ...cited })),
        ties: ties.map(({ from, to, kind }, i) => ({ id: `t${i}`, from: id('a', from, actors), to: id('a', to, actors), kind, ...cited })),
        events: events.map(({ place, participants, ...event }, i) => ({
          id: `e${i}`,
          ...event,
          ...cited,
          participants: participants.map((n) => id('a', n, actors)),
          ...(place !== null && places.length && { place: id('p', place, places) }),
        })),
      });
      if (!dataset || problems.length) throw new Error(`A random data set is not valid: ${JSON.stringify(problems[0])}`);
      return dataset;
    });
}

/** The same records in another order. */
export function shuffled(dataset: Dataset): Dataset {
  const turned = <T>(list: readonly T[]) =>
    [...list].reverse().flatMap((each, i, all) => (i % 2 ? [] : [all[i + 1], each].filter((one) => one !== undefined)));
  const { events, actors, ties, places, sources } = dataset;
  return {
    ...dataset,
    events: turned(events),
    actors: turned(actors),
    ties: turned(ties),
    places: turned(places),
    sources: turned(sources),
  };
}
