import { parseDate } from '../data/dates.js';
import { isSide } from '../data/types.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import type { Filter } from '../model/filter.js';
import { listPart, textPart, type AddressParts } from './address-part.js';

/** What the address keeps of a filter: period, kinds, themes, sides and query. */
export function filterParts(get: () => Filter, set: (change: Partial<Filter>) => void): AddressParts {
  const row = (name: 'kinds' | 'themes' | 'sides', isKnown: (text: string, index: DatasetIndex) => boolean) => ({
    ...listPart(
      () => get()[name],
      (texts) => set({ [name]: texts }),
      isKnown,
    ),
    isStep: () => true,
  });
  return {
    view: {
      separator: '/',
      isKept: true,
      read: () => {
        const { from, to } = get();
        return from || to ? [from, to] : null;
      },
      write: ([from = '', to = '']) => {
        const [first, last] = [parseDate(from), parseDate(to)];
        if ((from && !first) || (to && !last) || (first && last && first.earliest > last.latest)) return false;
        set({ from, to });
        return true;
      },
    },
    kinds: row('kinds', (kind, { events }) => events.some((event) => event.kind === kind)),
    themes: row('themes', (theme, { events }) => events.some(({ themes = [] }) => themes.includes(theme))),
    sides: row('sides', isSide),
    query: {
      ...textPart(
        () => get().query,
        (query) => set({ query }),
      ),
      // Not each letter.
      isStep: (before, after) => !before || !after,
    },
  };
}
