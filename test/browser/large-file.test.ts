import { afterEach, expect, it } from 'vitest';
import { parse } from '../../src/data/parse.js';
import { parseText } from '../../src/element/load-dataset.js';
import { tiedData } from '../../stories/support/tied-data.js';

afterEach(() => document.body.replaceChildren());

it('A large file is read in slices, with the result and the problems of one that is read at once', async () => {
  const file = tiedData(6_000);
  const broken = {
    ...file,
    ties: file.ties.map((tie, i) => (i % 4_000 ? tie : { ...tie, to: 'nobody' })),
    actors: [...file.actors, { id: 7 }],
  };
  const text = JSON.stringify(broken);
  const reading = parseText(text, 'file');
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
  expect(turns).toBeGreaterThan(3);
  expect(read.problems).toHaveLength(4);
  expect(read).toEqual(parse(broken));
});

it('A short file is read at once', () => {
  expect(parseText(JSON.stringify(tiedData(20)), 'file')).not.toBeInstanceOf(Promise);
});
