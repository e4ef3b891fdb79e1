import { afterEach, describe, expect, it, vi } from 'vitest';
import '../../src/define.js';
import { read } from '../../src/data/formats/read.js';
import { all, one, settled } from './support/show.js';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const TABLE = 'when;what;who\n3/4/2021;Talks;Norland\n5/6/2021;Visit;Sudland';
const READING = { columns: { when: 'date', what: 'title', who: 'side' }, dates: { when: { order: 'dmy' } } };

/** Answers requests for these names with these texts, and with 404 for others. */
function serve(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (input: RequestInfo | URL) => {
    const name = new URL(input instanceof Request ? input.url : input, location.href).pathname.slice(1);
    asked.push(name);
    return Promise.resolve(new Response(files[name] ?? 'none', { status: name in files ? 200 : 404 }));
  });
  return asked;
}

function timelineOf(attributes: Readonly<Record<string, string>>) {
  const timeline = document.createElement('bilateral-timeline');
  for (const [name, value] of Object.entries(attributes)) timeline.setAttribute(name, value);
  document.body.append(timeline);
  return timeline;
}

describe('A table at an address', () => {
  it('is read as a saved reading says, to the same data set as by read()', async () => {
    const asked = serve({ 'saved-1.csv': TABLE, 'saved-1.json': JSON.stringify(READING) });
    const timeline = timelineOf({ src: '/saved-1.csv', reading: '/saved-1.json' });
    await expect.poll(() => timeline.state).toBe('ready');
    await settled(timeline);
    expect(asked).toEqual(['saved-1.json', 'saved-1.csv']);
    const { dataset } = await read(TABLE, READING as Parameters<typeof read>[1]);
    expect(dataset!.events.map(({ date }) => date)).toEqual(['2021-04-03', '2021-06-05']);
    expect(
      timeline
        .toCSV()
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[1]),
    ).toEqual(dataset!.events.map(({ date }) => date));
  });

  it('is read anew when another reading is named', async () => {
    const other = JSON.stringify({ ...READING, dates: { when: { order: 'mdy' } } });
    serve({ 'saved-2.csv': TABLE, 'saved-2.json': JSON.stringify(READING), 'saved-3.json': other });
    const timeline = timelineOf({ src: '/saved-2.csv', reading: '/saved-2.json' });
    await expect.poll(() => timeline.toCSV()).toContain('2021-04-03');
    timeline.reading = '/saved-3.json';
    await expect.poll(() => timeline.toCSV()).toContain('2021-03-04');
  });

  it.each([
    ['is not there', {}, '/saved-4.json'],
    ['is no object', { 'saved-4.json': '<html>' }, '/saved-4.json'],
  ])('is not drawn as something else when its reading %s: that is said', async (_, files, address) => {
    serve({ 'saved-4.csv': TABLE, ...files });
    const timeline = timelineOf({ src: '/saved-4.csv', reading: address });
    await expect.poll(() => timeline.state).toBe('error');
    expect(timeline.problems.map(({ path }) => path)).toEqual([address]);
    expect(one(timeline, '[part=error]').textContent).toContain(address);
    expect(all(timeline, 'svg.picture')).toEqual([]);
  });

  it('is read without harm when its reading holds nonsense', async () => {
    serve({
      'saved-5.csv': TABLE,
      'saved-5.json': JSON.stringify({ problems: 1, columns: { when: 'date', __proto__: 3 }, dates: 5, sides: 'ab' }),
    });
    const timeline = timelineOf({ src: '/saved-5.csv', reading: '/saved-5.json' });
    await expect.poll(() => timeline.state).toMatch(/ready|error/);
    expect(timeline.problems.length).toBeGreaterThan(0);
  });
});
