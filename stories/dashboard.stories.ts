import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/entries/dashboard.js';
import { controls, fallback, statesOf, type Args, type Story } from './support/states.js';

/** Timeline, network and map of one data set, linked: what is selected, hovered or filtered in one shows in all. */
const meta: Meta<Args> = { title: 'Dashboard', component: 'bilateral-dashboard', ...controls };

export default meta;

const states = statesOf(
  ({ src, selected, from, to, query, data }) =>
    html`<bilateral-dashboard src=${src} selected=${ifDefined(selected ?? undefined)} from=${from} to=${to} query=${query} .data=${data}
      >${fallback}</bilateral-dashboard
    >`,
);

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
