import { afterEach, describe, expect, it } from 'vitest';
import { all, one, settled, show, type Name, type Shown } from './support/show.js';

afterEach(() => document.body.replaceChildren());

/** Puts an element on the page that reads its own table. */
async function read<Of extends Name>(name: Of, lines: readonly string[], lang = 'en'): Promise<Shown<Of>> {
  const element = document.createElement(`bilateral-${name}`) as Shown<Of>;
  element.lang = lang;
  element.src = URL.createObjectURL(new Blob([lines.join('\n')], { type: 'text/csv' }));
  document.body.append(element);
  await expect.poll(() => element.state).toMatch(/ready|error/);
  await settled(element);
  return element;
}

const text = (element: Element, selector: string) =>
  one(element, selector)
    .textContent.replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const twin = (element: Element) => all(element, '.twin .record').map(({ textContent }) => textContent.replace(/\s+/g, ' '));

const data = (events: readonly object[], rest: object = {}) => ({
  format: 'bilateral/1',
  sides: { a: { country: 'AAA', name: 'Norland' }, b: { country: 'BBB', name: 'Sudland' } },
  events: events.map((event, i) => ({ id: `e${i}`, title: `Event ${i}`, kind: 'visit', ...event })),
  ...rest,
});

describe('A table in which no date can be read', () => {
  const table = ['date;title;country', '03/04/2005;Talks;Norland', ';Visit;Sudland'];

  it.each([
    ['en', 'No event could be read.', 'row 2, column date'],
    ['fa', 'هیچ رویدادی خوانده نشد.', 'ردیف ۲، ستون date'],
    ['ja', '読み取れた出来事がありません。', '2行目、列「date」'],
  ])('is reported in %s with each row and column, and draws no made-up years', async (lang, message, place) => {
    for (const name of ['timeline', 'dashboard'] as const) {
      const element = await read(name, table, lang);
      expect(element.state).toBe('error');
      await expect.poll(() => text(element, '[part=error]')).toContain(message);
      expect(text(element, '[part=error]')).toContain(place);
      expect(text(element, '[part=error]')).toContain('03/04/2005');
      expect(all(element, '[part=error] li')).toHaveLength(4);
      expect(all(element, 'svg.picture')).toEqual([]);
      expect(element.problems.slice(1)).toMatchObject([
        { row: 2, column: 'date' },
        { row: 3, column: 'date' },
        // 3 April or 4 March: one question about the column.
        { path: 'column date', got: '03/04/2005' },
      ]);
    }
  });
});

describe('A data set without events', () => {
  const actors = [{ id: 'x', type: 'body', name: 'X', country: 'AAA' }];

  it('is reported by the timeline, which draws no years', async () => {
    const element = await show('timeline', { data: data([{ date: 'soon' }], { actors }) });
    expect(text(element, '[role=status]')).toBe('No event could be read.');
    expect(element.describe()).not.toMatch(/19[67]\d/);
    const empty = await show('timeline', { data: data([], { actors }) });
    expect(text(empty, '[role=status]')).toBe('0 events');
    for (const each of [element, empty]) expect(all(each, 'svg.picture')).toEqual([]);
  });

  it('is an error where it contains nothing else either', async () => {
    const element = document.createElement('bilateral-timeline');
    element.data = data([{ date: 'soon' }]);
    document.body.append(element);
    await expect.poll(() => element.state).toBe('error');
    await element.updateComplete;
    expect(text(element, '[part=error]')).toContain('No event could be read.');
    expect(text(element, '[part=error]')).toContain('events[0].date');
  });
});

it('A filter that nothing passes keeps the years of the data', async () => {
  const element = await show('timeline', { data: data([{ date: '1903' }, { date: '1908' }]), attributes: { query: 'nowhere' } });
  expect(text(element, '[role=status]')).toBe('Nothing matches.');
  const ticks = all(element, '[part=tick-label]').map(({ textContent }) => textContent);
  expect(ticks).toContain('1905');
  expect(ticks).not.toContain('1970');
});

describe('Who acted', () => {
  const table = [
    'date,title,country',
    '2001,Talks,Norland',
    '2002,Visit,Sudland',
    '2003,Commission,Norland; Sudland',
    '2004,Census,',
    '2005,Fair,unknown',
  ];

  it('is not called a third party where nobody is named, and is both where both are', async () => {
    const element = await read('timeline', table);
    const said = twin(element);
    for (const [i, words] of [
      'Norland acted',
      'Sudland acted',
      'Both acted',
      'Who acted is not recorded',
      'Who acted is not recorded',
    ].entries())
      expect(said[i]).toContain(words);
    expect(element.shadowRoot!.textContent).not.toContain('third party');
    expect(text(element, '.dek')).toContain('on it both and actors not recorded.');
    expect(text(element, '.legend')).toContain('Who acted is not recorded');
  });

  it('is “others” where a third group acted, and the dek names only what is on the line', async () => {
    const element = await read('timeline', [
      'date,title,country',
      '2001,Talks,Norland',
      '2002,Visit,Sudland',
      '2003,Talks,Norland',
      '2004,Visit,Sudland',
      '2005,Letter,Westland',
    ]);
    expect(text(element, '.dek')).toMatch(/below it Sudland; on it others\.$/);
    expect(twin(element)[4]).toContain('A third party acted');
    expect(text(element, '.legend')).not.toContain('together');
    const two = await read('timeline', ['date,title,country', '2001,Talks,Norland', '2002,Visit,Sudland']);
    expect(text(two, '.dek')).toMatch(/below it Sudland\.$/);
  });

  it('is left open in the heading and the lanes where there is only one group', async () => {
    const element = await read('timeline', ['date,title,country', '2001,Talks,Norland', '2002,Visit,Norland']);
    expect(text(element, '.title')).toBe('Norland');
    expect(text(element, '.dek')).toBe('Who acted is not recorded.');
    expect(element.shadowRoot!.textContent).not.toMatch(/Side [AB]|third party/);
  });

  it('is worded the same in the toolbar, the card, the table and the map', async () => {
    const dashboard = await read('dashboard', table);
    expect(text(dashboard, '.toolbar, form, .facets')).toContain('actors not recorded');
    const places = [{ id: 'p', name: 'P', country: 'AAA', lon: 10, lat: 50 }];
    const map = await show('map', {
      data: data(
        [
          { date: '2001', place: 'p' },
          { date: '2002', place: 'p', initiator: 'AAA' },
        ],
        { places },
      ),
    });
    expect(text(map, '.legend')).toContain('middle actors not recorded');
    const timeline = await read('timeline', table);
    timeline.select('event', 'event-4');
    await expect
      .poll(() => all(timeline, '.card .side').map(({ textContent }) => textContent.trim()))
      .toEqual(['Who acted is not recorded']);
  });
});
