import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { LoadState } from '../../src/element/dataset-controller.js';
import type { WidgetElement } from '../../src/element/widget-element.js';

import { FRANCE_GERMANY, IRAN_JAPAN, MEETING } from './data-sets.js';
import { largeData } from './large-data.js';

export interface Args {
  src: string;
  selected: string | null;
  from: string;
  to: string;
  query: string;
  data?: unknown;
}

export type Story = StoryObj<Args>;

/** A URL that never responds, so that a story can stay in the loading state. */
const NEVER = '/never.json';

export const controls = {
  args: { src: IRAN_JAPAN, selected: null, from: '', to: '', query: '' },
  argTypes: {
    src: { control: 'text' as const },
    selected: { control: 'text' as const },
    data: { table: { disable: true } },
  },
};

/** Stories of the states that every element has, drawn by `draw`. */
export function statesOf(draw: (args: Args) => TemplateResult) {
  const story = (change: Story, state: LoadState = 'ready'): Story => ({
    render: draw,
    ...change,
    play: async ({ canvasElement }) => {
      const element = drawn(canvasElement);
      if (state === 'ready') await element.ready;
      await waitFor(() => expect(element.state).toBe(state));
    },
  });
  return {
    standard: story({}),
    persian: story({ globals: { language: 'fa' } }),
    japanese: story({ globals: { language: 'ja' } }),
    dark: story({ globals: { theme: 'dark' } }),
    narrow: story({ globals: { width: '360' } }),
    persianNarrowDark: story({ globals: { language: 'fa', width: '360', theme: 'dark' } }),
    selected: story({ args: { selected: MEETING } }),
    filtered: story({ args: { from: '2010', to: '2025' } }),
    nothingFound: story({ args: { query: 'qqqq' } }),
    large: story({ args: { src: '', data: largeData({ events: 2_000, actors: 2_000, places: 2_000 }) } }),
    anotherPair: story({ args: { src: FRANCE_GERMANY } }),
    empty: story({ args: { src: '' } }, 'empty'),
    loading: story({ args: { src: NEVER }, beforeEach: silenceNetwork }, 'loading'),
    failed: story({ args: { src: '', data: { format: 'something else' } } }, 'error'),
    partlyBroken: story({ loaders: [broken], render: (args, { loaded }) => draw({ ...args, src: '', data: loaded['data'] }) }),
  };
}

/** The element of a story, or the first of several. */
export function drawn(canvas: HTMLElement): WidgetElement {
  const element = canvas.querySelector<WidgetElement>('bilateral-dashboard, bilateral-timeline, bilateral-network, bilateral-map');
  if (!element) throw new Error('expected the story to draw an element');
  return element;
}

/** The fallback content of an element in an article. */
export const fallback = html`<p>The same content as text, shown until the element is drawn, and kept if it cannot be.</p>`;

function silenceNetwork(): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => (String(input).endsWith(NEVER) ? new Promise<never>(() => {}) : fetch(input, init));
  return () => (globalThis.fetch = fetch);
}

/** Iran and Japan with one event on an impossible date and one tie to an unknown actor. */
async function broken(): Promise<{ readonly data: unknown }> {
  const response = await fetch(IRAN_JAPAN);
  const data = (await response.json()) as { events: { date: string }[]; ties: { to: string }[] };
  data.events[10]!.date = '2024-13-45';
  data.ties[3]!.to = 'nobody';
  return { data };
}
