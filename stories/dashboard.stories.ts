import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import '../src/entries/dashboard.js';
import { controls, fallback, statesOf, type Args, type Story } from './support/states.js';

/** Timeline, network and map of one data set, linked: what is selected, hovered or filtered in one shows in all three. */
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

/** “Play the years” steps through the periods in all three at once, until it is paused or reaches the end. */
export const Played: Story = {
  ...states.standard,
  play: async ({ canvasElement, userEvent }) => {
    const dashboard = canvasElement.querySelector('bilateral-dashboard')!;
    await dashboard.ready;
    const button = dashboard.shadowRoot!.querySelector<HTMLElement>('.period button')!;
    await userEvent.click(button);
    await waitFor(() => expect(dashboard.from).not.toBe(''));
    await userEvent.click(button);
    const [map] = dashboard.shadowRoot!.querySelectorAll('bilateral-map');
    await waitFor(() => expect(map!.shadowRoot!.querySelectorAll('.twin [data-kind="event"]').length).toBeLessThan(162));
  },
};
