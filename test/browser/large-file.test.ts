import { afterEach, expect, it, vi } from 'vitest';
import '../../src/define.js';
import { read as readAtOnce, readFile } from '../../src/element/reading.js';
import { tiedData } from '../../stories/support/tied-data.js';

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const file = tiedData(6_000);
const broken = {
  ...file,
  ties: file.ties.map((tie, i) => (i % 4_000 ? tie : { ...tie, to: 'nobody' })),
  actors: [...file.actors, { id: 7 }],
};

it('A large file is read by a worker in parts, with the same result and problems as one that is read at once', async () => {
  const started = vi.fn();
  const Native = Worker;
  vi.stubGlobal(
    'Worker',
    class extends Native {
      constructor(...input: ConstructorParameters<typeof Native>) {
        super(...input);
        started();
      }
    },
  );
  const reading = readFile(JSON.stringify(broken), 'file');
  expect(reading).toBeInstanceOf(Promise);
  let turns = 0;
  let isRead = false;
  const count = () => {
    turns++;
    if (!isRead) setTimeout(count);
  };
  count();
  const read = await reading;
  isRead = true;
  expect(started).toHaveBeenCalledOnce();
  expect(turns).toBeGreaterThan(3);
  expect(read.problems).toHaveLength(4);
  expect(read).toEqual(readAtOnce(broken));
  const { dataset } = read.index!;
  expect([dataset, dataset.ties, dataset.ties[0], dataset.actors[0]!.name].every(Object.isFrozen)).toBe(true);
});

it('A large file is read with the same result where no worker may start', async () => {
  vi.stubGlobal('Worker', function refused() {
    throw new DOMException('Not allowed', 'SecurityError');
  });
  expect(await readFile(JSON.stringify(broken), 'file')).toEqual(readAtOnce(broken));
});

it('A short file is read at once', () => {
  expect(readFile(JSON.stringify(tiedData(20)), 'file')).not.toBeInstanceOf(Promise);
});

it('A large object does not block the page either, and two widgets with the same one read it once', async () => {
  let reads = 0;
  const day = (i: number) => new Date(i * 864e5).toISOString().slice(0, 10);
  const events = Array.from({ length: 21_000 }, (_, i) => ({
    id: `e${i}`,
    date: day(i),
    title: `Event ${i}`,
    kind: 'visit',
    initiator: 'AAA',
  }));
  const data = {
    format: 'bilateral/1',
    sides: { a: { country: 'AAA', name: 'A' }, b: { country: 'BBB', name: 'B' } },
    get events() {
      reads++;
      return events;
    },
  };
  // Engines without it yield by messages.
  const { scheduler } = globalThis as { scheduler?: { yield(): Promise<void> } };
  const yields = scheduler ? vi.spyOn(scheduler, 'yield') : vi.spyOn(globalThis, 'MessageChannel');
  const widgets = [0, 1].map(() => Object.assign(document.createElement('bilateral-timeline'), { data }));
  document.body.append(...widgets);
  await Promise.resolve();
  expect(widgets.map(({ state }) => state)).toEqual(['loading', 'loading']);
  const before = reads;
  await Promise.all(widgets.map(({ ready }) => ready));
  expect(yields.mock.calls.length).toBeGreaterThan(2);
  expect(widgets.map(({ state }) => state)).toEqual(['ready', 'ready']);
  expect(widgets.map((widget) => widget.toCSV().split('\n').length > 21_000)).toEqual([true, true]);
  expect(reads - before).toBeLessThan(10);
});

it.each([
  ['has no known format', { format: 'nothing' }, 'nothing'],
  [
    'cannot be inspected',
    {
      format: 'bilateral/1',
      get sides(): never {
        throw new Error('closed');
      },
    },
    'closed',
  ],
])('A large object that %s is refused with the reason', async (_, rest, reason) => {
  const data = Object.defineProperties({ events: Array.from({ length: 21_000 }, () => ({})) }, Object.getOwnPropertyDescriptors(rest));
  const told: string[] = [];
  const widget = Object.assign(document.createElement('bilateral-timeline'), { data });
  widget.addEventListener('bilateral-error', ({ detail }) => told.push(JSON.stringify(detail)));
  document.body.append(widget);
  await expect.poll(() => widget.state).toBe('error');
  expect(told.join()).toContain(reason);
});
