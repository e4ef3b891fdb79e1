import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { focused, press, tabStops } from './support/press.js';
import { all, button, heard, ids, one, show, type Shown } from './support/show.js';

afterEach(() => document.body.replaceChildren());

const line = (map: Element, id: string) => one(map, `.twin [data-id="${id}"]`);
const at = (map: Element) => focused(map)?.dataset['id'];
const isZoomed = (map: Element) => map.shadowRoot!.querySelector('[data-zoomed]') !== null;
const tehranAt = (map: Element) => one(map, '[data-panel="a"] [data-id="tehran"]').getAttribute('transform');

/** Kilometres for each pixel, by the scale bar of Iran's panel. */
function scaleOf(map: Element): number {
  const bar = one<SVGPathElement>(map, '[data-panel="a"] .scale');
  return Number.parseInt(bar.nextElementSibling!.textContent.replaceAll(',', ''), 10) / bar.getBBox().width;
}

describe('Keys in the map', () => {
  it('zoom in with plus and out again with minus, step by step', async () => {
    const map = await show('map');
    line(map, 'tehran').focus();
    await press(map, '+');
    const once = scaleOf(map);
    await press(map, '+');
    expect(scaleOf(map)).toBeLessThan(once * 0.8);
    await press(map, '-');
    expect(scaleOf(map)).toBeCloseTo(once, 1);
    for (let i = 0; i < 5 && isZoomed(map); i++) await press(map, '-');
    expect(isZoomed(map)).toBe(false);
    const whole = scaleOf(map);
    await press(map, '-');
    expect([isZoomed(map), scaleOf(map)]).toEqual([false, whole]);
  });

  it('select with Space as well as with Enter', async () => {
    const map = await show('map');
    line(map, 'bushehr').focus();
    const told = heard('bilateral-select');
    await userEvent.keyboard(' ');
    expect(map.selected).toBe('bushehr');
    expect(told).toEqual([{ kind: 'place', id: 'bushehr' }]);
  });

  it('return with Shift and Tab to the line that was left', async () => {
    const map = await show('map');
    document.body.insertAdjacentHTML('beforeend', '<button id="after">After</button>');
    line(map, 'tehran').focus();
    await press(map, 'ArrowDown');
    const left = at(map);
    expect(tabStops(map)).toEqual([left]);
    document.querySelector<HTMLElement>('#after')!.focus();
    for (let i = 0; i < 20 && !focused(map)?.matches('.twin *'); i++) await userEvent.tab({ shift: true });
    expect(at(map)).toBe(left);
  });

  it('go from country to country with PageDown and PageUp', async () => {
    const map = await show('map');
    const first = ids(map, '.twin [data-kind="place"]')[0]!;
    line(map, first).focus();
    const { places } = (await (await fetch(map.src)).json()) as { places: { id: string; country: string }[] };
    const countryOf = (id: string | undefined) => places.find((place) => place.id === id)?.country;
    await press(map, 'PageDown');
    const japan = at(map);
    expect(countryOf(japan)).toBe('JPN');
    await press(map, 'PageDown');
    expect(['IRN', 'JPN']).not.toContain(countryOf(at(map)));
    await press(map, 'PageUp');
    expect(at(map)).toBe(japan);
    await press(map, 'PageUp');
    expect(at(map)).toBe(first);
  });

  it.each([
    ['fa', 'ش', 'shiraz'],
    ['fa', 'ك', 'kerman'],
    ['ja', 'シ', 'shiraz'],
    ['ja', '京', 'kyoto'],
  ])('find a place by its first letter in %s: %s', async (lang, letter, id) => {
    const map = await show('map', { lang });
    line(map, 'tehran').focus();
    for (let i = 0; i < 12 && at(map) !== id; i++) await press(map, letter);
    expect(at(map)).toBe(id);
  });

  it('enter a line with the left arrow and leave it with the right one in Persian', async () => {
    const map = await show('map', { lang: 'fa' });
    line(map, 'tehran').focus();
    expect(await press(map, 'ArrowRight')).toBe(false);
    await press(map, 'ArrowLeft');
    expect(focused(map)!.dataset['kind']).toBe('event');
    await press(map, 'ArrowRight');
    expect(at(map)).toBe('tehran');
  });

  it('move the enlarged part in the direction of the arrow, in Persian, too', async () => {
    for (const lang of ['en', 'fa']) {
      const map = await show('map', { lang });
      line(map, 'tehran').focus();
      await press(map, '+');
      const x = () => Number(/translate\(([-\d.]+)/.exec(tehranAt(map)!)![1]);
      const before = x();
      await press(map, 'ArrowRight', { shiftKey: true });
      expect(x()).toBeLessThan(before);
      document.body.replaceChildren();
    }
  });
});

describe('Buttons and the pointer', () => {
  async function zoomedIn(): Promise<Shown<'map'>> {
    const map = await show('map');
    map.select('place', 'tehran');
    button(map, 'Zoom in').click();
    await map.updateComplete;
    button(map, 'Zoom in').click();
    await map.updateComplete;
    return map;
  }

  it('zoom out by the button, which is disabled when everything is in view', async () => {
    const map = await zoomedIn();
    const near = scaleOf(map);
    const out = button(map, 'Zoom out');
    out.click();
    await map.updateComplete;
    expect(scaleOf(map)).toBeCloseTo(near * 2, 0);
    for (let i = 0; i < 5 && isZoomed(map); i++) {
      out.click();
      await map.updateComplete;
    }
    expect(isZoomed(map)).toBe(false);
    expect(out.disabled || out.ariaDisabled === 'true').toBe(true);
  });

  it('zoom out with Shift and a double click', async () => {
    const map = await zoomedIn();
    const near = scaleOf(map);
    const plot = one(map, '.plot');
    plot.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
    await map.updateComplete;
    const { left, top, width, height } = one(map, '[part="panel-a"]').getBoundingClientRect();
    const spot = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, composed: true };
    plot.dispatchEvent(new MouseEvent('dblclick', { ...spot, shiftKey: true }));
    await map.updateComplete;
    expect(scaleOf(map)).toBeCloseTo(near * 2, 0);
  });

  it('zoom to the province that is selected', async () => {
    const map = await show('map', { attributes: { regions: '' } });
    one(map, '[data-panel="a"] [data-id="IR-07"]').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    await map.updateComplete;
    expect(map.selected).toBe('IR-07');
    button(map, 'Zoom in').click();
    await map.updateComplete;
    expect(isZoomed(map)).toBe(true);
    const panel = one(map, '[part="panel-a"]').getBoundingClientRect();
    const fars = one(map, '[data-panel="a"] [data-id="IR-07"]').getBoundingClientRect();
    expect(fars.width / panel.width).toBeGreaterThan(0.3);
    expect(Math.abs(fars.left + fars.width / 2 - panel.left - panel.width / 2)).toBeLessThan(panel.width / 4);
    expect(all(map, '[data-panel="a"] [data-id="IR-23"]')).toHaveLength(0);
  });
});

describe.each(['en', 'fa'])('A press on “+” in %s', (lang) => {
  it.each([360, 720, 1200])('always leaves a place in the panel that it enlarges, at %d px', async (width) => {
    for (const only of ['', 'a', 'b']) {
      const map = await show('map', { lang, width, attributes: { only } });
      const closer = all<HTMLButtonElement>(map, '.tools button').find(({ textContent }) => textContent.trim() === '+')!;
      for (let step = 1; step < 12; step++) {
        closer.click();
        await map.updateComplete;
        expect(ids(map, `[data-panel="${only || 'a'}"] [data-kind="place"]`).length, `${only} ${step}`).toBeGreaterThan(0);
      }
      document.body.replaceChildren();
    }
  });
});
