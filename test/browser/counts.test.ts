import { afterEach, describe, expect, it } from 'vitest';
import { largeData } from '../../stories/support/large-data.js';
import { MEETING, all, button, ids, one, settled, show, showEarlier } from './support/show.js';

afterEach(() => document.body.replaceChildren());

/** The number of records of a kind that a part of an element draws or counts. */
function told(element: Element, kind: string, within: string): number {
  const marks = all<SVGElement>(element, `${within} [data-kind="${kind}"]`);
  const drawn = new Set(marks.flatMap(({ dataset }) => dataset['id'] ?? []));
  return drawn.size + marks.reduce((sum, { dataset }) => sum + Number(dataset['count'] ?? 0), 0);
}

const ACTORS = ['BRA', 'AUS', 'both'];

/** Every third event is joint and has the lowest rank. */
function ranked(count: number) {
  const data = largeData({ events: count });
  return { ...data, events: data.events.map((event, i) => ({ ...event, initiator: ACTORS[i % 3], rank: 1 + (i % 3) })) };
}

describe.each([60, 1_000, 10_000, 100_000])('A timeline of %d events', (count) => {
  it.each([1200, 360])('draws or counts each of them once, at %d px', async (width) => {
    const timeline = await show('timeline', { width, data: ranked(count) });
    expect(told(timeline, 'event', '.plot')).toBe(count);
    await showEarlier(timeline);
    expect(told(timeline, 'event', '.plot')).toBe(count);
    Object.assign(timeline, { from: '1950', to: '1960' });
    await settled(timeline);
    const inView = ranked(count).events.filter(({ date }) => date >= '1950' && date < '1961').length;
    expect(told(timeline, 'event', '.plot')).toBe(inView);
    button(timeline, 'Every event').click();
    await settled(timeline);
    expect(told(timeline, 'event', '.main')).toBe(inView);
  });
});

describe('A timeline of Iran and Japan', () => {
  it('says how many events are not drawn, and draws them when that text is clicked', async () => {
    const timeline = await show('timeline', { width: 1200 });
    const rest = one<SVGElement>(timeline, '.main .more');
    expect(rest.textContent.replace(/\s+/g, ' ').trim()).toMatch(/^\+\d+ minor events, left out$/);
    expect(told(timeline, 'event', '.main')).toBe(162);
    expect(timeline.toSVG()).toContain('left out');
    rest.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    await settled(timeline);
    expect(all(timeline, '.main .more')).toEqual([]);
    expect(told(timeline, 'event', '.main')).toBe(162);
  });
});

describe('The timeline of the years of the meeting', () => {
  it('has one mark for it and its seven parts, which stand alone when every event is asked for', async () => {
    const timeline = await show('timeline', { width: 1200, attributes: { from: '2024', to: '2026' } });
    const inView = ids(timeline, '.twin [data-kind="event"]').length;
    const meeting = () => one<SVGElement>(timeline, `.main .event[data-id="${MEETING}"]`);
    expect(meeting().dataset['count']).toBe('7');
    expect(meeting().textContent).toContain('7 parts');
    expect(told(timeline, 'event', '.main')).toBe(inView);
    button(timeline, 'Every event').click();
    await settled(timeline);
    expect(meeting().dataset['count']).toBeUndefined();
    expect(told(timeline, 'event', '.main')).toBe(inView);
  });
});

describe('A network', () => {
  it.each([60, 1_000, 5_000])('of %d actors, all requested, draws or counts each of them once, folded and open', async (count) => {
    const network = await show('network', { width: 1100, data: largeData({ actors: count }), attributes: { 'max-actors': String(count) } });
    expect(told(network, 'actor', 'svg')).toBe(count);
    const folds = all<SVGElement>(network, '[data-fold]').slice(0, 2);
    for (const { dataset } of folds) {
      one(network, `[data-fold="${dataset['fold']}"] .hit`).dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }),
      );
      await settled(network);
      expect(told(network, 'actor', 'svg')).toBe(count);
    }
  });

  it.each(['columns', 'bands', 'force'])('on a canvas counts what is not an element: %s', async (layout) => {
    const network = await show('network', { width: 1100, data: largeData({ actors: 390 }), attributes: { layout, 'max-actors': '390' } });
    await expect.poll(() => all(network, 'canvas').length).toBe(1);
    expect(told(network, 'actor', '.canvas-room')).toBe(390);
    network.selected = 'a0';
    await settled(network);
    expect(all(network, '.canvas-room svg [data-id="a0"]').length).toBeGreaterThan(0);
    expect(told(network, 'actor', '.canvas-room')).toBe(390);
  });
});

describe('A map', () => {
  it.each([60, 1_000, 10_000])('of %d events counts each of them once, on its marks or in words, in every layout', async (count) => {
    const data = largeData({ events: count, places: 200 });
    const places = data.places.map((place, i) => ({ ...place, precision: ['city', 'city', 'region', 'country', 'unknown'][i % 5] }));
    const events = data.events.map((event, i) => (i % 7 ? event : { ...event, place: undefined }));
    for (const layout of ['auto', 'overview', 'insets', 'single', 'globe']) {
      const map = await show('map', { width: 1100, data: { ...data, places, events }, attributes: { layout } });
      const marks = all<SVGElement>(map, '.picture [data-count], .outside [data-count]');
      expect(
        marks.reduce((sum, { dataset }) => sum + Number(dataset['count']), 0),
        layout,
      ).toBe(count);
      document.body.replaceChildren();
    }
  });
});
