import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenIdle } from '../../src/element/when-idle.js';
import { DATA, MEETING, all, button, ids, one, settled, show, withoutMouse, type Name } from './support/show.js';
import { watchTraffic } from './support/traffic.js';

let traffic: ReturnType<typeof watchTraffic>;

beforeEach(() => {
  withoutMouse();
  traffic = watchTraffic();
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
});

const WIDGETS = ['timeline', 'network', 'map'] as const;
const box = (element: Element) => element.parentElement!;
const frames = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
};

/** What is drawn and where, without what only shows where the focus is. */
function picture(element: Element): string {
  const { left, top } = element.getBoundingClientRect();
  return all<SVGElement>(element, '.stage svg *')
    .map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      const place = [x - left, y - top, width, height].map(Math.round).join(' ');
      return `${node.localName} ${node.part ?? ''} ${place} ${node.childElementCount ? '' : node.textContent}`;
    })
    .join('\n');
}

/** The picture once it no longer changes: finer outlines of countries are requested after the first drawing, when the page is idle. */
async function settledPicture(element: Parameters<typeof settled>[0]): Promise<string> {
  let last = '';
  for (let same = 0; same < 3;) {
    await new Promise<void>(whenIdle);
    await settled(element);
    const now = picture(element);
    same = now === last && !traffic.underWay ? same + 1 : 0;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return last;
}

describe.each(WIDGETS)('<bilateral-%s>', (name: Name) => {
  it('looks the same after a resize as if it had been drawn at that width', async () => {
    const fresh = await show(name, { width: 560 });
    const expected = await settledPicture(fresh);
    document.body.replaceChildren();
    const resized = await show(name, { width: 1100 });
    expect(await settledPicture(resized)).not.toBe(expected);
    box(resized).style.width = '560px';
    await frames(3);
    expect(await settledPicture(resized)).toBe(expected);
  });

  it('is drawn again from right to left when the page turns to Persian, and back', async () => {
    const element = await show(name);
    const english = await settledPicture(element);
    box(element).lang = 'fa';
    await expect.poll(() => one(element, 'figure').dir).toBe('rtl');
    expect(one(element, 'figure').lang).toBe('fa');
    expect(element.shadowRoot!.textContent).toMatch(/[۰-۹]/);
    box(element).lang = 'en';
    await expect.poll(() => one(element, 'figure').dir).toBe('ltr');
    expect(await settledPicture(element)).toBe(english);
  });

  it('turns dark by its attribute and with its page', async () => {
    const element = await show(name);
    const surface = () => getComputedStyle(element).backgroundColor + getComputedStyle(one(element, '.title')).color;
    const light = surface();
    element.theme = 'dark';
    await element.updateComplete;
    const dark = surface();
    expect(dark).not.toBe(light);
    element.theme = 'auto';
    await element.updateComplete;
    expect(surface()).toBe(light);
    document.documentElement.style.colorScheme = 'dark';
    expect(surface()).toBe(dark);
  });

  it('is drawn when the hidden tab that it is in is shown', async () => {
    document.body.innerHTML = `<div hidden><bilateral-${name} src="${DATA}"></bilateral-${name}></div>`;
    const element = document.querySelector(`bilateral-${name}`)!;
    await frames(10);
    expect(element.state).toBe('loading');
    box(element).hidden = false;
    await element.ready;
    expect(all(element, '[part="label"]').length).toBeGreaterThan(5);
  });

  it('keeps its data and its selection when it is moved within the page', async () => {
    const element = await show(name);
    const [id] = ids(element, '.twin [data-id]');
    one(element, `.twin [data-id="${id}"]`).click();
    await settled(element);
    const before = await settledPicture(element);
    const elsewhere = document.createElement('section');
    elsewhere.lang = 'en';
    elsewhere.style.width = '1000px';
    document.body.append(elsewhere);
    elsewhere.append(element);
    await frames(3);
    expect(await settledPicture(element)).toBe(before);
    expect(element.selected).toBe(id);
  });

  it('draws other data when it is given some', async () => {
    const element = await show(name);
    const before = picture(element);
    element.src = '/data/france-germany/france-germany.json';
    await expect.poll(() => one(element, '.masthead').textContent).toMatch(/Kohl|Fran|German|Cahors|Bonn/);
    await settled(element);
    expect(picture(element)).not.toBe(before);
    expect(element.problems).toEqual([]);
  });

  it('can be drawn twice on one page, each independently', async () => {
    const first = await show(name);
    const second = await show(name);
    one(first, '.twin [data-id]').click();
    await settled(first);
    await settled(second);
    expect(first.selected).not.toBeNull();
    expect(second.selected).toBeNull();
  });
});

describe('The calendar', () => {
  it('is that of the language, or the one that the page sets', async () => {
    const timeline = await show('timeline', { lang: 'fa' });
    const date = () => one(timeline, `.twin [data-id="${MEETING}"]`).textContent.trim();
    expect(date()).toMatch(/^۲۰ فروردین ۱۴۰۴/);
    timeline.calendar = 'gregory';
    await timeline.updateComplete;
    expect(date()).toMatch(/^۹ آوریل ۲۰۲۵/);
    timeline.calendar = 'japanese';
    await timeline.updateComplete;
    expect(date()).toMatch(/۷/);
    expect(date()).not.toMatch(/۲۰۲۵|۱۴۰۴/);
  });
});

describe('A zoomed timeline', () => {
  it('keeps its window through a resize', async () => {
    const timeline = await show('timeline', { width: 1000 });
    button(timeline, 'Zoom in').click();
    await settled(timeline);
    const shown = ids(timeline, '.twin [data-kind="event"]');
    expect(shown.length).toBeLessThan(162);
    box(timeline).style.width = '980px';
    await frames(3);
    await settled(timeline);
    expect(ids(timeline, '.twin [data-kind="event"]')).toEqual(shown);
    expect(button(timeline, 'Zoom out').getAttribute('aria-disabled')).toBe('false');
  });
});

describe('The messages of a language', () => {
  it('are there when the element reports that it is ready', async () => {
    const timeline = await show('timeline', { lang: 'ja' });
    expect(one(timeline, '.root').lang).toBe('ja');
    expect(one(timeline, '.tools').textContent).toContain('表');
  });

  it('never leave a page without a picture: the previous one stays until they arrive', async () => {
    const timeline = await show('timeline', { lang: 'en' });
    timeline.lang = 'fa';
    expect(timeline.state).toBe('ready');
    await settled(timeline);
    expect(timeline.state).toBe('ready');
    expect(one(timeline, '.root').dir).toBe('rtl');
    expect(one(timeline, '.tools').textContent).toContain('جدول');
  });
});
