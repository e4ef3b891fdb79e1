import { afterEach, describe, expect, it } from 'vitest';
import type { WidgetElement } from '../../../src/element/widget-element.js';

afterEach(() => document.body.replaceChildren());

/** Opens a page with what `bilateral render` has written, under a policy that allows nothing inline, with trusted types. */
async function open(view: string) {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '720px', height: '900px', border: '0' });
  frame.src = `/rendered/${view}.html?csp&trusted-types`;
  const violations: string[] = [];
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentDocument!;
  page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    violations.push(`${violatedDirective} ${blockedURI}`),
  );
  frame.contentWindow!.addEventListener('error', ({ message }) => violations.push(message));
  const element = page.querySelector<WidgetElement>(`bilateral-${view}`)!;
  return { page, element, violations };
}

describe.each(['timeline', 'network', 'map', 'dashboard'])(
  'A %s that was rendered ahead, under a strict policy with trusted types',
  (view) => {
    it('is styled before its script has run, and comes to life without a violation', async () => {
      const { page, element, violations } = await open(view);
      const root = element.shadowRoot!;
      expect(page.defaultView!.getComputedStyle(root.querySelector('.title')!).fontWeight).toBe('700');
      await page.defaultView!.customElements.whenDefined(`bilateral-${view}`);
      element.dispatchEvent(new PointerEvent('pointerover'));
      await element.ready;
      await expect.poll(() => root.querySelectorAll('.room').length).toBe(1);
      expect(element.problems).toEqual([]);
      expect(violations).toEqual([]);
    });
  },
);

it('The page of such a widget is really subject to that policy', async () => {
  const { page, violations } = await open('timeline');
  const inline = page.createElement('style');
  inline.textContent = 'body { color: red }';
  page.head.append(inline);
  await expect.poll(() => violations).toEqual(['style-src-elem inline']);
  const div = page.createElement('div');
  if ('trustedTypes' in window) expect(() => (div.innerHTML = '<b>no</b>')).toThrow();
});
