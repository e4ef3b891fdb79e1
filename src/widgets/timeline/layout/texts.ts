import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import type { TimelineTexts } from '../scene.js';

/** What the layout has to write, in the reader's language. */
export function timelineTexts(index: DatasetIndex, locale: Locale): TimelineTexts {
  const { timeline } = locale;
  return {
    language: locale.language,
    titleOf: (id) => locale.text(index.eventById.get(id)?.title).text,
    dateOf: ({ date, alternatives }) => `${locale.date(date)}${alternatives.length ? ` ${locale.common.disputed}` : ''}`,
    tick: locale.tick,
    segments: locale.segments,
    number: (n) => locale.number(n),
    withParts: (date, n) => `${date}${locale.common.comma}${locale.card.parts(n)}`,
    notDrawn: timeline.notDrawn,
    leftOut: timeline.leftOut,
    wider: timeline.wider,
    calendarName: (calendar) => ({ gregory: timeline.gregorian, persian: timeline.persian, japanese: timeline.era })[calendar],
    // Where nobody is known to have acted, a lane has no name.
    acted: (side) =>
      index.acted.has('a') || index.acted.has('b') ? locale.common.acted(locale.text(index.dataset.sides[side].name).text) : '',
  };
}
