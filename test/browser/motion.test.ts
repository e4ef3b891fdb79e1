import { afterEach, describe, expect, it, vi } from 'vitest';
import { emulate, hasDevtools, moveMouse } from './support/devtools.js';
import { press } from './support/press.js';
import { MEETING, one, settled, show, type Name, type Shown } from './support/show.js';

afterEach(async () => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  if (hasDevtools) await emulate();
});

/** Longer than anything that moves by itself would wait, in ms. */
const A_WHILE = 400;

/** Counts the frames requested and animations started from an action until it can have no further effect. */
async function motionOf(element: Shown<Name>, act: () => Promise<unknown>) {
  const asked = vi.spyOn(window, 'requestAnimationFrame');
  const begun: string[] = [];
  for (const name of ['transitionrun', 'animationstart'] as const) {
    element.shadowRoot!.addEventListener(name, (event) => begun.push(`${name} of ${(event as TransitionEvent).propertyName}`));
  }
  await act();
  await settled(element);
  await new Promise((resolve) => setTimeout(resolve, A_WHILE));
  const frames = asked.mock.calls.length;
  asked.mockRestore();
  return { frames, begun };
}

async function pressAll(element: Shown<Name>): Promise<void> {
  for (const key of ['ArrowDown', '+', '+', 'Enter', '-', 'Escape', '0']) await press(element, key);
}

describe.runIf(hasDevtools)('With reduced motion', () => {
  it.each(['timeline', 'network', 'map'] as const)('a %s is drawn at once after each key, and requests hardly any frames', async (name) => {
    await emulate('', { 'prefers-reduced-motion': 'reduce' });
    const element = await show(name);
    one(element, '.twin [tabindex="0"]').focus();
    // The code for the keys is fetched once; then a text that changed the height is measured once for each.
    await pressAll(element);
    const { frames, begun } = await motionOf(element, () => pressAll(element));
    expect(begun).toEqual([]);
    expect(frames).toBeLessThanOrEqual(2);
  });

  it('a timeline moves no mark under the pointer, as it does for everybody else', async () => {
    const hovered = async () => {
      const timeline = await show('timeline');
      const { left, top } = one(timeline, `.main [data-id="${MEETING}"] .hit`).getBoundingClientRect();
      const { begun } = await motionOf(timeline, () => moveMouse(left + 6, top + 6));
      await moveMouse(1, 1);
      document.body.replaceChildren();
      return begun;
    };
    expect((await hovered()).length).toBeGreaterThan(0);
    await emulate('', { 'prefers-reduced-motion': 'reduce' });
    expect(await hovered()).toEqual([]);
  });
});
