import { svgText } from './svg-export.js';

/** Pixels to a px of the picture. */
const SHARPNESS = 2;

/** The longest side, and the largest area, of a canvas that every engine draws, px; the area is that of WebKit on phones. */
const LONGEST = 16_384;
const LARGEST = 16_777_216;

/** Returns a standalone SVG as a PNG, twice as large as far as a canvas can be; null if the page or the browser does not allow that. */
export async function pngOf(file: SVGElement): Promise<Blob | null> {
  const [width, height] = ['width', 'height'].map((side) => Number(file.getAttribute(side))) as [number, number];
  const scale = Math.min(SHARPNESS, LONGEST / Math.max(width, height), Math.sqrt(LARGEST / (width * height)));
  const image = await imageOf(svgText(file));
  if (!image) return null;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.floor(width * scale), height: Math.floor(height * scale) });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** An image from an address of either kind that a policy may allow; `data:` first, which strict ones do. */
async function imageOf(text: string): Promise<HTMLImageElement | null> {
  const image = await loaded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text.toWellFormed())}`);
  if (image) return image;
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const other = await loaded(address);
  URL.revokeObjectURL(address);
  return other;
}

function loaded(address: string): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => resolve(null));
    image.src = address;
  });
}
