import { afterEach, describe, expect, it } from 'vitest';
import type { WidgetElement } from '../../../src/element/widget-element.js';

afterEach(() => document.body.replaceChildren());

/** Opens a page of the site of Iran and Japan in a frame so wide, px, where scripts run or do not. */
async function open(path: string, width: number, isScripted: boolean) {
  const frame = document.createElement('iframe');
  if (!isScripted) frame.setAttribute('sandbox', 'allow-same-origin');
  Object.assign(frame.style, { width: `${width}px`, height: '900px', border: '0' });
  frame.src = `/site/${path}`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentDocument!;
  const violations: string[] = [];
  page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    violations.push(`${violatedDirective} ${blockedURI}`),
  );
  return { page, window: frame.contentWindow! as Window & typeof globalThis, violations };
}

/** Pictures that are seen, those of the widgets in a dashboard too. */
function picturesIn(root: ParentNode): readonly Element[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? picturesIn(shadowRoot) : []));
  return [...root.querySelectorAll('svg[data-export]'), ...inner].filter((picture) => picture.getBoundingClientRect().width > 100);
}

describe.each(['timeline', 'network', 'map', 'dashboard'])('The page of the %s', (view) => {
  it.each([
    ['en', 360],
    ['fa', 360],
    ['en', 1200],
    ['fa', 1200],
  ])('shows in %s its picture, styled, and no wider than %i px, without a script', async (lang, width) => {
    const { page, window } = await open(`${lang}/${view}/`, width, false);
    const host = page.querySelector(`bilateral-${view}`)!;
    expect(window.customElements.get(`bilateral-${view}`)).toBeUndefined();
    const pictures = picturesIn(page);
    const least = view === 'dashboard' ? 3 : 1;
    expect(pictures.length).toBeGreaterThanOrEqual(least);
    expect(window.getComputedStyle(host.shadowRoot!.querySelector('.title')!).fontWeight).toBe('700');
    expect(page.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    for (const picture of pictures) expect(picture.getBoundingClientRect().right).toBeLessThanOrEqual(width);
    expect(host.querySelectorAll('[slot=list] > li').length).toBeGreaterThanOrEqual(162);
  });

  it('comes to life from its own files, under a strict policy, and requests nothing from elsewhere', async () => {
    const { page, window, violations } = await open(`fa/${view}/`, 720, true);
    await window.customElements.whenDefined(`bilateral-${view}`);
    const element = page.querySelector<WidgetElement>(`bilateral-${view}`)!;
    element.dispatchEvent(new window.PointerEvent('pointerover'));
    await element.ready;
    await expect.poll(() => element.shadowRoot!.querySelectorAll('.room').length).toBe(1);
    expect(element.problems).toEqual([]);
    expect(violations).toEqual([]);
    const requested = window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(requested.some((name) => name.endsWith('/site/data.fa.json'))).toBe(true);
    expect(requested.filter((name) => /\/cdn\/\w+\.js$/.test(name))).toEqual([`${location.origin}/site/cdn/${view}.js`]);
    expect(requested.filter((name) => !name.startsWith(`${location.origin}/site/`))).toEqual([]);
  });
});

describe('The overview', () => {
  it.each([360, 1200])('leads by pictures to the pages at %i px, with no script at all', async (width) => {
    const { page, violations } = await open('en/', width, true);
    expect(page.querySelectorAll('script[src]')).toHaveLength(0);
    for (const image of page.querySelectorAll('img')) {
      image.loading = 'eager';
      await image.decode();
      expect(image.naturalWidth).toBeGreaterThan(300);
      expect(image.getBoundingClientRect().right).toBeLessThanOrEqual(width);
    }
    const first = page.querySelector('figure')!.getBoundingClientRect();
    const hit = page.elementFromPoint(first.left + first.width / 2, first.top + first.height / 2)!;
    expect(hit.closest('a')!.getAttribute('href')).toBe('timeline/');
    expect(violations).toEqual([]);
  });
});
