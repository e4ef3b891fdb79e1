import type { Property } from './computed-style.js';

/** What an element sets of itself: a value in the light scheme, and in the dark one. */
export type Declared = readonly (readonly [name: Property | 'font-family', light: string, dark: string])[];

/** Gives sets of declarations short class names, so that each is written once, in one style sheet. */
export class StyleClasses {
  readonly #names = new Map<string, string>();
  readonly #sets: Declared[] = [];

  /** The class of these declarations; undefined for none. */
  nameOf(declared: Declared): string | undefined {
    if (!declared.length) return undefined;
    const key = JSON.stringify(declared);
    let name = this.#names.get(key);
    if (name === undefined) {
      name = `b${this.#sets.push(declared).toString(36)}`;
      this.#names.set(key, name);
    }
    return name;
  }

  /** The style sheet, for elements in one that matches the selector. The dark scheme holds where the reader's system asks for it. */
  css(scope: string): string {
    const rules = (column: 1 | 2, chosen: (set: Declared) => Declared) =>
      this.#sets
        .map((set, i) => {
          const own = chosen(set).map((each) => `${each[0]}:${withUnit(each[0], each[column])}`);
          return own.length ? `${scope} .b${(i + 1).toString(36)}{${own.join(';')}}` : '';
        })
        .join('');
    const dark = rules(2, (set) => set.filter(([, light, dark]) => light !== dark));
    return `${rules(1, (set) => set)}${dark && `@media(prefers-color-scheme:dark){${dark}}`}`;
  }
}

/** In a style sheet a size of letters needs a unit. */
function withUnit(name: string, value: string): string {
  return name === 'font-size' ? `${value}px` : value;
}
