import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/data/dates.js';
import { createLocale, type Language } from '../../../src/locale/locale.js';
import { indexDataset } from '../../../src/model/dataset-index.js';
import { layoutRows, type VerticalScene } from '../../../src/widgets/timeline/layout/rows.js';
import { layoutTimeline } from '../../../src/widgets/timeline/layout/across.js';
import { newestFirst } from '../../../src/widgets/timeline/project/newest-first.js';
import { eventsInView, eventsUndrawn, landmarks, projectTimeline } from '../../../src/widgets/timeline/project/projection.js';
import type { HorizontalScene } from '../../../src/widgets/timeline/scene.js';
import { timelineTexts } from '../../../src/widgets/timeline/layout/texts.js';
import { frameOf } from '../../support/frame.js';
import { iranJapan } from '../../support/iran-japan.js';

/**
 * References of geometry instead of screenshots: pixels of text differ between machines and between versions of a browser; a scene
 * measured with letters of one width does not. A difference here is visible to readers: look at the picture before accepting the new
 * reference.
 */
describe('The timeline matches its reviewed reference', () => {
  it.each(['en', 'fa', 'ja'] as const)(
    'in %s, across at 720 and 1200 px and in 2025, down at 320 and 480 px',
    async (language: Language) => {
      const index = indexDataset(iranJapan());
      const locale = createLocale(language, 'auto');
      const texts = timelineTexts(index, locale);
      const projection = projectTimeline(index, index.events);
      const frame = (width: number) => frameOf(width, locale.direction === 'rtl');
      const across = (width: number, from: number, to: number, plain: boolean) => {
        const calendars = { own: locale.calendar, a: 'persian', b: 'japanese' } as const;
        const events = eventsInView(projection, from, to, false);
        return layoutTimeline(
          events,
          projection,
          frame(width),
          { from, to, plain, upper: 'a', calendars, ...eventsUndrawn(projection, from, to, events), leftOut: [] },
          texts,
        );
      };
      const { earliest, latest } = parseDate('2025')!;
      const shown = new Set(landmarks(projection.events, 40).map(({ id }) => id));
      const newest = newestFirst(projection.events, ({ date }) => date.earliest);
      const pictures = [
        ...[720, 1200].map((width) => toldAcross(across(width, projection.from, projection.to, false))),
        toldAcross(across(1200, earliest, latest, true)),
        ...[320, 480].map((width) =>
          toldDown(layoutRows(newest, { shown, open: null, upper: 'a' }, frame(width), texts, locale.timeline.years)),
        ),
      ];
      await expect(pictures.join('\n\n')).toMatchFileSnapshot(`references/${language}.txt`);
    },
  );
});

/** A scene as lines in which a change is easy to read: the positions of marks, names and ticks. */
function toldAcross({ width, height, axisY, marks, labels, rows, cut, seam }: HorizontalScene): string {
  return [
    `${width} × ${height}, axis at ${axisY}, ${labels.length} labels of ${marks.length} marks`,
    ...(cut ? [`cut to ${cut.x1.toFixed(1)}: ${cut.text}`] : []),
    ...(seam ? [`seam at ${seam.x.toFixed(1)}: ${seam.text?.text ?? ''}`] : []),
    ...marks.map(({ id, x, y, stem, extent, uncertain, ghosts, ids, parts }) =>
      [
        `mark ${id} at ${x} ${y} ${stem}`,
        parts ? `with ${parts} parts` : ids.length > 1 ? `of ${ids.length}` : '',
        extent ? `${extent.style} ${extent.x0} to ${extent.x1}` : '',
        uncertain ? 'uncertain' : '',
        ghosts.length ? `or ${ghosts.map((ghost) => ghost.x).join(' ')}` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ),
    ...labels.map(
      ({ box, flag, date, lines }) =>
        `label ${flag} of ${box.x.toFixed(1)} ${box.y} ${box.width} × ${box.height}: ${date} ${lines.join(' | ')}`,
    ),
    ...rows.map(({ name, side, y, ticks, spans }) =>
      [
        `ticks ${name} ${side} at ${y}:`,
        ...ticks.map(({ x, text }) => `${text} ${Math.round(x)}`),
        ...spans.map(({ x0, text }) => `${text} ${Math.round(x0)}`),
      ].join(' '),
    ),
  ].join('\n');
}

function toldDown({ width, height, axisX, rows, gaps }: VerticalScene): string {
  return [
    `${width} × ${height}, axis at ${axisX}`,
    ...rows.map(
      ({ id, x, y, stem, flag, textX, date, lines }) =>
        `row ${id} at ${x} ${y} ${stem}, ${flag} of ${textX}: ${date.join(' ')} ${lines.join(' | ')}`,
    ),
    ...gaps.map(({ y, text, ids }) => `gap at ${y}: ${[text ?? '', ids.length ? `+${ids.length}` : ''].join(' ')}`),
  ].join('\n');
}
