import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dragFinger, hasDevtools, moveMouse, turnWheel } from './support/devtools.js';
import { one, show, type Shown } from './support/show.js';

const isZoomed = (map: Element) => map.shadowRoot!.querySelector('[data-zoomed]') !== null;

function middleOf(target: Element): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = target.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

describe.runIf(hasDevtools)('A page that contains a map and is taller than its window', () => {
  let map: Shown<'map'>;

  beforeEach(async () => {
    map = await show('map');
    document.body.insertAdjacentHTML('beforeend', '<div style="height: 3000px"></div>');
    window.scrollTo(0, 0);
  });

  afterEach(() => {
    document.body.replaceChildren();
    window.scrollTo(0, 0);
  });

  it('is scrolled by a wheel over the map, which stays as it is', async () => {
    const { x, y } = middleOf(one(map, '[part="panel-b"]'));
    await turnWheel(x, y, 240);
    await expect.poll(() => window.scrollY).toBeGreaterThan(100);
    expect(isZoomed(map)).toBe(false);
  });

  it('is scrolled by one finger over the map, which stays as it is', async () => {
    const { x, y } = middleOf(one(map, '[part="panel-b"]'));
    await dragFinger(x, y, -200);
    await expect.poll(() => window.scrollY).toBeGreaterThan(100);
    expect(isZoomed(map)).toBe(false);
  });

  it('stays where it is for a wheel with Ctrl, which zooms the map around the pointer', async () => {
    const place = () => middleOf(one(map, '[data-panel="b"] [data-id="hiroshima"] .hit'));
    const before = place();
    await moveMouse(before.x, before.y);
    // The code for the gestures may arrive after the first turn of the wheel.
    await expect
      .poll(async () => {
        await turnWheel(before.x, before.y, -120, true);
        return isZoomed(map);
      })
      .toBe(true);
    const after = place();
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
    expect(window.scrollY).toBe(0);
  });
});
