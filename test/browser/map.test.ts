import { afterEach, describe, expect, it } from 'vitest';
import { all, button, DATA, heard, ids, MEETING, one, openView, show, type Shown } from './support/show.js';
import { areaOf } from '../support/paths.js';
import { labelsOf, overlaps } from './support/labels.js';
import { crowded } from './support/map-labels.js';

afterEach(() => document.body.replaceChildren());

const focused = (element: Element) => element.shadowRoot!.activeElement as HTMLElement | null;

async function data(): Promise<{ places: { id: string; region?: string; country: string }[]; events: { id: string; place?: string }[] }> {
  return (await fetch(DATA)).json();
}

/** As the browser sends it, without a round trip through its driver. */
async function press(map: Shown<'map'>, key: string, init: KeyboardEventInit = {}): Promise<boolean> {
  const before = focused(map);
  before!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }));
  await map.updateComplete;
  return focused(map) !== before;
}

/** The scale bars tell whether a panel is enlarged: both are labelled only then. */
const scaleTexts = (map: Element) => all<SVGElement>(map, '[data-panel] .scale + text').map(({ textContent }) => textContent.trim());

function at(target: Element, x: number, y: number) {
  const { left, top, width, height } = target.getBoundingClientRect();
  return { clientX: left + width * x, clientY: top + height * y, bubbles: true, composed: true, cancelable: true };
}

/** Moves the pointer over the picture, so that the code for its gestures is fetched. */
async function enter(map: Shown<'map'>): Promise<HTMLElement> {
  const plot = one(map, '.plot');
  plot.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
  await map.updateComplete;
  return plot;
}

describe('The keyboard in the map', () => {
  it('reaches every place and every event there, and the tree contains each event once', async () => {
    const map = await show('map');
    const { places, events } = await data();
    one(map, '.twin [tabindex="0"]').focus();
    const seen = new Map<string, number>();
    do {
      const { id, kind } = focused(map)!.dataset;
      seen.set(`${kind} ${id}`, (seen.get(`${kind} ${id}`) ?? 0) + 1);
    } while ((await press(map, 'ArrowRight')) || (await press(map, 'ArrowDown')) || (await outAndDown(map)));
    expect([...seen.keys()].sort()).toEqual([...places.map(({ id }) => `place ${id}`), ...events.map(({ id }) => `event ${id}`)].sort());
    // A line with others below it is left through itself, and only there is it visited again.
    expect([...seen].filter(([record, times]) => record.startsWith('event') && times !== 1)).toEqual([]);
    expect([...seen].filter(([, times]) => times > 2)).toEqual([]);
    const listed = all(map, '.twin [data-kind="event"]').map(({ dataset }) => dataset['id']);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toHaveLength(162);
  }, 40_000);

  it('zooms to the focused place with plus, pans with Shift and an arrow, and shows everything with 0', async () => {
    const map = await show('map');
    const views = heard('bilateral-view');
    one(map, '.twin [data-id="bushehr"]').focus();
    await press(map, '+');
    expect(map.shadowRoot!.querySelector('[data-panel="a"] [data-id="bushehr"]')).not.toBeNull();
    expect(ids(map, '[data-panel="a"] [data-kind="place"]')).not.toContain('tehran');
    expect(scaleTexts(map)).toHaveLength(2);
    expect(views).toHaveLength(1);
    const where = () => one(map, '[data-panel="a"] [data-id="bushehr"]').getAttribute('transform');
    const before = where();
    await press(map, 'ArrowLeft', { shiftKey: true });
    expect(where()).not.toBe(before);
    expect(focused(map)!.dataset['id']).toBe('bushehr');
    await press(map, '0');
    expect(ids(map, '[data-panel="a"] [data-kind="place"]')).toContain('tehran');
    expect(scaleTexts(map)).toHaveLength(1);
  });

  it('pans the enlarged part to a focused place outside it', async () => {
    const map = await show('map');
    one(map, '.twin [data-id="bushehr"]').focus();
    await press(map, '+');
    one(map, '.twin [data-id="tehran"]').focus();
    await expect.poll(() => ids(map, '[data-panel="a"] [data-kind="place"]')).toContain('tehran');
  });

  it('goes through the provinces when they are coloured, and selects one with Enter', async () => {
    const map = await show('map', { attributes: { regions: '' } });
    await map.updateComplete;
    expect(ids(map, '.twin [data-kind="region"]')).toEqual(expect.arrayContaining(['IR-23', 'JP-13']));
    const listed = all(map, '.twin [data-kind="event"]').map(({ dataset }) => dataset['id']);
    expect([listed.length, new Set(listed).size]).toEqual([162, 162]);
    one(map, '.twin [data-id="IR-23"]').focus();
    await press(map, 'Enter');
    expect(map.selected).toBe('IR-23');
    expect(ids(map, 'svg [data-kind="region"][data-selected]')).toEqual(['IR-23']);
    await press(map, '+');
    expect(ids(map, '[data-panel="a"] [data-kind="region"]')).toContain('IR-23');
    expect(ids(map, '[data-panel="a"] [data-kind="region"]')).not.toContain('IR-13');
    await press(map, 'Escape');
    expect(map.selected).toBeNull();
    await press(map, 'Escape');
    expect(map.shadowRoot!.querySelector('[data-zoomed]')).toBeNull();
  });

  it('opens a mark of several places with Enter, enters its list, and returns with Escape or to the selected event', async () => {
    const map = await show('map');
    const { id } = one<SVGElement>(map, '[data-panel] [data-merged]').dataset;
    one(map, `.twin [data-id="${id}"]`).focus();
    await press(map, 'Enter');
    await expect.poll(() => focused(map)!.matches('.spot [data-kind="event"]')).toBe(true);
    expect(all(map, '.spot [data-kind="place"]').length).toBeGreaterThan(1);
    await press(map, 'Escape');
    expect(all(map, '.spot')).toHaveLength(0);
    await expect.poll(() => focused(map)!.dataset['id']).toBe(id);
    await press(map, 'Enter');
    await expect.poll(() => focused(map)!.matches('.spot [data-kind="event"]')).toBe(true);
    const chosen = focused(map)!;
    chosen.click();
    await expect.poll(() => focused(map)!.matches(`.twin [data-id="${chosen.dataset['id']}"]`)).toBe(true);
    expect(map.selected).toBe(chosen.dataset['id']);
  });

  it('switches between list and table with T, and keeps the event', async () => {
    const map = await show('map');
    one(map, `.twin [data-id="${MEETING}"]`).focus();
    await press(map, 'T', { shiftKey: true });
    await expect.poll(() => focused(map)!.matches(`table [data-id="${MEETING}"]`)).toBe(true);
    await press(map, 'T', { shiftKey: true });
    await expect.poll(() => focused(map)!.matches(`.outline [data-id="${MEETING}"]`)).toBe(true);
    one(map, '.twin [data-id="tehran"]').focus();
    await press(map, 'T', { shiftKey: true });
    await expect.poll(() => focused(map)!.matches('table [data-id]')).toBe(true);
  });
});

describe('One country alone', () => {
  const tool = (map: Element) => all<HTMLButtonElement>(map, '.tools button');
  const pressed = (map: Element) =>
    tool(map).flatMap((each) => (each.ariaPressed === 'true' ? [each.ariaLabel ?? each.textContent.trim()] : []));
  const panels = (map: Element) => all<SVGElement>(map, '[data-panel]').map(({ dataset }) => dataset['panel']);

  it.each([
    ['en', 'Only Iran', 'Whole map', 'Only Iran is drawn, with 60 of 162 events.'],
    ['fa', 'فقط ایران', 'کل نقشه', 'فقط ایران کشیده شده است، با ۶۰ رویداد از ۱۶۲ رویداد.'],
    ['ja', 'イランのみ', '全体を表示', 'イランのみを表示しています（162件のうち60件）。'],
  ] as const)('is one button away, and back, at 360 px, and says so, in %s', async (lang, name, whole, said) => {
    const map = await show('map', { width: 360, lang });
    const views = heard('bilateral-view');
    await openView(map);
    expect(pressed(map)).toEqual([whole]);
    const iran = tool(map).find(({ ariaLabel }) => ariaLabel === name)!;
    iran.focus();
    iran.click();
    await map.updateComplete;
    expect(panels(map)).toEqual(['a']);
    expect(pressed(map)).toEqual([name]);
    expect(one(map, '.dek').textContent).toBe(said);
    expect(map.only).toBe('a');
    expect(views).toEqual([{ shown: 60, total: 162 }]);
    expect(overlaps(labelsOf(map.shadowRoot!))).toEqual([]);
    expect(map.scrollWidth).toBeLessThanOrEqual(map.clientWidth);
    const back = tool(map).find(({ textContent }) => textContent.trim() === whole)!;
    back.focus();
    back.click();
    await map.updateComplete;
    expect(panels(map)).toEqual(['a', 'b']);
    // The way back is gone from sight; the focus stays in the toolbar.
    expect(tool(map)).toContain(focused(map));
    expect(tool(map).filter(({ tabIndex }) => tabIndex === 0)).toEqual([focused(map)]);
  });

  it('is shown with 1 and 2, is left with 0 or Escape, one step at a time, and gives way to a focused place of the other', async () => {
    const map = await show('map', { lang: 'fa' });
    one(map, '.twin [data-id="bushehr"]').focus();
    await map.updateComplete;
    await press(map, '۲');
    expect(panels(map)).toEqual(['b']);
    await press(map, '1');
    expect(panels(map)).toEqual(['a']);
    await press(map, '+');
    expect(map.shadowRoot!.querySelector('[data-zoomed]')).not.toBeNull();
    await press(map, 'Escape');
    expect([map.shadowRoot!.querySelector('[data-zoomed]'), map.only]).toEqual([null, 'a']);
    one(map, '.twin [data-id="tokyo"]').focus();
    await map.updateComplete;
    expect(ids(map, '[data-panel="b"] [data-kind="place"]')).toContain('tokyo');
    await press(map, 'Escape');
    expect(panels(map)).toEqual(['a', 'b']);
    await press(map, '2');
    await press(map, '۰');
    expect(panels(map)).toEqual(['a', 'b']);
    expect(focused(map)!.dataset['id']).toBe('tokyo');
  });

  it('is shown with a double click on it in the strip', async () => {
    const map = await show('map');
    await enter(map);
    one<SVGElement>(map, '.own[data-side="b"]').dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
    await map.updateComplete;
    expect([panels(map), map.only]).toEqual([['b'], 'b']);
  });

  it('is set by the attribute, whose invalid values are ignored', async () => {
    expect(panels(await show('map', { attributes: { only: 'b', layout: 'overview' } }))).toEqual(['b']);
    expect(panels(await show('map', { attributes: { only: 'JPN' } }))).toEqual(['a', 'b']);
  });
});

describe('The pointer in the map', () => {
  it('leaves the wheel to the page, and zooms with Ctrl around the pointer', async () => {
    const map = await show('map');
    const plot = await enter(map);
    const wheel = (ctrlKey: boolean) => {
      const event = new WheelEvent('wheel', { ...at(one(map, '[part="panel-b"]'), 0.5, 0.5), deltaY: -200, ctrlKey });
      plot.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel(false)).toBe(false);
    await map.updateComplete;
    expect(map.shadowRoot!.querySelector('[data-zoomed]')).toBeNull();
    expect(wheel(true)).toBe(true);
    await map.updateComplete;
    expect(map.shadowRoot!.querySelector('[data-zoomed]')).not.toBeNull();
    expect(getComputedStyle(plot).touchAction).toBe('pan-x pan-y');
  });

  it('zooms with a double click, keeps what is under the pointer, and once zoomed drags without selecting', async () => {
    const map = await show('map');
    const plot = await enter(map);
    const told = heard('bilateral-select');
    const spot = () => {
      const { left, top, width, height } = one(map, '[data-panel="b"] [data-id="hiroshima"] .hit').getBoundingClientRect();
      return { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, composed: true, cancelable: true };
    };
    const before = spot();
    plot.dispatchEvent(new MouseEvent('dblclick', before));
    await map.updateComplete;
    expect(Math.hypot(spot().clientX - before.clientX, spot().clientY - before.clientY)).toBeLessThan(1.5);
    const from = spot();
    const send = (type: string, dx: number) =>
      plot.dispatchEvent(
        new PointerEvent(type, {
          ...from,
          clientX: from.clientX + dx,
          pointerId: 1,
          pointerType: 'mouse',
          buttons: type === 'pointerup' ? 0 : 1,
        }),
      );
    send('pointerdown', 0);
    send('pointermove', 3);
    send('pointermove', 30);
    send('pointerup', 30);
    await map.updateComplete;
    expect(spot().clientX - from.clientX).toBeGreaterThan(20);
    one(map, '[data-panel="b"] [data-id="hiroshima"] .hit').dispatchEvent(new MouseEvent('click', { ...spot(), detail: 1 }));
    expect(told).toEqual([]);
  });

  it('zooms with two fingers, and leaves a single one to the page', async () => {
    const map = await show('map');
    const plot = await enter(map);
    const touch = (type: string, pointerId: number, x: number) =>
      plot.dispatchEvent(
        new PointerEvent(type, {
          ...at(one(map, '[part="panel-a"]'), x, 0.5),
          pointerId,
          pointerType: 'touch',
          buttons: 1,
          isPrimary: pointerId === 1,
        }),
      );
    touch('pointerdown', 1, 0.4);
    touch('pointermove', 1, 0.45);
    await map.updateComplete;
    expect(map.shadowRoot!.querySelector('[data-zoomed]')).toBeNull();
    touch('pointerdown', 2, 0.6);
    touch('pointermove', 2, 0.9);
    await map.updateComplete;
    expect(map.shadowRoot!.querySelector('[data-zoomed]')).not.toBeNull();
  });

  it('hits the nearest place where targets overlap, within half the minimum size of a target', async () => {
    const map = await show('map', { width: 360 });
    const told = heard('bilateral-select') as { id: string }[];
    for (const hit of all<SVGElement>(map, '[data-panel] [data-kind="place"] .hit')) {
      const { left, top, width, height } = hit.getBoundingClientRect();
      const middle = { clientX: left + width / 2, clientY: top + height / 2 };
      // Whatever is on top there.
      for (const aside of [0, 3]) {
        map.select('place', 'nowhere');
        const event = new MouseEvent('click', { ...middle, clientX: middle.clientX + aside, bubbles: true, composed: true });
        one(map, '[part="panel-a"]').dispatchEvent(event);
        expect(told.at(-1)!.id).toBe(hit.closest<SVGElement>('[data-id]')!.dataset['id']);
      }
    }
    expect(told.length).toBeGreaterThan(10);
    const before = told.length;
    one(map, '[part="panel-a"]').dispatchEvent(new MouseEvent('click', { ...at(one(map, '[part="panel-a"]'), 0.01, 0.99), bubbles: true }));
    expect(told).toHaveLength(before);
  });

  it('opens what lies on neither map from the line below it', async () => {
    const map = await show('map');
    const told = heard('bilateral-select');
    one(map, '.outside [data-kind="place"]').click();
    await map.updateComplete;
    expect(told).toEqual([{ kind: 'place', id: 'new-york' }]);
  });
});

describe('A mark of hundreds of places', () => {
  it('lists fifty of them, counts the others, and leads to those', async () => {
    const ids_ = Array.from({ length: 300 }, (_, i) => `p${i}`);
    const data = {
      format: 'bilateral/1',
      sides: { a: { country: 'IRN', name: 'Iran' }, b: { country: 'JPN', name: 'Japan' } },
      places: ids_.map((id, i) => ({ id, name: `Place ${i}`, country: 'IRN', lon: 53 + i * 1e-5, lat: 32 })),
      events: ids_.map((place, i) => ({ id: `e${i}`, date: '2000', title: `Event ${i}`, kind: 'visit', place })),
    };
    const map = await show('map', { data });
    one(map, 'svg .place[data-count="300"]').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    await expect.poll(() => all(map, '.spot [data-kind="place"]')).toHaveLength(50);
    const rest = all(map, '.spot button').find(({ textContent }) => textContent.trim().startsWith('250 more'))!;
    const listed = new Set(ids(map, '.spot [data-kind="place"]'));
    rest.click();
    await expect.poll(() => focused(map)?.closest('.twin')).toBeTruthy();
    expect(listed).not.toContain(focused(map)!.dataset['id']);
    expect(focused(map)!.dataset['kind']).toBe('place');
  });
});

describe('The list of a map', () => {
  it('says for each place how many events are listed under it', async () => {
    const map = await show('map');
    const lines = all(map, '.twin [role="treeitem"]').map((line) => ({
      kind: line.dataset['kind'],
      level: Number(line.getAttribute('aria-level')),
      count: Number(/(\d+) events?$/.exec(line.textContent.trim())?.[1] ?? 0),
      text: line.textContent.trim(),
    }));
    let places = 0;
    for (const [i, { kind, level, count, text }] of lines.entries()) {
      if (kind !== 'place') continue;
      const rest = lines.slice(i + 1);
      const end = rest.findIndex((line) => line.level <= level);
      const under = rest.slice(0, end < 0 ? rest.length : end).filter((line) => line.kind === 'event');
      expect(count, text).toBe(under.length);
      places++;
    }
    expect(places).toBe(46);
  });
});

describe('Provinces', () => {
  it('are coloured by the button, 31 and 47 of them, with a legend in words and with counts', async () => {
    const map = await show('map');
    expect(all(map, '[data-class]')).toHaveLength(0);
    button(map, 'Provinces').click();
    await map.updateComplete;
    expect(map.regions).toBe(true);
    expect(ids(map, '[data-panel="a"] [data-kind="region"]')).toHaveLength(31);
    expect(ids(map, '[data-panel="b"] [data-kind="region"]')).toHaveLength(47);
    expect(one(map, '[data-panel] [data-id="IR-23"]').getAttribute('data-class')).toBe('4');
    expect(one(map, '.legend.regions').textContent).toContain('counts, not densities');
    const counted = all(map, '[data-panel] [data-kind="region"][data-count]').reduce(
      (sum, { dataset }) => sum + Number(dataset['count']),
      0,
    );
    const { places, events } = await data();
    const byId = new Map(places.map((place) => [place.id, place]));
    expect(counted).toBe(events.filter(({ place }) => place && byId.get(place)!.region).length);
    const of = (id: string) => events.filter(({ place }) => place && byId.get(place)!.region === id).length;
    for (const { dataset } of all(map, '[data-panel] [data-kind="region"]')) {
      expect([dataset['id'], Number(dataset['count'] ?? 0)]).toEqual([dataset['id'], of(dataset['id']!)]);
    }
    for (const shape of all<SVGPathElement>(map, '[data-panel] [data-kind="region"]')) {
      expect(areaOf(shape.getAttribute('d')!), shape.dataset['id']).toBeGreaterThan(0);
    }
  });

  it('leave two distinguishable circles in the legend, of the sizes on the map', async () => {
    for (const width of [320, 720, 1200]) {
      for (const regions of [false, true]) {
        const map = await show('map', { width, attributes: regions ? { regions: '' } : {} });
        const [small, large] = all(map, '.legend .size').map((circle) => circle.getBoundingClientRect().width);
        expect(large! / small!, `${width} ${regions}`).toBeGreaterThan(1.6);
        document.body.replaceChildren();
      }
    }
  });

  it('from an old list are reported as problems, and colour nothing', async () => {
    const old = await data();
    const tehran = old.places.findIndex(({ id }) => id === 'tehran');
    old.places[tehran]!.region = 'IR-07';
    const told = heard('bilateral-error') as { problems: { got: string }[] }[];
    const map = await show('map', { data: old, attributes: { regions: '' } });
    await expect.poll(() => map.problems.map(({ got }) => got)).toEqual(['IR-07, which is Fars']);
    await map.updateComplete;
    expect(told).toHaveLength(1);
    expect(one(map, '.problems').textContent).toContain('IR-23, Tehran');
    expect(map.shadowRoot!.querySelector('[data-panel] [data-id="IR-07"]')!.hasAttribute('data-class')).toBe(false);
  });
});

describe('The map', () => {
  it('changes only the disputed areas with the point of view, and always says whose borders they are', async () => {
    const map = await show('map');
    await expect.poll(() => all(map, '.disputed').length).toBeGreaterThan(3);
    const rest = () => all(map, 'svg path:not(.disputed)').map((path) => path.getAttribute('d'));
    const sides = () => all<SVGElement>(map, '[data-panel] .disputed').map(({ dataset }) => dataset['side']);
    const [before, whose] = [rest(), sides()];
    for (const [pov, words] of [
      ['neutral', 'nobody’s'],
      ['JPN', 'Japan claims'],
      ['de-facto', 'not an endorsement'],
      ['nonsense', 'not an endorsement'],
    ] as const) {
      map.pov = pov;
      await map.updateComplete;
      expect(rest()).toEqual(before);
      expect(one(map, '.policy').textContent).toContain(words);
      expect(one(map, '.policy').textContent).toContain('not an endorsement');
    }
    map.pov = 'JPN';
    await map.updateComplete;
    expect(sides()).not.toEqual(whose);
  });

  it.each([320, 375, 480, 700, 720, 1200])(
    'at %d px keeps all text apart, off its discs and inside its panel, in every language, whole and enlarged',
    async (width) => {
      for (const lang of ['en', 'fa', 'ja']) {
        const map = await show('map', { width, lang });
        await expect.poll(() => all(map, '.disputed').length).toBeGreaterThan(0);
        expect(crowded(map), lang).toEqual([]);
        map.select('place', 'bushehr');
        all<HTMLButtonElement>(map, '.tools button')[1]!.click();
        await map.updateComplete;
        expect(map.shadowRoot!.querySelector('[data-zoomed]')).not.toBeNull();
        expect(crowded(map), lang).toEqual([]);
        const root = one(map, '.root');
        expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
        document.body.replaceChildren();
      }
    },
  );

  it('gives each country room on a phone: Iran 120 px and Japan’s main islands 100 px at 320', async () => {
    const map = await show('map', { width: 320 });
    // These include islands far out at sea.
    const far = ['JP-13', 'JP-46', 'JP-47'].map((id) => `:not([data-id="${id}"])`).join('');
    const widthOf = (panel: string) => {
      const boxes = all<SVGGraphicsElement>(map, `[data-panel="${panel}"] > svg [data-kind="region"]${far}`).map((each) => each.getBBox());
      return Math.max(...boxes.map(({ x, width }) => x + width)) - Math.min(...boxes.map(({ x }) => x));
    };
    expect([widthOf('a') >= 120, widthOf('b') >= 100], `${widthOf('a')} and ${widthOf('b')}`).toEqual([true, true]);
  });

  it('draws other countries as land, with their borders, or not at all', async () => {
    const map = await show('map');
    const look = () =>
      all<SVGElement>(map, '.land').map((land) => [getComputedStyle(land).display, getComputedStyle(land).stroke === 'none']);
    const three = (land: readonly [string, boolean]) => [land, land, land];
    expect(look()).toEqual(three(['inline', true]));
    map.context = 'countries';
    await map.updateComplete;
    expect(look()).toEqual(three(['inline', false]));
    map.context = 'none';
    await map.updateComplete;
    expect(look()).toEqual(three(['none', true]));
  });

  it('writes Persian from right to left with Persian digits, and does not mirror the geography', async () => {
    const [en, fa] = [await show('map'), await show('map', { lang: 'fa' })];
    const texts = all<SVGElement>(fa, '.picture text');
    expect(texts.every((text) => text.getAttribute('direction') === 'rtl')).toBe(true);
    expect(texts.map(({ textContent }) => textContent).join('')).toMatch(/[۰-۹]/);
    expect(texts.map(({ textContent }) => textContent).join('')).not.toMatch(/[0-9]/);
    const shapes = (map: Element) => all(map, '[data-panel] > svg path').map((path) => path.getAttribute('d'));
    // The finer regions may reach one before the other.
    await expect.poll(() => shapes(fa)).toEqual(shapes(en));
  });

  it('animates nothing by itself', async () => {
    const map = await show('map', { attributes: { selected: MEETING, regions: '' } });
    map.select('place', 'bushehr');
    button(map, 'Zoom in').click();
    await map.updateComplete;
    expect(map.shadowRoot!.getAnimations()).toEqual([]);
  });

  it.each(['en', 'fa', 'ja'])('names the busiest place of each country on a phone in %s', async (lang) => {
    for (const width of [320, 360, 430]) {
      const map = await show('map', { width, attributes: { lang } });
      const names = all<SVGElement>(map, '[data-panel] [part="label"]').map(({ textContent }) => textContent.replace(/\s+/g, ' '));
      for (const name of { en: ['Tehran', 'Tokyo'], fa: ['تهران', 'توکیو'], ja: ['テヘラン', '東京'] }[lang]!) {
        expect(
          names.filter((each) => each.includes(name)),
          `${width} ${name}`,
        ).toHaveLength(1);
      }
      document.body.replaceChildren();
    }
  });

  it.each([320, 720])('says at %d px how often each side acted on the soil of the other, on an arrow or in the legend', async (width) => {
    const map = await show('map', { width });
    const words = all(map, '.legend li, [part="label"]').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    for (const each of ['Japan acted in Iran 41 times', 'Iran acted in Japan 29 times'])
      expect(words.filter((text) => text === each)).toHaveLength(1);
  });

  it('sorts its table, which contains every event once', async () => {
    const map = await show('map');
    button(map, 'Table').click();
    await map.updateComplete;
    const rows = () => all(map, '.twin tbody [data-id]').map(({ dataset }) => dataset['id']!);
    expect([rows().length, new Set(rows()).size]).toEqual([162, 162]);
    const before = rows();
    all<HTMLButtonElement>(map, '.twin th button')
      .find(({ textContent }) => textContent.trim() === 'Date')!
      .click();
    await map.updateComplete;
    expect(rows()).not.toEqual(before);
    expect(one(map, '.twin th[aria-sort]').textContent.trim()).toBe('Date');
    expect(one(map, '.twin caption').textContent.trim()).toBe('162 events, 26 of them without a place; the others at 40 places.');
    const notes = all(map, '.stage p, .stage small').filter(
      (each) => each.textContent.includes('not an endorsement') && each.getClientRects().length > 0,
    );
    expect(notes).toHaveLength(1);
  });

  it('counts every event, on its marks or off the map', async () => {
    const map = await show('map');
    const marks = all(map, '[data-panel] [data-kind="place"][data-count]').reduce((sum, { dataset }) => sum + Number(dataset['count']), 0);
    const [, elsewhere, placeless] = /: (\d+) elsewhere.* (\d+) without/s.exec(one(map, '.outside').textContent.replace(/\s+/g, ' '))!;
    expect(marks + Number(elsewhere) + Number(placeless)).toBe(162);
  });

  it('saves a picture that says whose borders it draws and hides what lies outside its panels', async () => {
    const map = await show('map', { attributes: { selected: MEETING } });
    const file = new DOMParser().parseFromString(map.toSVG(), 'image/svg+xml');
    expect(file.querySelector('parsererror')).toBeNull();
    expect(Array.from(file.querySelectorAll('desc'), ({ textContent }) => textContent).join()).toContain('not an endorsement');
    expect([...file.querySelectorAll('svg svg[overflow="hidden"]')]).toHaveLength(3);
    expect(file.querySelectorAll('[id], [clip-path], [style]')).toHaveLength(0);
  });

  it.each([
    ['overview', 'strip', []],
    ['insets', null, ['a', 'b']],
    ['single', null, ['joint']],
    ['globe', 'globe', ['a', 'b']],
    ['nonsense', 'strip', ['a', 'b']],
  ] as const)('accepts any layout, and ignores an unknown one: %s', async (layout, shape, panels) => {
    const map = await show('map', { attributes: { layout } });
    const strip = map.shadowRoot!.querySelector('[part="panel-strip"]')?.getBoundingClientRect();
    expect(strip ? (Math.abs(strip.width - strip.height) < 1 ? 'globe' : 'strip') : null).toBe(shape);
    expect(all<SVGElement>(map, '[data-panel]').map(({ dataset }) => dataset['panel'])).toEqual(panels);
    expect(crowded(map)).toEqual([]);
  });
});

/** Leaves a deep branch for what comes after it. */
async function outAndDown(map: Shown<'map'>): Promise<boolean> {
  while (await press(map, 'ArrowLeft')) if (await press(map, 'ArrowDown')) return true;
  return false;
}
