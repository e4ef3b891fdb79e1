import type { WidgetElement } from '../../../src/element/widget-element.js';

type Colour = readonly [red: number, green: number, blue: number];

/** The colour at a spot of the picture, px from its left upper corner. */
export type Paint = (x: number, y: number) => Colour;

/** What is painted, by drawing the picture's own file. */
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
    return [red, green, blue];
  };
}

/** From 1 to 21, as WCAG 2.2 reckons it. */
export function contrast(one: Colour, other: Colour): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
