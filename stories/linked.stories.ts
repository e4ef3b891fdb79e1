import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/entries/map.js';
import '../src/entries/network.js';
import '../src/entries/timeline.js';
import { MEETING } from './support/data-sets.js';
import { controls, type Args, type Story } from './support/states.js';

/** Separate widgets on a page share filter and selection if they have the same `group`. */
const meta: Meta<Args> = { title: 'Linked', ...controls };

export default meta;

export const ThreeWidgetsOfOneGroup: Story = {
  render: ({ src }) => html`
    <bilateral-timeline src=${src} group="relations"></bilateral-timeline>
    <bilateral-network src=${src} group="relations"></bilateral-network>
    <bilateral-map src=${src} group="relations"></bilateral-map>
  `,
  play: async ({ canvasElement, userEvent }) => {
    const [timeline, network, map] = ['timeline', 'network', 'map'].map((name) => canvasElement.querySelector(`bilateral-${name}`)!);
    const elements = [...canvasElement.querySelectorAll('bilateral-timeline, bilateral-network, bilateral-map')];
    await waitFor(() => elements.forEach((element) => expect(element).toHaveProperty('state', 'ready')));
    await userEvent.click(timeline!.shadowRoot!.querySelector(`.twin [data-id="${MEETING}"]`)!);
    const marked = (element: Element) => element.shadowRoot!.querySelectorAll('svg [data-related]').length;
    await waitFor(() => expect(marked(network!)).toBeGreaterThan(0));
    await expect(marked(map!)).toBeGreaterThan(0);
  },
};
