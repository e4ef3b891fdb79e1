import { afterEach, describe, expect, it } from 'vitest';
import { all, button, heard, ids, inside, one, settled, show, type Shown } from './support/show.js';

afterEach(() => document.body.replaceChildren());

/** Starts playing and waits for the first period. */
async function played(lang = 'en'): Promise<Shown<'dashboard'>> {
  const dashboard = await show('dashboard', { lang, attributes: { from: '2019', to: '2019' } });
  one(dashboard, '.period button').click();
  await expect.poll(() => dashboard.from).not.toBe('2019');
  await dashboard.updateComplete;
  return dashboard;
}

describe('The years of a dashboard that is playing', () => {
  it('move from period to period in all widgets, and at the end are all shown', async () => {
    const dashboard = await played();
    const told = heard('bilateral-filter') as { filter: { from: string; to: string } }[];
    expect(dashboard.from > '2019-12-31').toBe(true);
    expect(one(dashboard, '.outcome').getAttribute('aria-live')).toBe('off');
    // Paused, a period stays until it has been counted, however slow the machine is.
    button(dashboard, 'Pause').click();
    await settled(dashboard);
    const shown = () => ids(inside(dashboard, 'timeline'), '.twin [data-kind="event"]').length;
    const lit = () => ids(inside(dashboard, 'network'), 'svg .tie:not([data-dimmed])').length;
    const onMap = () =>
      all(inside(dashboard, 'map'), 'svg .place[data-count]').reduce((sum, { dataset }) => sum + Number(dataset['count']), 0);
    const during = [shown(), lit(), onMap()];
    expect(during[0]).toBeLessThan(162);
    button(dashboard, 'Play the years').click();
    await expect.poll(() => dashboard.from, { timeout: 20_000, interval: 200 }).toBe('');
    await settled(dashboard);
    expect(told.map(({ filter }) => filter.from)).toEqual(
      told.map(({ filter }) => filter.from).toSorted((a, b) => (a && b ? (a < b ? -1 : 1) : 0)),
    );
    expect(told.at(-1)!.filter).toMatchObject({ from: '', to: '' });
    expect(shown()).toBe(162);
    expect(lit()).toBeGreaterThan(during[1]!);
    expect(onMap()).toBeGreaterThan(during[2]!);
    expect(button(dashboard, 'Play the years')).toBeTruthy();
    expect(one(dashboard, '.outcome').getAttribute('aria-live')).toBe('polite');
  }, 40_000);

  it('stay where they were paused', async () => {
    const dashboard = await played();
    button(dashboard, 'Pause').click();
    await settled(dashboard);
    const at = dashboard.from;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(dashboard.from).toBe(at);
    expect(button(dashboard, 'Play the years')).toBeTruthy();
  });

  it('stop when somebody chooses another period, and when the dashboard is removed', async () => {
    const dashboard = await played();
    dashboard.to = '2026';
    await expect.poll(() => one(dashboard, '.period button').textContent).toBe('Play the years');
    dashboard.from = '1979';
    await expect.poll(() => one(dashboard, '.period button').textContent).toBe('Play the years');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(dashboard.from).toBe('1979');
    button(dashboard, 'Play the years').click();
    await expect.poll(() => dashboard.from).not.toBe('1979');
    dashboard.remove();
    const at = dashboard.from;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(dashboard.from).toBe(at);
  });

  it.each([
    ['fa', 'مکث', '۱'],
    ['ja', '一時停止', '20'],
  ])('are in the reader’s calendar and digits in %s', async (lang, pause, digit) => {
    const dashboard = await played(lang);
    expect(one(dashboard, '.period button').textContent).toBe(pause);
    expect(one<HTMLInputElement>(dashboard, '.year').value.startsWith(digit)).toBe(true);
  });
});
