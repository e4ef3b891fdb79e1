import { afterEach, describe, expect, it } from 'vitest';
import { all, settled, show, type Shown } from './support/show.js';

afterEach(() => document.body.replaceChildren());

/** A function that clicks so far from the middle of the mark with that id, in the picture's px, and returns what that selected. */
async function clickBeside(map: Shown<'map'>, mark: SVGElement, dx: number, dy: number): Promise<string | null> {
  map.selected = null;
  await settled(map);
  mark.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = mark.querySelector('.hit')!.getBoundingClientRect();
  const at = { clientX: left + width / 2 + dx, clientY: top + height / 2 + dy };
  const target = map.shadowRoot!.elementFromPoint(at.clientX, at.clientY);
  target?.dispatchEvent(new MouseEvent('click', { ...at, bubbles: true, composed: true }));
  return map.selected;
}

const marksOf = (map: Element) => all<SVGElement>(map, '.picture .place');

describe.each([390, 720, 1200])('At %d px', (width) => {
  it.each(['', 'regions'])('a click on the middle of any mark opens that mark, and so does one 11 px beside it %s', async (attribute) => {
    const map = await show('map', { width, attributes: attribute ? { [attribute]: '' } : {} });
    const marks = marksOf(map);
    expect(marks.length).toBeGreaterThan(8);
    const wrong: string[] = [];
    for (const mark of marks) {
      const { id } = mark.dataset;
      for (const [dx, dy] of [
        [0, 0],
        [11, 0],
        [-11, 0],
        [0, 11],
        [0, -11],
        [7.5, 7.5],
        [-7.5, -7.5],
      ] as const) {
        const opened = await clickBeside(map, mark, dx, dy);
        if (opened !== id) wrong.push(`${id} from ${dx} ${dy}: ${opened}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
