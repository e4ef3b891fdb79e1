import type { WidgetElement } from '../../../src/element/widget-element.js';
import { contrast, type Colour } from './contrast.js';
import { one } from './show.js';

/** The colour at a point of the picture, px from its top left corner. */
export type Paint = (x: number, y: number) => Colour;

/** What is painted, found by drawing the saved picture. */
export async function paintOf(element: WidgetElement): Promise<Paint> {
  const address = URL.createObjectURL(new Blob([element.toSVG()], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = address;
  await image.decode();
  URL.revokeObjectURL(address);
  const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(image, 0, 0);
  return (x, y) => {
    const [red = 0, green = 0, blue = 0] = context.getImageData(Math.floor(x), Math.floor(y), 1, 1).data;
    return [red, green, blue, 1];
  };
}

/** The least contrast between the focus ring and what is painted along its two edges. */
export function ringContrast(element: WidgetElement, paint: Paint): number {
  const ring = one<SVGCircleElement>(element, '.picture circle.focus-ring');
  const box = ring.getBoundingClientRect();
  const picture = one(element, '.picture').getBoundingClientRect();
  const [x, y, r] = [box.left - picture.left + box.width / 2, box.top - picture.top + box.height / 2, ring.r.baseVal.value];
  const around = Array.from({ length: 24 }, (_, i) => (i * Math.PI) / 12);
  const along = (radius: number) => around.map((angle) => paint(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
  const drawn = along(r);
  return Math.min(...[...along(r - 2.25), ...along(r + 2.25)].map((beside, i) => contrast(drawn[i % 24]!, beside)));
}
