import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/entries/network.js';
import { largeData } from './support/large-data.js';
import { tiedData } from './support/tied-data.js';
import { controls, fallback, statesOf, type Args, type Story } from './support/states.js';

/** Who is tied to whom: side a in one band, side b in the other, those who bridge them between. */
const meta: Meta<Args> = { title: 'Network', component: 'bilateral-network', ...controls };

export default meta;

const states = statesOf(
  ({ src, selected, from, to, query, data }) =>
    html`<bilateral-network src=${src} selected=${ifDefined(selected ?? undefined)} from=${from} to=${to} query=${query} .data=${data}
      >${fallback}</bilateral-network
    >`,
);

/** A question that the attributes ask; the reader asks others by fields and keys. */
const asking = (attributes: Readonly<Record<string, string>>): Story => ({
  render: ({ src }) =>
    html`<bilateral-network
      src=${src}
      layout=${attributes['layout'] ?? 'columns'}
      focus=${attributes['focus'] ?? ''}
      depth=${attributes['depth'] ?? '1'}
      path=${attributes['path'] ?? ''}
      max-actors=${attributes['max-actors'] ?? '40'}
    ></bilateral-network>`,
});

export const Neighbourhood: Story = asking({ focus: 'kishida', depth: '2' });
export const Path: Story = asking({ path: 'chitsaz..tsukada' });
export const Bands: Story = asking({ layout: 'bands' });
export const Free: Story = asking({ layout: 'force' });
/** Places that come with the data, here round a circle. */
export const Preset: Story = {
  args: { src: '', data: onCircle(largeData({ actors: 24 })) },
  render: ({ data }) => html`<bilateral-network layout="preset" .data=${data}></bilateral-network>`,
};
export const EveryActor: Story = asking({ 'max-actors': '137' });
export const EveryActorInBands: Story = asking({ 'max-actors': '137', layout: 'bands' });
/** Ten thousand actors, all of them asked for: those most tied to one another in circles, which open. */
export const Circles: Story = {
  args: { src: '', data: largeData({ actors: 10_000 }) },
  render: ({ data }) => html`<bilateral-network max-actors="10000" .data=${data}></bilateral-network>`,
};
/** So many names and lines are painted on a canvas; a worker finds their places. */
export const Canvas: Story = {
  args: { src: '', data: tiedData(900) },
  render: ({ data }) => html`<bilateral-network layout="bands" max-actors="380" .data=${data}></bilateral-network>`,
};
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

function onCircle(data: ReturnType<typeof largeData>) {
  const turn = (2 * Math.PI) / data.actors.length;
  return {
    ...data,
    layout: { positions: Object.fromEntries(data.actors.map(({ id }, i) => [id, [Math.cos(i * turn), Math.sin(i * turn)]])) },
  };
}
