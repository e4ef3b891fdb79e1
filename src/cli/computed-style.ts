import { CARRIED } from '../element/svg-export.js';
import type { Element } from './packages.js';
import type { StyleRule } from './style-rules.js';

export type Scheme = 'light' | 'dark';

export type Property = (typeof CARRIED)[number] | 'stop-color';

/** Values of an element by property, without functions and units of px. */
type StyleValues = ReadonlyMap<Property, string>;

export const PROPERTIES: readonly Property[] = [...CARRIED, 'stop-color'];

/** Properties that an element has of itself only (SVG 2, appendix Property Index). */
export const OWN: ReadonlySet<Property> = new Set(['opacity', 'stop-color']);

export const INITIAL: ReadonlyMap<Property, string> = new Map([
  ['fill', '#000'],
  ['fill-opacity', '1'],
  ['stroke', 'none'],
  ['stroke-width', '1'],
  ['stroke-dasharray', 'none'],
  ['stroke-opacity', '1'],
  ['stroke-linejoin', 'miter'],
  ['opacity', '1'],
  ['paint-order', 'normal'],
  ['font-size', '16'],
  ['font-weight', '400'],
  ['font-style', 'normal'],
  ['text-anchor', 'start'],
  ['direction', 'ltr'],
  ['stop-color', '#000'],
]);

const MIRRORED: Readonly<Record<string, string>> = { start: 'end', end: 'start' };

interface Computed {
  readonly values: StyleValues;
  readonly color: string;
  readonly custom: ReadonlyMap<string, string>;
  readonly isHidden: boolean;
}

const NOTHING: Computed = { values: new Map(), color: '#000', custom: new Map(), isHidden: false };

/** Computes what the rules of a widget make of its elements, in one colour scheme: the cascade of CSS for what a picture needs of it. */
export class ComputedStyle {
  readonly #rulesByKey = new Map<string | null, StyleRule[]>();
  readonly #order: ReadonlyMap<StyleRule, number>;
  readonly #scheme: Scheme;
  readonly #isPhysical: boolean;
  readonly #known = new Map<Element, Computed>();

  /** With `isPhysical` texts start at the left, whichever way they run, as for programs that do not know `direction`. */
  constructor(rules: readonly StyleRule[], scheme: Scheme, isPhysical: boolean) {
    this.#scheme = scheme;
    this.#isPhysical = isPhysical;
    this.#order = new Map(rules.map((rule, i) => [rule, i]));
    for (const rule of rules) this.#rulesByKey.set(rule.key, [...(this.#rulesByKey.get(rule.key) ?? []), rule]);
  }

  /** The value of a property, the initial one if nothing sets it. */
  value(element: Element, name: Property): string {
    const { values } = this.#computed(element);
    if (this.#isPhysical && name === 'direction') return INITIAL.get(name)!;
    const value = values.get(name) ?? INITIAL.get(name)!;
    return name === 'text-anchor' && this.isMirrored(element) ? (MIRRORED[value] ?? value) : value;
  }

  /** True for what runs to the left where no program is told so. */
  isMirrored(element: Element): boolean {
    return this.#isPhysical && this.#computed(element).values.get('direction') === 'rtl';
  }

  isHidden(element: Element): boolean {
    return this.#computed(element).isHidden;
  }

  /** The value of a custom property; empty if nothing sets it. */
  custom(element: Element, name: string): string {
    return this.#computed(element).custom.get(name) ?? '';
  }

  #computed(element: Element): Computed {
    let computed = this.#known.get(element);
    if (!computed) {
      const { parent } = element;
      computed = this.#compute(element, parent && 'attribs' in parent ? this.#computed(parent) : NOTHING);
      this.#known.set(element, computed);
    }
    return computed;
  }

  #compute(element: Element, above: Computed): Computed {
    const declared = new Map(
      PROPERTIES.flatMap((name) => (element.attribs[name] === undefined ? [] : [[name as string, element.attribs[name]]])),
    );
    const { dir } = element.attribs;
    if (dir) declared.set('direction', dir);
    for (const { declarations } of this.#matching(element)) for (const [name, value] of declarations) declared.set(name, value);

    // Which sets everything anew but direction and custom properties.
    const isFirst = declared.get('all') === 'initial';
    const parent = isFirst ? { ...above, values: new Map([...above.values].filter(([name]) => name === 'direction')) } : above;
    let custom = parent.custom;
    const own = [...declared].filter(([name]) => name.startsWith('--'));
    if (own.length) {
      const all = new Map([...parent.custom, ...own]);
      // A property may use another one that stands after it.
      custom = new Map([...all].map(([name, value]) => [name, resolve(value, all, this.#scheme)]));
    }
    const valueOf = (name: string) => {
      const text = declared.get(name);
      return text === undefined ? undefined : resolve(text, custom, this.#scheme);
    };
    const wanted = valueOf('color');
    const color = wanted === undefined || wanted === 'inherit' ? parent.color : wanted;
    const values = new Map<Property, string>();
    for (const name of PROPERTIES) {
      const value = valueOf(name);
      const inherited = OWN.has(name) ? undefined : parent.values.get(name);
      const used = value === undefined || value === 'inherit' ? inherited : value === 'currentColor' ? color : plain(value);
      if (used !== undefined) values.set(name, used);
    }
    return { values, color, custom, isHidden: parent.isHidden || declared.get('display') === 'none' };
  }

  #matching(element: Element): readonly StyleRule[] {
    const classes = (element.attribs['class'] ?? '').split(/\s+/).filter(Boolean);
    const keys = [null, element.name, ...classes.map((name) => `.${name}`)];
    const near = keys.flatMap((key) => this.#rulesByKey.get(key) ?? []).filter((rule) => rule.matches(element));
    return near.sort((one, other) => this.#order.get(one)! - this.#order.get(other)!);
  }
}

/** Of lengths in px the number stays; letters that grow with those of the reader have their default size. */
function plain(value: string): string {
  if (value.startsWith('url(')) return value;
  if (value === 'transparent') return 'none';
  if (value === 'bold') return '700';
  const letters = /^calc\(([\d.]+)\s*\*\s*max\(1rem,\s*16px\)\)$/.exec(value);
  if (letters) return `${Number(letters[1]) * 16}`;
  return value.replace(/(\d)px\b/g, '$1').replace(/,\s*/g, ' ');
}

/** Replaces `var()` and `light-dark()`, inner ones too. */
function resolve(value: string, custom: ReadonlyMap<string, string>, scheme: Scheme, depth = 0): string {
  const found = /(var|light-dark)\(/.exec(value);
  if (!found || depth > 20) return value;
  const start = found.index + found[0].length;
  let [end, open, comma] = [start, 1, -1];
  for (; open; end++) {
    const letter = value[end];
    if (letter === undefined) return value;
    if (letter === '(') open++;
    else if (letter === ')') open--;
    else if (letter === ',' && open === 1 && comma < 0) comma = end;
  }
  const [first, second] = comma < 0 ? [value.slice(start, end - 1), ''] : [value.slice(start, comma), value.slice(comma + 1, end - 1)];
  const chosen = found[1] === 'var' ? (custom.get(first.trim()) ?? second) : scheme === 'light' ? first : second;
  return resolve(`${value.slice(0, found.index)}${chosen.trim()}${value.slice(end)}`, custom, scheme, depth + 1);
}
