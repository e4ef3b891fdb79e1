import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import '../src/entries/timeline.js';
import type { TimelineElement } from '../src/widgets/timeline/element.js';
import { controls, drawn, fallback, statesOf, type Args, type Story } from './support/states.js';

/** Two lanes along one axis: what one side did above it, what the other did below, and what they did together on it. */
const meta: Meta<Args> = { title: 'Timeline', component: 'bilateral-timeline', ...controls };

export default meta;

const states = statesOf(
  ({ src, selected, from, to, query, data }) =>
    html`<bilateral-timeline src=${src} selected=${ifDefined(selected ?? undefined)} from=${from} to=${to} query=${query} .data=${data}
      >${fallback}</bilateral-timeline
    >`,
);

/** A story of a timeline with the given attributes, which checks that it is drawn. */
function timeline({
  from = '',
  to = '',
  ...asked
}: Partial<Pick<TimelineElement, 'from' | 'to' | 'scale' | 'swapped' | 'timeDirection' | 'connections'>>): Story {
  return {
    args: { from, to },
    render: (args) => {
      const { scale = 'auto', swapped = false, timeDirection = 'auto', connections = false } = asked;
      return html`<bilateral-timeline
        src=${args.src}
        from=${args.from}
        to=${args.to}
        scale=${scale}
        ?swapped=${swapped}
        ?connections=${connections}
        time-direction=${timeDirection}
        >${fallback}</bilateral-timeline
      >`;
    },
    play: async ({ canvasElement }) => {
      const element = drawn(canvasElement);
      await element.ready;
      await expect(element.shadowRoot!.querySelectorAll('.main [data-kind="event"]').length).toBeGreaterThan(0);
    },
  };
}

async function openTable(canvas: HTMLElement): Promise<void> {
  const element = drawn(canvas);
  await element.ready;
  const button = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tools button')].find(
    (each) => each.textContent.trim() === 'Table',
  );
  button!.click();
  await waitFor(() => expect(element.shadowRoot!.querySelectorAll('tbody tr').length).toBeGreaterThan(100));
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

/** The period that a page or a reader asks for; the overview keeps the whole data set. */
export const Period: Story = timeline({ from: '2018', to: '2026' });

/** Years, days and disputed dates: each ghost stands beside the date that another source gives. */
export const Disputed: Story = timeline({ from: '1910', to: '1950' });

/** Every year equally wide and nothing cut: the eighth century and today on one scale. */
export const OneScale: Story = timeline({ scale: 'plain' });

/** Side b above the axis. */
export const Swapped: Story = timeline({ swapped: true });

/** Persian, with time from left to right: marks and ticks are mirrored, text is not. */
export const PersianLeftToRight: Story = { ...timeline({ timeDirection: 'ltr' }), globals: { language: 'fa' } };

/** Each visit and the next one the other way, larger events and their parts; L and Shift+L step along them. */
export const Connections: Story = {
  ...timeline({ connections: true, from: '2018', to: '2026' }),
  play: async ({ canvasElement }) => {
    const element = drawn(canvasElement);
    await element.ready;
    await element.updateComplete;
    await expect(element.shadowRoot!.querySelectorAll('.main .link').length).toBeGreaterThan(0);
  },
};

/** Twelve hundred years of one pair, with a mark that stands for several events opened. */
export const Crowd: Story = {
  ...timeline({}),
  play: async ({ canvasElement }) => {
    const element = drawn(canvasElement);
    await element.ready;
    const counted = element.shadowRoot!.querySelector<SVGElement>('.main [data-count]:not([data-id])')!;
    counted.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    await element.updateComplete;
    await expect(element.shadowRoot!.querySelectorAll('.card [data-kind="event"]')).toHaveLength(Number(counted.dataset['count']));
  },
};

/** On a phone the card of an event opens below its row. */
export const NarrowSelected: Story = {
  ...states.selected,
  globals: { width: '360' },
  play: async ({ canvasElement }) => {
    const element = drawn(canvasElement);
    await element.ready;
    await waitFor(() => expect(element.shadowRoot!.querySelectorAll('.plot [part~="card"]')).toHaveLength(1));
    await expect(element.shadowRoot!.querySelectorAll('.main')).toHaveLength(2);
  },
};

/** On a phone events without a row are counted where they belong; pressing the count opens them. */
export const NarrowOpened: Story = {
  ...states.narrow,
  play: async ({ canvasElement }) => {
    const element = drawn(canvasElement);
    await element.ready;
    const rows = () => element.shadowRoot!.querySelectorAll('.main .event').length;
    const before = rows();
    const counted = [...element.shadowRoot!.querySelectorAll<SVGElement>('.more')].find(({ dataset }) => dataset['count'] === '7')!;
    counted.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await element.updateComplete;
    await expect(rows()).toBe(before + 7);
  },
};

/** Every event in a sortable table, in place of the picture. */
export const Table: Story = { ...states.standard, play: ({ canvasElement }) => openTable(canvasElement) };

/** On a phone each row of the table is a paragraph. */
export const NarrowTable: Story = { ...states.narrow, play: ({ canvasElement }) => openTable(canvasElement) };

export const Empty: Story = states.empty;
export const Loading: Story = states.loading;
export const Failed: Story = states.failed;
export const PartlyBroken: Story = states.partlyBroken;
