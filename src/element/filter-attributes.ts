import { isSide } from '../data/types.js';
import type { Filter } from '../model/filter.js';

/** A filter as attributes: lists are space-separated. */
type FilterAttributes = Readonly<Record<keyof Filter, string>>;

/** Parses a filter from attributes; a removed attribute is null. */
export function filterOf(given: Readonly<Record<keyof Filter, string | null>>): Filter {
  const text = (name: keyof Filter) => given[name] ?? '';
  const words = (name: keyof Filter) => text(name).split(/\s+/).filter(Boolean);
  return {
    from: text('from'),
    to: text('to'),
    query: text('query'),
    kinds: words('kinds'),
    themes: words('themes'),
    sides: words('sides').filter(isSide),
  };
}

export function attributesOf({ from, to, query, kinds, themes, sides }: Filter): FilterAttributes {
  return { from, to, query, kinds: kinds.join(' '), themes: themes.join(' '), sides: sides.join(' ') };
}
