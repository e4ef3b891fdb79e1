import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/data/parse.js';
import { createLocale } from '../../../src/locale/locale.js';
import { indexDataset } from '../../../src/model/dataset-index.js';
import { firstOf } from '../../../src/view/list-window.js';
import { outlineMap } from '../../../src/widgets/map/view/outline.js';
import { randomDataset } from '../../support/random-data.js';

const locale = createLocale('en', 'auto');

describe('The list of the map', () => {
  it('contains every place and every shown event once, and its beginning can be built without the rest', () => {
    fc.assert(
      fc.property(randomDataset({ events: 30, actors: 2, places: 12 }), fc.nat({ max: 30 }), (dataset, count) => {
        const index = indexDataset(dataset);
        const events = index.events.slice(0, count);
        const lines = [...outlineMap(index, events, locale)];
        expect(lines.map(({ id }) => id).sort()).toEqual([...dataset.places, ...events].map(({ id }) => id).sort());
        expect(firstOf(outlineMap(index, events, locale), 5)).toEqual(lines.slice(0, 5));
      }),
    );
  });

  it('leads from a country to its places from north to south, then to what lies within them and to the events there', () => {
    const place = (id: string, country: string, lat: number, within?: string) => ({
      id,
      name: id,
      country,
      lon: 50,
      lat,
      ...(within && { within }),
    });
    const event = (id: string, at?: string) => ({ id, date: '2000', title: id, kind: 'visit', initiator: 'IRN', ...(at && { place: at }) });
    const { dataset } = parse({
      format: 'bilateral/1',
      sides: { a: { country: 'IRN', name: 'Iran' }, b: { country: 'JPN', name: 'Japan' } },
      // An embassy belongs to another country, though it is in the city.
      places: [place('south', 'IRN', 30), place('north', 'IRN', 35), place('embassy', 'JPN', 30, 'south'), place('far', 'JPN', 36)],
      events: [event('e1', 'south'), event('e2', 'embassy'), event('e3'), event('e4', 'far')],
    });
    const index = indexDataset(dataset!);
    const lines = [...outlineMap(index, index.events, locale)].map(({ id, level, section }) => `${section} ${level} ${id}`);
    expect(lines).toEqual(['a 1 north', 'a 1 south', 'a 2 e1', 'a 2 embassy', 'a 3 e2', 'b 1 far', 'b 2 e4', 'placeless 1 e3']);
  });
});
