import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/entries/map.js';
import type { MapElement } from '../src/widgets/map/element.js';
import { samplePair, type SampleCountry } from './support/sample-pairs.js';
import { controls, drawn, fallback, statesOf, type Args, type Story } from './support/states.js';

/** Where it happened: both countries at the same scale, below a strip with the route between them. */
const meta: Meta<Args> = { title: 'Map', component: 'bilateral-map', ...controls };

export default meta;

const states = statesOf(
  ({ src, selected, from, to, query, data }) =>
    html`<bilateral-map src=${src} selected=${ifDefined(selected ?? undefined)} from=${from} to=${to} query=${query} .data=${data}
      >${fallback}</bilateral-map
    >`,
);

/** A story of one picture: `act` runs once it is drawn, then `seen` checks the result. */
function story(
  render: (args: Args) => TemplateResult,
  { act = () => {}, seen }: { readonly act?: (map: MapElement) => Promise<void> | void; readonly seen: (map: MapElement) => void },
): Story {
  return {
    render,
    play: async ({ canvasElement }) => {
      const map = drawn(canvasElement) as MapElement;
      await map.ready;
      await act(map);
      await map.updateComplete;
      await waitFor(() => seen(map));
      await expect(all(map, '.policy')).toHaveLength(1);
    },
  };
}

function all<Type extends Element = HTMLElement>(map: MapElement, selector: string): readonly Type[] {
  return [...map.shadowRoot!.querySelectorAll<Type>(selector)];
}

/** Whether there is a strip, followed by the sides that have panels. */
function layoutOf(map: MapElement): readonly unknown[] {
  return [all(map, '[part="panel-strip"]').length > 0, ...all(map, '[data-panel]').map(({ dataset }) => dataset['panel'])];
}

const hasDrawn = (map: MapElement, side: 'a' | 'b') =>
  all<SVGGraphicsElement>(map, `[data-panel] .wash[data-side="${side}"]`).some((shape) => shape.getBBox().width > 0);
const seas = (map: MapElement) => all(map, '[part="sea-label"]').map(({ textContent }) => textContent);
const land = (map: MapElement) => getComputedStyle(all(map, '[data-panel] .land')[0]!);

function pair(a: SampleCountry, b: SampleCountry, sides: readonly ('a' | 'b')[] = ['a', 'b']): Story {
  return story(() => html`<bilateral-map .data=${samplePair(a, b)}>${fallback}</bilateral-map>`, {
    seen: (map) => expect((['a', 'b'] as const).filter((side) => hasDrawn(map, side))).toEqual(sides),
  });
}

function tool(map: MapElement, name: string): HTMLElement {
  const found = [...map.shadowRoot!.querySelectorAll<HTMLElement>('.tools button')].find(
    (button) => (button.ariaLabel ?? button.textContent).trim() === name,
  );
  if (!found) throw new Error(`expected a tool ${name}`);
  return found;
}

export const Default: Story = states.standard;
export const Persian: Story = states.persian;
export const Japanese: Story = states.japanese;
export const Dark: Story = states.dark;
export const Narrow: Story = states.narrow;
export const PersianNarrowDark: Story = states.persianNarrowDark;
export const Selected: Story = states.selected;
export const Filtered: Story = states.filtered;
export const Large: Story = states.large;
export const AnotherPair: Story = states.anotherPair;
export const Empty: Story = states.empty;
export const Loading: Story = states.loading;
export const Failed: Story = states.failed;
export const PartlyBroken: Story = states.partlyBroken;

/** A filter that leaves no events: the map stays, and says so. */
export const NothingFound: Story = story(({ src }) => html`<bilateral-map src=${src} query="qqqq">${fallback}</bilateral-map>`, {
  seen: (map) => {
    expect([hasDrawn(map, 'a'), hasDrawn(map, 'b')]).toEqual([true, true]);
    expect(all(map, '[data-kind="place"][data-count]')).toHaveLength(0);
    expect(all(map, '.dek')[0]!.textContent).toContain('0 events');
  },
});

/** A sample for layout: one country has no places. */
export const OneCountryWithoutPlaces: Story = story(
  () => html`<bilateral-map .data=${withoutPlacesIn('JPN')}>${fallback}</bilateral-map>`,
  {
    seen: (map) => {
      expect([hasDrawn(map, 'a'), hasDrawn(map, 'b')]).toEqual([true, true]);
      expect(all(map, '[data-panel="a"] [data-kind="place"]')).toHaveLength(1);
      expect(all(map, '[data-panel="b"] [data-kind="place"]')).toHaveLength(0);
    },
  },
);

/** Events per province in four tones per side, on one scale for both. */
export const Provinces: Story = story(({ src }) => html`<bilateral-map src=${src} regions>${fallback}</bilateral-map>`, {
  seen: (map) => {
    for (const side of ['a', 'b']) expect(all(map, `[data-panel="${side}"] [data-class]`).length).toBeGreaterThan(3);
    expect(all(map, '.legend.regions')).toHaveLength(1);
  },
});

/** One country alone, which readers choose with its button, with 1 or 2, or with a double click on it in the strip. */
export const OneCountry: Story = story(({ src }) => html`<bilateral-map src=${src}>${fallback}</bilateral-map>`, {
  act: (map) => userEvent.click(tool(map, 'Only Iran')),
  seen: (map) => expect(layoutOf(map)).toEqual([false, 'a']),
});

/** The strip alone, with every place. */
export const Overview: Story = story(({ src }) => html`<bilateral-map src=${src} layout="overview">${fallback}</bilateral-map>`, {
  seen: (map) => {
    expect(layoutOf(map)).toEqual([true]);
    expect(all(map, '.picture [data-kind="place"]').length).toBeGreaterThan(10);
  },
});

/** The panels alone. */
export const Insets: Story = story(({ src }) => html`<bilateral-map src=${src} layout="insets">${fallback}</bilateral-map>`, {
  seen: (map) => expect(layoutOf(map)).toEqual([false, 'a', 'b']),
});

/** Both countries on one panel, however far apart. */
export const Single: Story = story(({ src }) => html`<bilateral-map src=${src} layout="single">${fallback}</bilateral-map>`, {
  seen: (map) => expect([...layoutOf(map), hasDrawn(map, 'a'), hasDrawn(map, 'b')]).toEqual([false, 'joint', true, true]),
});

/** A globe between the panels, where there is room. */
export const Globe: Story = story(({ src }) => html`<bilateral-map src=${src} layout="globe">${fallback}</bilateral-map>`, {
  seen: (map) => {
    expect(layoutOf(map)).toEqual([true, 'a', 'b']);
    const { width, height } = all(map, '[part="panel-strip"]')[0]!.getBoundingClientRect();
    // On a narrow page the strip is drawn instead.
    if (map.clientWidth >= 1000) expect(Math.abs(width - height)).toBeLessThan(1);
  },
});

/** Disputed areas as Japan claims them. */
export const PointOfView: Story = story(({ src }) => html`<bilateral-map src=${src} pov="JPN">${fallback}</bilateral-map>`, {
  seen: (map) => {
    const sides = all(map, '[data-panel="b"] .disputed').map(({ dataset }) => dataset['side']);
    expect([sides.length > 1, ...new Set(sides)]).toEqual([true, 'b']);
  },
});

/** Other countries with their borders; otherwise only their land is drawn. */
export const Borders: Story = story(({ src }) => html`<bilateral-map src=${src} context="countries">${fallback}</bilateral-map>`, {
  seen: (map) => expect([land(map).display, land(map).stroke === 'none']).toEqual(['inline', false]),
});

/** Both countries and nothing around them. */
export const NoContext: Story = story(({ src }) => html`<bilateral-map src=${src} context="none">${fallback}</bilateral-map>`, {
  seen: (map) => expect([land(map).display, hasDrawn(map, 'a'), hasDrawn(map, 'b')]).toEqual(['none', true, true]),
});

/** Names changed or left out by the page. */
export const OtherNames: Story = story(
  ({ src }) =>
    html`<bilateral-map
      src=${src}
      .labelOverrides=${{
        'sea-of-japan': { en: 'Sea of Japan (East Sea)', fa: 'دریای ژاپن (دریای شرق)', ja: '日本海（東海）' },
        'caspian-sea': null,
      }}
      >${fallback}</bilateral-map
    >`,
  {
    seen: (map) => {
      expect(seas(map)).toContain('Sea of Japan (East Sea)');
      expect(seas(map)).toContain('Persian Gulf');
      expect(seas(map)).not.toContain('Caspian Sea');
    },
  },
);

/** Enlarged around the selected place, and redrawn. */
export const Enlarged: Story = story(({ src }) => html`<bilateral-map src=${src} selected="bandar-imam">${fallback}</bilateral-map>`, {
  act: (map) => userEvent.click(tool(map, 'Zoom in')),
  seen: (map) => {
    expect(all(map, '[data-zoomed]')).toHaveLength(1);
    expect(all(map, '[data-panel="a"] [data-id="bandar-imam"]')).toHaveLength(1);
    expect(all(map, '[data-panel="a"] [data-id="tehran"]')).toHaveLength(0);
  },
});

/** A mark that stands for several places opens into a list of them. */
export const SeveralPlaces: Story = story(({ src }) => html`<bilateral-map src=${src}>${fallback}</bilateral-map>`, {
  act: (map) => map.select('place', all(map, '[data-merged]')[0]!.dataset['id']!),
  seen: (map) => expect(all(map, '.spot [data-kind="place"]').length).toBeGreaterThan(1),
});

/** Every event where it happened, as a sortable table. */
export const Table: Story = story(({ src }) => html`<bilateral-map src=${src}>${fallback}</bilateral-map>`, {
  act: (map) => userEvent.click(tool(map, 'Table')),
  seen: (map) => expect(all(map, 'table tbody tr')).toHaveLength(162),
});

/** The file that `toSVG()` returns, below the map it was taken from: as it would be printed, with nothing of the page. */
export const TakenAway: Story = story(
  ({ src }) => html`<bilateral-map src=${src}>${fallback}</bilateral-map><img alt="The same map as a file" class="file" />`,
  {
    act: async (map) => {
      const image = map.parentElement!.querySelector<HTMLImageElement>('.file')!;
      image.src = `data:image/svg+xml,${encodeURIComponent(map.toSVG())}`;
      await image.decode();
    },
    seen: (map) => {
      const { naturalWidth, naturalHeight } = map.parentElement!.querySelector<HTMLImageElement>('.file')!;
      const { width, height } = all(map, '.picture')[0]!.getBoundingClientRect();
      expect([naturalWidth, naturalHeight]).toEqual([Math.round(width), Math.round(height)]);
    },
  },
);

/** A sample for layout, capitals only: across the antimeridian, one country small. */
export const AcrossTheAntimeridian: Story = pair('FJI', 'USA');

/** A sample for layout, capitals only: over the pole. */
export const OverThePole: Story = pair('RUS', 'CAN');

/** A sample for layout, capitals only: one country lies in the other and is too small for the files. */
export const OneInTheOther: Story = pair('ITA', 'SMR', ['a']);

function withoutPlacesIn(country: SampleCountry): object {
  const data = samplePair('ZAF', country) as { places: { country: string }[] };
  return { ...data, places: data.places.filter((place) => place.country !== country) };
}
