import fc from 'fast-check';
import { nothing } from 'lit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseDate } from '../../src/data/dates.js';
import type { WidgetContext } from '../../src/element/widget-context.js';
import { createLocale } from '../../src/locale/locale.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import { filterEvents, isNarrowed, NO_FILTER, periodOf, type Filter } from '../../src/model/filter.js';
import { filterTies } from '../../src/model/filter-ties.js';
import { NO_SELECTION, NOTHING_RELATED } from '../../src/model/selection.js';
import type { Geography } from '../../src/widgets/map/geography/geography.js';
import { MapSession } from '../../src/widgets/map/session.js';
import { mapTitle } from '../../src/widgets/map/view/title.js';
import { layoutNetwork } from '../../src/widgets/network/layout/columns.js';
import { chooseActors, projectNetwork } from '../../src/widgets/network/project/projection.js';
import { networkTitle } from '../../src/widgets/network/view/title.js';
import { TimelineSession } from '../../src/widgets/timeline/session.js';
import { timelineTitle } from '../../src/widgets/timeline/view/title.js';
import { frameOf } from '../support/frame.js';
import { fromDisk, geographyOf } from '../support/geography.js';
import { iranJapan, readIranJapan } from '../support/iran-japan.js';

type Raw = Readonly<Record<string, string | undefined>> & { readonly id: string };

/** The records as the file has them; the tests count these, not what the code under test made of them. */
const raw = readIranJapan() as unknown as Readonly<Record<'events' | 'actors' | 'places' | 'ties', readonly Raw[]>>;
const rawById = new Map([...raw.events, ...raw.actors, ...raw.places, ...raw.ties].map((record) => [record.id, record]));
const of = (id: string | undefined | null) => (id ? rawById.get(id) : undefined);

const index = indexDataset(iranJapan());
const locale = createLocale('en');
const frame = frameOf(900);
let geography: Geography;

beforeAll(async () => {
  vi.stubGlobal('fetch', fromDisk);
  geography = await geographyOf('IRN', 'JPN', 'overview');
});
afterAll(() => vi.unstubAllGlobals());

const anyFilter = fc
  .record<Partial<Filter>>(
    {
      from: fc.constantFrom('', '1900', '1953', '1979-02', '2000', '2019', '2025-04'),
      to: fc.constantFrom('', '1960', '1988', '2015-01-01', '2025-04-30'),
      kinds: fc.subarray(['visit', 'meeting', 'agreement', 'sanction', 'no-such-kind'], { maxLength: 2 }),
      themes: fc.subarray(['energy', 'diplomacy', 'technology'], { maxLength: 1 }),
      sides: fc.subarray(['a', 'b', 'joint', 'third'] as const, { maxLength: 2 }),
      query: fc.constantFrom('', '', 'oil', 'Imagawa', 'Tehran', 'Abe', 'no such word'),
    },
    { requiredKeys: [] },
  )
  .map((filter): Filter => ({ ...NO_FILTER, ...filter }));

function contextOf(filter: Filter): WidgetContext {
  return {
    index,
    locale,
    frame,
    isPaper: false,
    filter,
    shownEvents: filterEvents(index, filter, locale.fold),
    selection: NO_SELECTION,
    isOpening: false,
    related: NOTHING_RELATED,
    relatedToSelected: NOTHING_RELATED,
    focusedId: null,
    activeId: null,
  };
}

/** The text of a template. */
function textOf(value: unknown): string {
  if (value === nothing || value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value !== 'object') return String(value);
  const { strings, values } = value as { readonly strings: readonly string[]; readonly values: readonly unknown[] };
  const whole = strings.map((string, i) => string + textOf(values[i])).join('');
  return whole
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The years that some dates touch, as a title says them. */
function yearsOf(dates: readonly (string | undefined)[], { from, to }: Filter): string {
  const years = dates.flatMap((date) => date?.split('/') ?? []).flatMap((date) => /^[\dX]{4}/.exec(date)?.[0] ?? []);
  const clipped = (year: number) => Math.max(Number(from.slice(0, 4) || -Infinity), Math.min(Number(to.slice(0, 4) || Infinity), year));
  const [first, last] = [
    Math.min(...years.map((year) => Number(year.replaceAll('X', '0')))),
    Math.max(...years.map((year) => Number(year.replaceAll('X', '9')))),
  ].map(clipped) as [number, number];
  return first === last ? String(first) : `${first}–${last}`;
}

function check(told: (filter: Filter) => void): void {
  fc.assert(fc.property(anyFilter, told), { numRuns: 150, examples: [[NO_FILTER], [{ ...NO_FILTER, query: 'Imagawa' }]] });
}

const PLAIN = /^([\d,]+) (event|tie)s?(?:, ([\d–]+))?$/;

describe('What a title says under any filter is true of what is drawn', () => {
  it('on the timeline', () => {
    const titles = new Set<string>();
    check((filter) => {
      const context = contextOf(filter);
      const session = new TimelineSession();
      session.project(context);
      const [first, last] = periodOf(filter);
      const { from, to } = session.projection;
      const visible =
        filter.from || filter.to ? { from: Number.isFinite(first) ? first : from, to: Number.isFinite(last) ? last : to } : null;
      session.choose(context, visible, false);
      const parts = {
        index,
        events: session.shownEvents,
        crossings: session.crossings(context),
        period: isNarrowed(filter) ? periodOf(filter) : null,
        locale,
      };
      const { title, dek } = timelineTitle({ ...parts, upper: 'a', where: 'above' });
      titles.add(title.replace(/.*: /, ''));

      const events = context.shownEvents.map(({ id }) => of(id)!);
      const away = (from: string, to: string) =>
        events.filter(({ initiator, place }) => initiator === from && of(place)?.['country'] === to).length;
      const [byIran, byJapan] = [away('IRN', 'JPN'), away('JPN', 'IRN')];
      const years = yearsOf(
        events.map(({ date }) => date),
        filter,
      );
      const finding = /^(?:([\d–]+): )?(?:(Iran|Japan) has been more active in \w+ than|Iran and Japan have been equally)/.exec(title);
      const plain = PLAIN.exec(title);
      if (finding) {
        expect(byIran + byJapan).toBeGreaterThanOrEqual(10);
        expect(Math.min(byIran, byJapan)).toBeGreaterThan(0);
        expect(finding[2]).toBe(byIran === byJapan ? undefined : byIran > byJapan ? 'Iran' : 'Japan');
        expect(finding[1]).toBe(isNarrowed(filter) ? years : undefined);
      } else if (plain) {
        expect(isNarrowed(filter)).toBe(true);
        expect(Number(plain[1])).toBe(events.length);
        expect(plain[3]).toBe(years);
      } else {
        expect(title).toBe('Iran-Japan relations');
        expect(events).toEqual([]);
      }
      const said = textOf(dek);
      expect(/(\d+) by Japan in Iran/.exec(said)?.[1]).toBe(byJapan ? String(byJapan) : undefined);
      expect(/(\d+) by Iran in Japan/.exec(said)?.[1]).toBe(byIran ? String(byIran) : undefined);
      expect(/of (\d+) events?/.exec(said)?.[1]).toBe(byIran + byJapan ? String(events.length) : undefined);
    });
    expect([...titles].filter((title) => PLAIN.test(title)).length).toBeGreaterThan(5);
    expect(titles).toContain('Japan has been more active in Iran than Iran in Japan');
  });

  it('of the network', () => {
    const titles = new Set<string>();
    const nameOf = (id: string) => locale.text(index.actorById.get(id)!.short ?? index.actorById.get(id)!.name).text;
    const projection = projectNetwork(index, { states: false, folded: new Set() });
    const texts = { nameOf, shortOf: nameOf, segments: locale.segments, number: locale.number };
    const { links } = layoutNetwork(chooseActors(projection, 40), projection.ties, frame, texts);
    check((filter) => {
      const context = contextOf(filter);
      const passing = filterTies(index, filter, context.shownEvents);
      const title = networkTitle({ index, links, passing, period: periodOf(filter), nameOf, locale });
      titles.add(title.replace(/^[\d–]+: /, ''));

      const ids = new Set(context.shownEvents.map(({ id }) => id));
      const drawn = links.flatMap((link) => link.ids.map((id) => of(id)!)).filter((tie) => passes(tie, filter, ids));
      const counts = new Map<string, number>();
      let across = 0;
      for (const { from, to } of drawn) {
        const countries = [of(from)!['country'], of(to)!['country']].sort().join();
        if (countries !== 'IRN,JPN') continue;
        across++;
        for (const end of [from!, to!]) if (of(end)!['type'] === 'person') counts.set(end, (counts.get(end) ?? 0) + 1);
      }
      const years = yearsOf(
        drawn.flatMap(({ start, end, event }) => [start ?? of(event)?.['date'], end, of(event)?.['date']]),
        filter,
      );
      const finding = /^(?:([\d–]+): )?(.+) has the most cross-border ties of anyone here: (\d+)$/.exec(title);
      const plain = PLAIN.exec(title);
      if (finding) {
        const [[best, most], next] = [...counts].sort(([, n], [, m]) => m - n) as [[string, number], [string, number] | undefined];
        expect(across).toBeGreaterThanOrEqual(10);
        expect(finding[2]).toBe(nameOf(best));
        expect(Number(finding[3])).toBe(most);
        expect(most).toBeGreaterThan(next?.[1] ?? 0);
        expect(finding[1]).toBe(isNarrowed(filter) ? years : undefined);
      } else if (plain) {
        expect(isNarrowed(filter)).toBe(true);
        expect(Number(plain[1])).toBe(drawn.length);
        expect(plain[3]).toBe(years);
      } else {
        expect(title).toBe('Who is tied to whom in Iran and Japan');
        if (isNarrowed(filter)) expect(drawn).toEqual([]);
      }
    });
    expect([...titles].filter((title) => PLAIN.test(title)).length).toBeGreaterThan(5);
    expect([...titles].filter((title) => title.includes('of anyone here')).length).toBeGreaterThan(1);
  });

  it('over the map', () => {
    const titles = new Set<string>();
    check((filter) => {
      const context = contextOf(filter);
      const session = new MapSession();
      session.project(context, geography, false);
      session.layOut(context, { layout: 'auto', only: null, zoom: null, pov: 'de-facto', regions: false }, {});
      const { scene, projection, texts } = session;
      const { title, dek } = mapTitle({
        scene,
        projection,
        index,
        events: context.shownEvents,
        period: isNarrowed(filter) ? periodOf(filter) : null,
        isDrawn: true,
        isZoomed: false,
        alone: null,
        nameOf: texts.nameOf,
        countryName: texts.sideName,
        locale,
      });
      titles.add(String(title));

      const events = context.shownEvents.map(({ id }) => of(id)!);
      const placed = events.filter(({ place }) => place);
      const plain = PLAIN.exec(String(title));
      if (plain) {
        expect(isNarrowed(filter)).toBe(true);
        expect(Number(plain[1])).toBe(events.length);
        expect(plain[3]).toBe(
          yearsOf(
            events.map(({ date }) => date),
            filter,
          ),
        );
      } else if (events.length === 0) expect(title).toBe('Where it happened in Iran and Japan');
      else {
        const km = /^Tehran and Tokyo, ([\d,]+) kilometres apart$/.exec(String(title))![1]!;
        expect(Math.abs(Number(km.replace(',', '')) - kilometres(of('tehran')!, of('tokyo')!))).toBeLessThan(5);
        for (const city of ['tehran', 'tokyo']) {
          expect(placed.some(({ place }) => place === city || of(place)!['within'] === city)).toBe(true);
        }
        expect(placed.length).toBeGreaterThanOrEqual(10);
      }
      const said = textOf(dek);
      expect(said).toContain(
        placed.length === events.length ? `Where ${events.length} event` : `Where ${placed.length} of ${events.length} event`,
      );
    });
    expect([...titles].filter((title) => title.includes('kilometres'))).toHaveLength(1);
    expect([...titles].filter((title) => PLAIN.test(title)).length).toBeGreaterThan(5);
  });
});

/** A tie that names an event passes with it; by the period alone it passes where their dates touch it. */
function passes({ event, start, end }: Raw, filter: Filter, ids: ReadonlySet<string>): boolean {
  if (!isNarrowed(filter)) return true;
  if (isNarrowed({ ...filter, from: '', to: '' })) return event !== undefined && ids.has(event);
  const dates = [start, end, start && end ? undefined : of(event)?.['date']].flatMap((date) => (date ? parseDate(date)! : []));
  const from = filter.from ? parseDate(filter.from)!.earliest : -Infinity;
  const to = filter.to ? parseDate(filter.to)!.latest : Infinity;
  return (
    dates.length > 0 && Math.max(...dates.map(({ latest }) => latest)) >= from && Math.min(...dates.map(({ earliest }) => earliest)) <= to
  );
}

/** By the law of cosines. */
function kilometres(one: Raw, other: Raw): number {
  const [x, y, u, v] = [one['lon'], one['lat'], other['lon'], other['lat']].map((degrees) => (Number(degrees) * Math.PI) / 180) as [
    number,
    number,
    number,
    number,
  ];
  return 6371 * Math.acos(Math.sin(y) * Math.sin(v) + Math.cos(y) * Math.cos(v) * Math.cos(u - x));
}
