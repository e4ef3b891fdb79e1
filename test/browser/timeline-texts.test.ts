import { afterEach, describe, expect, it } from 'vitest';
import { all, show, showEarlier } from './support/show.js';

afterEach(() => document.body.replaceChildren());

describe('The texts of a timeline', () => {
  it.each([390, 560, 720, 1200])('are nowhere smaller than 11 px, at %i px', async (width) => {
    for (const lang of ['en', 'fa', 'ja']) {
      const timeline = await show('timeline', { width, lang });
      await showEarlier(timeline);
      const texts = all<SVGElement>(timeline, 'svg text');
      expect(texts.length).toBeGreaterThan(50);
      const small = texts.filter((text) => Number.parseFloat(getComputedStyle(text).fontSize) < 11);
      expect(small.map(({ textContent }) => textContent)).toEqual([]);
    }
  });
});
