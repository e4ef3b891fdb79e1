import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { dayToIso, parseDate } from '../../src/data/dates.js';
import { all, button, heard, ids, inside, one, settled, show } from './support/show.js';

afterEach(() => document.body.replaceChildren());

const twin = '.twin [data-kind="event"]';

describe('The attributes of a widget', () => {
  it.each([
    ['a period', { from: '1979', to: '1988' }, '1979-01-01', '1988-12-31'],
    ['one bound', { from: '2020-01-01' }, '2020-01-01', '9999-12-31'],
  ] as const)('narrow it to %s', async (_, attributes, first, last) => {
    const timeline = await show('timeline', { attributes });
    const shown = ids(timeline, twin);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.length).toBeLessThan(162);
    const [header, ...rows] = timeline.toCSV().trim().split('\n');
    expect(header!.split(',').slice(0, 2)).toEqual(['id', 'date']);
    expect(rows).toHaveLength(shown.length);
    for (const row of rows) {
      const { earliest, latest } = parseDate(row.split(',')[1]!.replaceAll('"', ''))!;
      expect(dayToIso(latest) >= first && dayToIso(earliest) <= last, row).toBe(true);
    }
  });

  it('narrow it to kinds, to themes, and to what both keep', async () => {
    const visits = ids(await show('timeline', { attributes: { kinds: 'visit' } }), twin);
    const energy = ids(await show('timeline', { attributes: { themes: 'energy' } }), twin);
    const both = ids(await show('timeline', { attributes: { kinds: 'visit', themes: 'energy' } }), twin);
    expect(visits.length).toBeGreaterThan(both.length);
    expect(both).toEqual(visits.filter((id) => energy.includes(id)));
  });

  it('show a message when nothing matches, and still draw', async () => {
    const timeline = await show('timeline', { attributes: { query: 'no such thing anywhere' } });
    expect(one(timeline, 'p[role="status"]').textContent).toContain('Nothing matches');
    expect(ids(timeline, twin)).toEqual([]);
  });

  it('narrow a map to a period: its marks and the line below count what its list contains, and clearing it restores the map', async () => {
    const map = await show('map');
    await expect.poll(() => all(map, '.disputed').length).toBeGreaterThan(0);
    const picture = () =>
      all<SVGElement>(map, '.picture :is(path, text, [transform])').map((each) => [
        each.getAttribute('d'),
        each.getAttribute('transform'),
        each.textContent.trim(),
      ]);
    const whole = picture();
    Object.assign(map, { from: '1979', to: '1988' });
    await map.updateComplete;
    const shown = ids(map, twin).length;
    expect([shown > 5, shown < 162]).toEqual([true, true]);
    const marks = all(map, '[data-panel] [data-kind="place"][data-count]').reduce((sum, { dataset }) => sum + Number(dataset['count']), 0);
    const outside = one(map, '.outside').textContent.replace(/\s+/g, ' ');
    const numberBefore = (words: string) => Number(new RegExp(`(\\d+) ${words}`).exec(outside)?.[1] ?? 0);
    expect(marks).toBeGreaterThan(0);
    expect(marks + numberBefore('elsewhere') + numberBefore('without')).toBe(shown);
    expect(one(map, '.dek').textContent).toContain(`${shown} events`);
    expect(picture()).not.toEqual(whole);
    Object.assign(map, { from: '', to: '' });
    await map.updateComplete;
    expect(picture()).toEqual(whole);
  });

  it('leave no line of what is outside of the maps when every event is on them', async () => {
    const map = await show('map', { attributes: { from: '1999', to: '2001' } });
    const marks = all(map, '[data-panel] [data-kind="place"][data-count]').reduce((sum, { dataset }) => sum + Number(dataset['count']), 0);
    expect(marks).toBeGreaterThan(0);
    expect(marks).toBe(ids(map, twin).length);
    expect(all(map, '.outside')).toEqual([]);
  });

  it('keep the map when nothing matches, say so, and mark nothing', async () => {
    const map = await show('map', { attributes: { query: 'no such thing anywhere' } });
    expect(map.state).toBe('ready');
    expect(all(map, '[data-panel]')).toHaveLength(2);
    expect(all(map, '[data-panel] .own, [data-panel] .wash').length).toBeGreaterThan(70);
    expect(ids(map, '[data-kind="place"][data-count]')).toEqual([]);
    expect(ids(map, twin)).toEqual([]);
    expect(one(map, '.dek').textContent).toContain('0 events');
    expect(map.describe()).toContain('0 events');
  });

  it('ignore a bound that is not a date', async () => {
    expect(ids(await show('timeline', { attributes: { from: 'yesterday' } }), twin)).toHaveLength(162);
  });
});

describe('The toolbar of a dashboard', () => {
  it('narrows all three to what is typed into the search field, in any script', async () => {
    const dashboard = await show('dashboard');
    const told = heard('bilateral-filter') as { filter: { query: string } }[];
    const search = one<HTMLInputElement>(dashboard, 'input[type="search"]');
    await userEvent.fill(search, 'خاتمی');
    await settled(dashboard);
    const persian = ids(inside(dashboard, 'timeline'), twin);
    expect(persian.length).toBeGreaterThan(0);
    expect(told.at(-1)!.filter.query).toBe('خاتمی');
    await userEvent.fill(search, 'KHATAMI');
    await settled(dashboard);
    expect(ids(inside(dashboard, 'timeline'), twin)).toEqual(persian);
    expect(ids(inside(dashboard, 'map'), twin)).toHaveLength(persian.length);
    expect(all(inside(dashboard, 'network'), '[data-kind="actor"][data-dimmed]').length).toBeGreaterThan(5);
    expect(one(dashboard, '.outcome').textContent).toContain(`${persian.length} of 162`);
    button(dashboard, 'Clear filters').click();
    await settled(dashboard);
    expect(search.value).toBe('');
    expect(ids(inside(dashboard, 'timeline'), twin)).toHaveLength(162);
  });

  it('says for each choice how many events it leaves, and leaves that many', async () => {
    const dashboard = await show('dashboard');
    const chip = all<HTMLButtonElement>(dashboard, '.chip').find(({ textContent }) => textContent.includes('Japan'))!;
    const count = Number(chip.querySelector('.count')!.textContent);
    chip.click();
    await settled(dashboard);
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    expect(ids(inside(dashboard, 'timeline'), twin)).toHaveLength(count);
    chip.click();
    await settled(dashboard);
    expect(ids(inside(dashboard, 'timeline'), twin)).toHaveLength(162);
  });

  it("takes the years in the reader's calendar and digits", async () => {
    const dashboard = await show('dashboard', { lang: 'fa' });
    const [from, to] = all<HTMLInputElement>(dashboard, '.year');
    // Engines differ in whether a field filled by a driver dispatches `change` when it loses the focus; one filled by a person does.
    for (const [field, year] of [
      [from!, '۱۳۵۸'],
      [to!, '1367'],
    ] as const) {
      field.value = year;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(dashboard);
    }
    await settled(dashboard);
    const told = { from: dashboard.from, to: dashboard.to };
    expect(told).toEqual({ from: '1979-03-21', to: '1989-03-20' });
    expect(from!.value).toBe('۱۳۵۸');
    expect(to!.value).toBe('۱۳۶۷');
  });
});
