import { describe, expect, it } from 'vitest';
import { indexDataset, refOf } from '../../src/model/dataset-index.js';
import { relatedTo } from '../../src/model/selection.js';
import { iranJapan } from '../support/iran-japan.js';

const index = indexDataset(iranJapan());
const MEETING = 'ev-2025-04-09-chitsaz-imagawa';

describe('What belongs to a record', () => {
  it('is for the meeting of 2025 its participants and its place with the city around it', () => {
    const { actors, places, events } = relatedTo(index, { kind: 'event', id: MEETING });
    expect([...actors]).toEqual(expect.arrayContaining(['chitsaz', 'imagawa', 'mcit', 'mic']));
    expect([...places]).toContain('tokyo');
    expect([...events]).toEqual([MEETING]);
  });

  it('goes both ways between events and actors, and between events and places', () => {
    for (const { id } of index.events) {
      const { actors, places } = relatedTo(index, { kind: 'event', id });
      for (const actor of actors) expect(relatedTo(index, { kind: 'actor', id: actor }).events.has(id)).toBe(true);
      for (const place of places) expect(relatedTo(index, { kind: 'place', id: place }).events.has(id)).toBe(true);
    }
  });

  it('is for a tie its two ends', () => {
    const [tie] = index.dataset.ties;
    expect([...relatedTo(index, { kind: 'tie', id: tie!.id }).actors]).toEqual([tie!.from, tie!.to]);
  });

  it('is for a region the events at all places in it', () => {
    const { region } = index.placeById.get('tokyo')!;
    const { events } = relatedTo(index, { kind: 'region', id: region! });
    for (const event of index.eventsByPlace.get('tokyo')!) expect(events.has(event.id)).toBe(true);
  });

  it('is nothing for nothing and for what the data do not hold', () => {
    expect(relatedTo(index, null).events.size).toBe(0);
    expect(relatedTo(index, { kind: 'event', id: 'no-such' }).actors.size).toBe(0);
  });
});

describe('The look-up of a record by its id alone', () => {
  it('knows of which kind it is', () => {
    expect(refOf(index, MEETING)).toEqual({ kind: 'event', id: MEETING });
    expect(refOf(index, 'imagawa')).toEqual({ kind: 'actor', id: 'imagawa' });
    expect(refOf(index, 'tokyo')).toEqual({ kind: 'place', id: 'tokyo' });
    expect(refOf(index, 'no-such')).toBeNull();
  });
});
