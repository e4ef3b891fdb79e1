import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/entries/map.js';
import type { MapElement } from '../src/widgets/map/element.js';
import { samplePair, type SampleCountry } from './support/sample-pairs.js';
import { controls, drawn, fallback, statesOf, type Args, type Story } from './support/states.js';

/** Where it happened: both countries at one equal scale under a strip with the way between them. */
const meta: Meta<Args> = { title: 'Map', component: 'bilateral-map', ...controls };

export default meta;

const states = statesOf(
  ({ src, selected, from, to, query, data }) =>
    html`<bilateral-map src=${src} selected=${ifDefined(selected ?? undefined)} from=${from} to=${to} query=${query} .data=${data}
      >${fallback}</bilateral-map
    >`,
);

/** A story of one picture, with what is done to it once it is drawn. */
function story(render: (args: Args) => TemplateResult, act: (map: MapElement) => Promise<void> | void = () => {}): Story {
  return {
    render,
    play: async ({ canvasElement }) => {
      const map = drawn(canvasElement) as MapElement;
      await map.ready;
      await act(map);
      await map.updateComplete;
      await waitFor(() => expect(map.shadowRoot!.querySelector('.policy')).not.toBeNull());
    },
  };
}

function pair(a: SampleCountry, b: SampleCountry): Story {
  return story(() => html`<bilateral-map .data=${samplePair(a, b)}>${fallback}</bilateral-map>`);
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
export const NothingFound: Story = states.nothingFound;
export const Large: Story = states.large;
export const AnotherPair: Story = states.anotherPair;
export const Empty: Story = states.empty;
export const Loading: Story = states.loading;
export const Failed: Story = states.failed;
export const PartlyBroken: Story = states.partlyBroken;

/** Events per province in four tones of each side, one scale for both. */
export const Provinces: Story = story(({ src }) => html`<bilateral-map src=${src} regions>${fallback}</bilateral-map>`);

/** One country alone, which a reader asks for by its button, by 1 or 2, or by a double click on it in the strip. */
export const OneCountry: Story = story(
  ({ src }) => html`<bilateral-map src=${src}>${fallback}</bilateral-map>`,
  async (map) => {
    await userEvent.click(tool(map, 'Only Iran'));
    await map.updateComplete;
    await waitFor(() => expect(map.shadowRoot!.querySelectorAll('[data-panel]').length).toBe(1));
  },
);

/** The strip alone, with every place. */
export const Overview: Story = story(({ src }) => html`<bilateral-map src=${src} layout="overview">${fallback}</bilateral-map>`);

/** The panels alone. */
export const Insets: Story = story(({ src }) => html`<bilateral-map src=${src} layout="insets">${fallback}</bilateral-map>`);

/** Both countries on one panel, however far apart. */
export const Single: Story = story(({ src }) => html`<bilateral-map src=${src} layout="single">${fallback}</bilateral-map>`);

/** A globe between the panels, where there is room. */
export const Globe: Story = story(({ src }) => html`<bilateral-map src=${src} layout="globe">${fallback}</bilateral-map>`);

/** Disputed areas as Japan claims them. */
export const PointOfView: Story = story(({ src }) => html`<bilateral-map src=${src} pov="JPN">${fallback}</bilateral-map>`);

/** Other countries with their borders; without them it is land alone. */
export const Borders: Story = story(({ src }) => html`<bilateral-map src=${src} context="countries">${fallback}</bilateral-map>`);

/** Both countries and nothing around them. */
export const NoContext: Story = story(({ src }) => html`<bilateral-map src=${src} context="none">${fallback}</bilateral-map>`);

/** Names as an editor wants them. */
export const OtherNames: Story = story(
  ({ src }) =>
    html`<bilateral-map
      src=${src}
      .labelOverrides=${{ 'sea-of-japan': { en: 'Sea of Japan (East Sea)', fa: 'دریای ژاپن (دریای شرق)', ja: '日本海（東海）' }, 'pacific-ocean': null }}
      >${fallback}</bilateral-map
    >`,
);

/** Closer to the place that is selected, drawn anew. */
export const Enlarged: Story = story(
  ({ src }) => html`<bilateral-map src=${src} selected="bandar-imam">${fallback}</bilateral-map>`,
  async (map) => {
    await userEvent.click(tool(map, 'Zoom in'));
    await map.updateComplete;
    await waitFor(() => expect(map.shadowRoot!.querySelector('[data-zoomed]')).not.toBeNull());
  },
);

/** A mark that stands for several places opens into a list of them. */
export const SeveralPlaces: Story = story(
  ({ src }) => html`<bilateral-map src=${src}>${fallback}</bilateral-map>`,
  async (map) => {
    const mark = map.shadowRoot!.querySelector<SVGElement>('[data-merged]')!;
    map.select('place', mark.dataset['id']!);
    await map.updateComplete;
    await waitFor(() => expect(map.shadowRoot!.querySelector('.spot')).not.toBeNull());
  },
);

/** Every event where it happened, as a table that sorts. */
export const Table: Story = story(
  ({ src }) => html`<bilateral-map src=${src}>${fallback}</bilateral-map>`,
  async (map) => {
    await userEvent.click(tool(map, 'Table'));
    await map.updateComplete;
    await waitFor(() => expect(map.shadowRoot!.querySelectorAll('table tbody tr').length).toBe(162));
  },
);

/** A sample for layout, capitals only: across the antimeridian, one country small. */
export const AcrossTheAntimeridian: Story = pair('FJI', 'USA');

/** A sample for layout, capitals only: over the pole. */
export const OverThePole: Story = pair('RUS', 'CAN');

/** A sample for layout, capitals only: one country lies in the other and is too small for the files. */
export const OneInTheOther: Story = pair('ITA', 'SMR');
