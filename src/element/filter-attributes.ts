import { isSide } from '../data/types.js';
import type { Filter } from '../model/filter.js';

/** A filter as a page writes it: lists are words between spaces. */
type FilterAttributes = Readonly<Record<keyof Filter, string>>;

export function filterOf({ from, to, query, kinds, themes, sides }: FilterAttributes): Filter {
  return { from, to, query, kinds: words(kinds), themes: words(themes), sides: words(sides).filter(isSide) };
}

export function attributesOf({ from, to, query, kinds, themes, sides }: Filter): FilterAttributes {
  return { from, to, query, kinds: kinds.join(' '), themes: themes.join(' '), sides: sides.join(' ') };
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}
