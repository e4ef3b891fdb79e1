import { isSide, type EventRecord } from '../data/types.js';
import { parseDate } from '../data/dates.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import type { Filter } from '../model/filter.js';
import { listPart, textPart, type AddressParts } from './address-part.js';

/** What the address keeps of a filter: period, kinds, themes, sides and query. */
export function filterParts(get: () => Filter, set: (change: Partial<Filter>) => void): AddressParts {
  const isStep = () => true;
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
    kinds: {
      ...listPart(
        () => get().kinds,
        (kinds) => set({ kinds }),
        (kind, index) => someEvent(index, (event) => event.kind === kind),
      ),
      isStep,
    },
    themes: {
      ...listPart(
        () => get().themes,
        (themes) => set({ themes }),
        (theme, index) => someEvent(index, ({ themes = [] }) => themes.includes(theme)),
      ),
      isStep,
    },
    sides: {
      ...listPart(
        () => get().sides,
        (sides) => set({ sides: sides.filter(isSide) }),
        isSide,
      ),
      isStep,
    },
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

function someEvent({ events }: DatasetIndex, test: (event: EventRecord) => boolean): boolean {
  return events.some(test);
}
