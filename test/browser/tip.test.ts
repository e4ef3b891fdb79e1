import { afterEach, describe, expect, it } from 'vitest';
import { hoverAt, marksOf, tipOf } from './support/reading.js';
import { MEETING, all, one, settled, show, type Name } from './support/show.js';

afterEach(() => document.body.replaceChildren());

describe.each(['timeline', 'network', 'map'] as const)('A mark of the %s', (name: Name) => {
  it('without a label says what it is when the pointer is on it', async () => {
    const widget = await show(name);
    const marks = marksOf(widget).filter((mark) => !mark.querySelector('[part~="label"]') && mark.dataset['kind'] !== 'region');
    const silent = [];
    for (const mark of marks.filter((_, i) => i % 4 === 0)) if (!(await hoverAt(widget, mark))) silent.push(mark.dataset['id']);
    expect(marks.length).toBeGreaterThan(10);
    expect(silent).toEqual([]);
    expect(tipOf(widget)).toBe('');
  });
});

describe('The tip', () => {
  it('has date, title and who acted in an event, in the language of the reader', async () => {
    for (const [lang, words] of [
      ['en', /9 April 2025|9 Apr 2025/],
      ['fa', /۲۰ فروردین ۱۴۰۴/],
      ['ja', /2025年4月9日/],
    ] as const) {
      const timeline = await show('timeline', { lang });
      const mark = marksOf(timeline).find(({ dataset }) => dataset['id'] === MEETING)!;
      const said = await hoverAt(timeline, mark);
      expect(said).toMatch(words);
      expect(said.split('\n').length).toBe(3);
      document.body.replaceChildren();
    }
  });

  it('follows the focus in the list, and stays within the stage', async () => {
    const timeline = await show('timeline', { width: 720 });
    for (const each of [all(timeline, '.twin [data-id]')[0]!, all(timeline, '.twin [data-id]').at(-1)!]) {
      each.focus();
      await settled(timeline);
      const [tip, stage] = [one(timeline, '.tip'), one(timeline, '.stage')].map((part) => part.getBoundingClientRect());
      expect(tip!.width).toBeGreaterThan(0);
      expect(tip!.left).toBeGreaterThanOrEqual(stage!.left - 1);
      expect(tip!.right).toBeLessThanOrEqual(stage!.right + 1);
    }
  });
});
