import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import '../src/entries/network.js';
import { GRAPH_FILE } from './support/graph-file.js';
import { largeData } from './support/large-data.js';
import { tiedData } from './support/tied-data.js';
import { controls, drawn, fallback, statesOf, type Args, type Story } from './support/states.js';

/** Who is tied to whom: side a in one band, side b in the other, and those who bridge the two in between. */
const meta: Meta<Args> = { title: 'Network', component: 'bilateral-network', ...controls };

export default meta;

const states = statesOf(
  ({ src, selected, from, to, query, data }) =>
    html`<bilateral-network src=${src} selected=${ifDefined(selected ?? undefined)} from=${from} to=${to} query=${query} .data=${data}
      >${fallback}</bilateral-network
    >`,
);

type Network = HTMLElementTagNameMap['bilateral-network'];
type Play = NonNullable<Story['play']>;

const all = (network: Network, selector: string) => [...network.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const textOf = (network: Network, selector: string) => all(network, selector)[0]?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** Waits until the story is drawn, acts as a reader would, and checks what is shown. */
const showing =
  (check: (network: Network) => void, act?: (network: Network, user: Parameters<Play>[0]['userEvent']) => Promise<unknown>): Play =>
  async ({ canvasElement, userEvent }) => {
    const network = drawn(canvasElement) as Network;
    await network.ready;
    await act?.(network, userEvent);
    await waitFor(() => {
      expect(network.state).toBe('ready');
      check(network);
    });
  };

/** A question asked by attributes; readers ask others with fields and keys. */
const asking = (attributes: Readonly<Record<string, string>>, play: Play): Story => ({
  render: ({ src }) =>
    html`<bilateral-network
      src=${src}
      layout=${attributes['layout'] ?? 'columns'}
      focus=${attributes['focus'] ?? ''}
      depth=${attributes['depth'] ?? '1'}
      path=${attributes['path'] ?? ''}
      max-actors=${attributes['max-actors'] ?? '40'}
    ></bilateral-network>`,
  play,
});

/** Checks the number of actors and of band headings. */
const drawnAs = (actors: number, heads: number) =>
  showing((network) => {
    expect([all(network, 'svg .actor').length, all(network, 'svg .head').length]).toEqual([actors, heads]);
  });

export const Neighbourhood: Story = asking(
  { focus: 'kishida', depth: '2' },
  showing((network) => {
    expect(all(network, 'svg .actor[data-selected]').map(({ dataset }) => dataset['id'])).toEqual(['kishida']);
    expect(all(network, 'svg .actor:not([data-dimmed])').length).toBeGreaterThan(2);
    expect(all(network, 'svg .actor[data-dimmed]').length).toBeGreaterThan(2);
  }),
);
export const Path: Story = asking(
  { path: 'chitsaz..tsukada' },
  showing((network) => {
    expect(textOf(network, '[part="answer"]')).toMatch(/From Ehsan Chitsaz to .+ in \d steps/);
    expect(all(network, 'svg .path-ring').length).toBeGreaterThan(1);
  }),
);
export const Bands: Story = asking({ layout: 'bands' }, drawnAs(40, 3));
export const Free: Story = asking({ layout: 'force' }, drawnAs(40, 0));
/** Positions from the data, here around a circle. */
export const Preset: Story = {
  args: { src: '', data: onCircle(largeData({ actors: 24 })) },
  render: ({ data }) => html`<bilateral-network layout="preset" .data=${data}></bilateral-network>`,
  play: showing((network) => {
    const places = all(network, 'svg .actor .glyph').map((glyph) => glyph.getBoundingClientRect());
    expect(places).toHaveLength(24);
    const [left, right, top, bottom] = [
      Math.min(...places.map(({ x }) => x)),
      Math.max(...places.map(({ x }) => x)),
      Math.min(...places.map(({ y }) => y)),
      Math.max(...places.map(({ y }) => y)),
    ];
    const isInside = ({ x, y }: DOMRect) =>
      Math.hypot((2 * x - left - right) / (right - left), (2 * y - top - bottom) / (bottom - top)) < 0.7;
    expect(places.filter(isInside)).toEqual([]);
  }),
};
export const EveryActor: Story = asking({ 'max-actors': '137' }, drawnAs(104, 3));
export const EveryActorInBands: Story = asking({ 'max-actors': '137', layout: 'bands' }, drawnAs(104, 3));
/** Ten thousand actors, all of them asked for: those most tied to one another are gathered in clusters, circles that open. */
export const Circles: Story = {
  args: { src: '', data: largeData({ actors: 10_000 }) },
  render: ({ data }) => html`<bilateral-network max-actors="10000" .data=${data}></bilateral-network>`,
  play: showing((network) => {
    const counts = all(network, 'svg .toggle').map(({ textContent }) => Number(textContent));
    expect(counts.length).toBeGreaterThan(10);
    expect(counts.reduce((sum, count) => sum + count, counts.length)).toBeGreaterThan(9_000);
  }),
};
/** With this many names and lines, they are painted on a canvas, and a worker computes the positions. */
export const Canvas: Story = {
  args: { src: '', data: tiedData(900) },
  render: ({ data }) => html`<bilateral-network layout="bands" max-actors="380" .data=${data}></bilateral-network>`,
  play: showing((network) => {
    const [canvas] = all(network, 'canvas') as unknown as HTMLCanvasElement[];
    const { data } = canvas!.getContext('2d')!.getImageData(0, 0, canvas!.width, 600);
    expect(data.filter((value, i) => i % 4 === 3 && value > 0).length).toBeGreaterThan(10_000);
    expect(all(network, 'svg .actor')).toHaveLength(0);
  }),
};
/** Who holds the two sides together, by the shortest paths between any two actors. */
export const Bridges: Story = {
  render: ({ src }) => html`<bilateral-network src=${src}></bilateral-network>`,
  play: showing(
    (network) => {
      expect(all(network, '.questions ol li')).toHaveLength(10);
      expect(textOf(network, '.questions ol li')).toMatch(/% of the shortest paths/);
    },
    async (network, user) => {
      await openQuestions(network, user);
      await user.click(all(network, '.questions summary')[0]!);
    },
  ),
};
/** Names are found in any script. */
export const Search: Story = {
  render: ({ src }) => html`<bilateral-network src=${src}></bilateral-network>`,
  play: showing(
    (network) => {
      expect(network.selected).toBe('imagawa');
      expect(all(network, 'svg .actor[data-selected]').map(({ dataset }) => dataset['id'])).toEqual(['imagawa']);
    },
    async (network, user) => {
      await openQuestions(network, user);
      await user.type(all(network, '#find')[0]!, '今川');
      await waitFor(() => expect(all(network, '#find-list [role="option"]')).toHaveLength(1));
      await user.keyboard('{Enter}');
    },
  ),
};
/** A ministry folded: the actors under it are drawn as one, and so are their ties. */
export const FoldedBody: Story = {
  render: ({ src }) => html`<bilateral-network src=${src}></bilateral-network>`,
  play: showing(
    (network) => {
      expect(textOf(network, '[data-fold="mfa-iran"]')).toMatch(/^\+\d+$/);
      expect(all(network, 'svg [data-id="araghchi"]')).toEqual([]);
    },
    async (network, user) => {
      await user.click(all(network, '[data-fold="mfa-iran"] .hit')[0]!);
    },
  ),
};
/** A file from another program, loaded from its URL: the two largest groups face each other, and the element says so. */
export const FromAGraphFile: Story = {
  args: { src: `data:text/xml,${encodeURIComponent(GRAPH_FILE)}` },
  render: ({ src }) => html`<bilateral-network src=${src}></bilateral-network>`,
  play: showing((network) => {
    expect(['a', 'b'].map((side) => all(network, `svg .actor[data-side="${side}"]`).length)).toEqual([5, 4]);
    expect(network.problems.map(({ path }) => path)).toEqual(['sides']);
  }),
};
/** The picture and the table that `toSVG()` and `toCSV()` return. */
export const TakenAway: Story = {
  render: ({ src }) => html`
    <bilateral-network src=${src} @bilateral-ready=${takeAway}></bilateral-network>
    <img alt="The same picture as a file of its own" width="480" />
    <pre tabindex="0" style="overflow: auto; block-size: 12em"></pre>
  `,
  play: async (context) => {
    const [picture, table] = ['img', 'pre'].map((name) => context.canvasElement.querySelector(name)!) as [HTMLImageElement, HTMLElement];
    await showing(() => {
      expect(picture.naturalWidth).toBeGreaterThan(300);
      expect(table.textContent.trimEnd().split('\n')).toHaveLength(209);
    })(context);
  },
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

async function openQuestions(network: Network, user: Parameters<Play>[0]['userEvent']): Promise<void> {
  await user.click(all(network, '.tools button').find(({ textContent }) => textContent.trim() === 'Find an actor')!);
  await waitFor(() => expect(all(network, '#find')).toHaveLength(1));
}

function takeAway({ target }: Event): void {
  const network = target as Network;
  const [picture, table] = ['img', 'pre'].map((name) => network.parentElement!.querySelector(name)!) as [HTMLImageElement, HTMLElement];
  picture.src = `data:image/svg+xml,${encodeURIComponent(network.toSVG())}`;
  table.textContent = network.toCSV();
}

function onCircle(data: ReturnType<typeof largeData>) {
  const turn = (2 * Math.PI) / data.actors.length;
  return {
    ...data,
    layout: { positions: Object.fromEntries(data.actors.map(({ id }, i) => [id, [Math.cos(i * turn), Math.sin(i * turn)]])) },
  };
}
