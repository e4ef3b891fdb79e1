import { type ComputedStyle, INITIAL, OWN, PROPERTIES, type Property } from './computed-style.js';
import { append } from './figure-dom.js';
import { Element, isTag, isText, selectAll, Text, type AnyNode } from './packages.js';
import type { Declared, StyleClasses } from './style-classes.js';

/** A picture of a figure, ready to be put into a document. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What it is made of: one `<svg>`, or several, one below the other. */
  readonly parts: readonly Element[];
}

/** Light and dark; the same one twice where there is one scheme. */
export type Schemes = readonly [light: ComputedStyle, dark: ComputedStyle];

/** What a file takes over of the attributes that are no style; of data those that say which record it is. */
const LEFT_OUT = /^(class|part|style|role|tabindex|focusable|aria-.*|data-(?!id$|kind$|count$).*)$/;

const SHAPES: ReadonlySet<string> = new Set(['path', 'rect', 'circle', 'line', 'ellipse', 'polygon']);

const OF_TEXT: ReadonlySet<string> = new Set(['font-size', 'font-weight', 'font-style', 'text-anchor', 'direction']);

/** Returns the pictures of a figure as standalone elements whose styles are classes; null if there is none. Hit areas are left out. */
export function pictureOf(
  root: Element,
  schemes: Schemes,
  classes: StyleClasses,
  direction: 'ltr' | 'rtl',
  prefix: string,
): Picture | null {
  const clips: Element[] = [];
  const start = (name: Property) => (name === 'direction' ? direction : INITIAL.get(name)!);
  const parts = selectAll<AnyNode, Element>('svg[data-export=""]', [root], { xmlMode: true }).flatMap(
    (svg) => copyOf(svg, { schemes, classes, prefix, clips, start }) ?? [],
  );
  if (!parts.length) return null;
  let height = 0;
  for (const part of parts) {
    if (height) part.attribs['y'] = `${height}`;
    height += Number(part.attribs['height']);
  }
  return { width: Math.max(...parts.map((part) => Number(part.attribs['width']))), height, parts };
}

interface CopyContext {
  readonly schemes: Schemes;
  readonly classes: StyleClasses;
  readonly prefix: string;
  /** What parts of the picture are cut off by. */
  readonly clips: Element[];
  /** What the document around a picture hands down. */
  readonly start: (name: Property) => string;
}

interface TextEdges {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isEmbedded: boolean;
}

function copyOf(original: Element, context: CopyContext, parent: Element | null = null): Element | null {
  const { name, attribs } = original;
  const [light] = context.schemes;
  if (light.isHidden(original) || isControl(original) || attribs['d'] === '') return null;
  const isShape = SHAPES.has(name);
  const isStroked = light.value(original, 'stroke') !== 'none';
  if (isShape && !isStroked && light.value(original, 'fill') === 'none') return null;

  const declared: [Property, string, string][] = [];
  const kept: Record<string, string> = {};
  for (const property of PROPERTIES) {
    if ((property === 'stop-color') !== (name === 'stop')) continue;
    if (isShape && OF_TEXT.has(property)) continue;
    if (isShape && !isStroked && property.startsWith('stroke-')) continue;
    const [own, dark] = context.schemes.map((style) => style.value(original, property)) as [string, string];
    const above = (style: ComputedStyle) =>
      OWN.has(property) ? INITIAL.get(property)! : parent ? style.value(parent, property) : context.start(property);
    if (own === above(light) && dark === above(context.schemes[1])) continue;
    if (own === dark && attribs[property] === own) kept[property] = own;
    else declared.push([property, own, dark]);
  }
  const isClip = name === 'svg' && attribs['overflow'] === 'hidden';
  const copy = new Element(isClip ? 'g' : name, {});
  const style = context.classes.nameOf(declared as Declared);
  if (style) copy.attribs['class'] = style;
  for (const [attribute, value] of Object.entries(attribs)) {
    if (isClip || LEFT_OUT.test(attribute) || PROPERTIES.some((property) => property === attribute)) continue;
    copy.attribs[attribute] = attribute === 'id' ? `${context.prefix}${value}` : value;
  }
  for (const [property, value] of Object.entries(kept)) copy.attribs[property] = value.replace('url(#', `url(#${context.prefix}`);
  const { children } = original;
  for (const child of children) {
    const edges = { isFirst: child === children[0], isLast: child === children.at(-1), isEmbedded: light.isMirrored(original) };
    const part = isTag(child) ? copyOf(child, context, original) : isText(child) ? textOf(child.data, name, edges) : null;
    if (part) append(copy, ...(isTag(part) && isBare(part) ? part.children : [part]));
  }
  return isClip ? clipped(copy, attribs, context) : name === 'g' && !copy.children.length && !copy.attribs['data-id'] ? null : copy;
}

/** An element cut off where an `<svg>` in another one ends, for programs that do not cut it off themselves, as Inkscape. */
function clipped(element: Element, { width, height }: Element['attribs'], { prefix, clips }: CopyContext): Element {
  const id = `${prefix}clip-${clips.length}`;
  const area = new Element('clipPath', { id }, [new Element('rect', { width: width!, height: height! })]);
  clips.push(area);
  element.attribs['clip-path'] = `url(#${id})`;
  const group = new Element('g', {});
  append(group, area, element);
  return group;
}

/** What only a pointer finds, and what folds a body: a folded one counts its members. */
function isControl({ attribs }: Element): boolean {
  return Boolean(attribs['class']?.split(/\s+/).includes('hit') || ('data-fold' in attribs && !attribs['data-count']));
}

/** A text begins and ends with a letter; between marks there is none. */
function textOf(data: string, name: string, { isFirst, isLast, isEmbedded }: TextEdges): Text | null {
  if (!['text', 'tspan', 'title', 'desc'].includes(name)) return null;
  let text = data;
  if (name !== 'tspan' && isFirst) text = text.replace(/^ +/, '');
  if (name !== 'tspan' && isLast) text = text.replace(/ +$/, '');
  return text ? new Text(isEmbedded ? embedded(text) : text) : null;
}

/** Embeds a text from right to left (Unicode Standard Annex 9), for programs that take every text to begin at the left. */
export function embedded(text: string): string {
  return `\u202b${text}`;
}

/** A group that says nothing of what is in it. */
function isBare({ name, attribs }: Element): boolean {
  return name === 'g' && !Object.keys(attribs).length;
}
