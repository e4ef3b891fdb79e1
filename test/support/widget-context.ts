import type { WidgetContext } from '../../src/element/widget-context.js';
import { NO_FILTER } from '../../src/model/filter.js';
import { NO_SELECTION, NOTHING_RELATED } from '../../src/model/selection.js';

type Given = Pick<WidgetContext, 'index' | 'locale' | 'frame'>;

/** The context of a widget that shows all events and in which nothing is selected, hovered or focused, with changes. */
export function widgetContext(given: Given, changes: Partial<WidgetContext> = {}): WidgetContext {
  return {
    ...given,
    isPaper: false,
    filter: NO_FILTER,
    shownEvents: given.index.events,
    selection: NO_SELECTION,
    isOpening: false,
    related: NOTHING_RELATED,
    relatedToSelected: NOTHING_RELATED,
    focusedId: null,
    activeId: null,
    ...changes,
  };
}
