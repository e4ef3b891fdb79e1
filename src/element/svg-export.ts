const SVG = 'http://www.w3.org/2000/svg';

/** Presentation properties that style sheets set and a standalone file must inline. */
export const CARRIED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'direction',
] as const;

/**
 * Returns the host's pictures, those marked with `data-export`, as one standalone SVG, one below the other, with resolved colours, title
 * and description. Hit areas are left out. Null if nothing is drawn.
 */
export function standaloneSvg(host: HTMLElement, description: string): SVGElement | null {
  const pictures = [...(host.shadowRoot?.querySelectorAll<SVGSVGElement>('svg[data-export=""]') ?? [])];
  if (!pictures.length) return null;
  // A card inside the picture is not exported.
  const between = host.shadowRoot!.querySelector<HTMLElement>(':not(svg)[data-export="none"]');
  if (between) between.hidden = true;
  const boxes = pictures.map((picture) => picture.getBoundingClientRect());
  if (between) between.hidden = false;
  // In the pictures' own px, whatever size the page shows them at.
  const scale = boxes[0]!.width / pictures[0]!.viewBox.baseVal.width;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const width = Math.ceil((Math.max(...boxes.map((box) => box.right)) - left) / scale);
  const height = Math.ceil((Math.max(...boxes.map((box) => box.bottom)) - top) / scale);
  const { fontFamily } = getComputedStyle(pictures[0]!);
  const { backgroundColor, color } = getComputedStyle(host.shadowRoot!.querySelector('.room')!);
  const file = make('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': fontFamily, color });
  file.append(
    make('title', {}, host.shadowRoot!.querySelector('#title')!.textContent),
    make('desc', {}, description),
    make('rect', { width, height, fill: backgroundColor }),
  );
  pictures.forEach((picture, i) => {
    const copy = carried(picture);
    copy.setAttribute('x', `${(boxes[i]!.left - left) / scale}`);
    copy.setAttribute('y', `${(boxes[i]!.top - top) / scale}`);
    file.append(copy);
  });
  return file;
}

/** Returns an SVG as the text of a file; without two characters that XML does not allow. */
export function svgText(file: SVGElement): string {
  return new XMLSerializer().serializeToString(file).replace(/[\ufffe\uffff]/g, '');
}

export function make(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const attribute in attributes) element.setAttribute(attribute, `${attributes[attribute]}`);
  element.textContent = text;
  return element;
}

function carried(original: Element): Element {
  const copy = original.cloneNode(false) as Element;
  const style = getComputedStyle(original);
  for (const name of ['class', 'part', 'style', 'aria-hidden', 'focusable']) copy.removeAttribute(name);
  for (const name of original.localName === 'stop' ? ['stop-color'] : CARRIED) {
    const value = style.getPropertyValue(name);
    if (value) copy.setAttribute(name, value);
  }
  for (const child of original.childNodes) {
    if (child instanceof Element) {
      if (!child.classList.contains('hit') && getComputedStyle(child).display !== 'none') copy.append(carried(child));
    } else if (child instanceof Text) copy.append(child.cloneNode());
  }
  return copy;
}
