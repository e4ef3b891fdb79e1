import type { Frame } from '../../../layout/frame.js';
import { placeLabels, type Box } from '../../../layout/place-labels.js';
import type { TimelineMark } from './marks.js';
import { DATE_SIZE, type GhostDate, type TimelineTexts } from '../scene.js';

const GHOST = 5;
const HEIGHT = 14;

/** Dates for ghosts, where nothing is in their way; the others are read in the card and in the event's name. */
export function ghostDates(
  marks: readonly TimelineMark[],
  taken: readonly Box[],
  bounds: Box,
  measure: Frame['measure'],
  { dateOf }: Pick<TimelineTexts, 'dateOf'>,
): readonly GhostDate[] {
  const requests = marks.flatMap(({ id, x: own, y, ghosts }) =>
    ghosts.map(({ x, date }, i) => {
      const text = dateOf({ date: { ...date, uncertain: true }, alternatives: [] });
      return {
        event: id,
        id: `${id} ${i}`,
        own,
        x,
        y,
        r: GHOST,
        text,
        width: Math.ceil(measure(text, DATE_SIZE, 400)) + 2,
        height: HEIGHT,
      };
    }),
  );
  // Neither on a line nor above or below the mark that it would then seem to date.
  const lines = requests.flatMap(({ own, x, y }) => [
    { x: Math.min(own, x), y: y - 2, width: Math.abs(own - x), height: 4 },
    { x: own - 10, y: y - 2 * HEIGHT, width: 20, height: 4 * HEIGHT },
  ]);
  const axis: Box = { ...bounds, y: -2, height: 4 };
  const places = new Map(placeLabels(requests, [...taken, ...lines, axis], bounds).map((place) => [place.id, place]));
  return requests.flatMap(({ id, event, text, width: room }) => {
    const place = places.get(id);
    return place ? [{ id: event, x: place.x, y: place.y, width: room, text }] : [];
  });
}
