import { describe, expect, it } from 'vitest';
import { indexDataset, refOf } from '../../src/model/dataset-index.js';
import { relatedTo } from '../../src/model/selection.js';
import { iranJapan } from '../support/iran-japan.js';

const index = indexDataset(iranJapan());
const MEETING = 'ev-2025-04-09-chitsaz-imagawa';

describe('What belongs to a record', () => {
  it('includes the participants of the meeting of 2025 and its place with the city around it', () => {
    const { actors, places, events } = relatedTo(index, { kind: 'event', id: MEETING });
    expect([...actors]).toEqual(expect.arrayContaining(['chitsaz', 'imagawa', 'mcit', 'mic']));
    expect([...places]).toContain('tokyo');
    expect([...events]).toEqual([MEETING]);
  });

  it('is mutual between events and actors, and between events and places', () => {
    for (const { id } of index.events) {
      const { actors, places } = relatedTo(index, { kind: 'event', id });
      for (const actor of actors) expect(relatedTo(index, { kind: 'actor', id: actor }).events.has(id)).toBe(true);
      for (const place of places) expect(relatedTo(index, { kind: 'place', id: place }).events.has(id)).toBe(true);
    }
  });

  it('includes the two ends of a tie', () => {
    const [tie] = index.dataset.ties;
    expect([...relatedTo(index, { kind: 'tie', id: tie!.id }).actors]).toEqual([tie!.from, tie!.to]);
  });

  it('includes the events at every place in a region', () => {
    const { region } = index.placeById.get('tokyo')!;
    const { events } = relatedTo(index, { kind: 'region', id: region! });
    for (const event of index.eventsByPlace.get('tokyo')!) expect(events.has(event.id)).toBe(true);
  });

  it('is empty without a record and for one that is not in the data', () => {
    expect(relatedTo(index, null).events.size).toBe(0);
    expect(relatedTo(index, { kind: 'event', id: 'no-such' }).actors.size).toBe(0);
  });
});

describe('Looking up a record by its id alone', () => {
  it('finds out its kind', () => {
    expect(refOf(index, MEETING)).toEqual({ kind: 'event', id: MEETING });
    expect(refOf(index, 'imagawa')).toEqual({ kind: 'actor', id: 'imagawa' });
    expect(refOf(index, 'tokyo')).toEqual({ kind: 'place', id: 'tokyo' });
    expect(refOf(index, 'no-such')).toBeNull();
  });
});
