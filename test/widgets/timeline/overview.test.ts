import { describe, expect, it } from 'vitest';
import { createLocale } from '../../../src/locale/locale.js';
import { indexDataset } from '../../../src/model/dataset-index.js';
import { layoutOverview } from '../../../src/widgets/timeline/layout/overview.js';
import { timelineTexts } from '../../../src/widgets/timeline/layout/texts.js';
import { projectTimeline } from '../../../src/widgets/timeline/project/projection.js';
import { frameOf } from '../../support/frame.js';
import { iranJapan } from '../../support/iran-japan.js';

const index = indexDataset(iranJapan());

function ticksOf(width: number, ...[language, calendar]: Parameters<typeof createLocale>): readonly string[] {
  const locale = createLocale(language, calendar);
  const projection = projectTimeline(index, index.events);
  const { ticks } = layoutOverview(projection, frameOf(width, locale.direction === 'rtl'), locale.calendar, timelineTexts(index, locale));
  return ticks.map(({ text }) => text);
}

describe('The overview of Iran and Japan', () => {
  it.each([720, 1200])('has ticks at round years of the calendar of its reader, at %d px', (width) => {
    const solar = ['۱۲۶۰', '۱۲۸۰', '۱۳۰۰', '۱۳۲۰', '۱۳۴۰', '۱۳۶۰', '۱۳۸۰', '۱۴۰۰'];
    expect(ticksOf(width, 'fa')).toEqual(solar);
    expect(ticksOf(width, 'ja')).toEqual(['1880', '1900', '1920', '1940', '1960', '1980', '2000', '2020']);
    expect(ticksOf(width, 'ja', 'japanese')).toEqual(ticksOf(width, 'ja'));
    expect(ticksOf(width, 'en', 'persian')[0]).toBe('1260');
  });
});
