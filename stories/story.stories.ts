import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import en from '../demo/article/index.html?raw';
import fa from '../demo/article/fa.html?raw';
import ja from '../demo/article/ja.html?raw';
import '../src/define.js';
import { MEETING } from './support/data-sets.js';

const PAGES: Readonly<Record<string, string>> = { en, fa, ja };

/** The story of the article in demo/article, in the language of the toolbar. */
const storyIn = (language: string) => {
  const page = new DOMParser().parseFromString(PAGES[language] ?? en, 'text/html');
  return document.importNode(page.querySelector('bilateral-story')!, true);
};

/** A text in steps, each of which sets what the charts of its group show: by buttons, keys or scrolling. */
const meta: Meta = { title: 'Story', component: 'bilateral-story', render: (_args, { globals }) => storyIn(String(globals['language'])) };

export default meta;

/** Reads the story to its end by the buttons. */
const read: StoryObj['play'] = async ({ canvasElement, userEvent }) => {
  const story = canvasElement.querySelector('bilateral-story')!;
  const map = canvasElement.querySelector('bilateral-map')!;
  await waitFor(() => expect(map.state).toBe('ready'));
  const [, next] = story.shadowRoot!.querySelectorAll('button');
  for (const step of story.querySelectorAll('bilateral-step')) {
    await userEvent.click(next!);
    await waitFor(() => expect(map.selected).toBe(step.selected));
    await expect(step).toHaveAttribute('aria-current', 'step');
  }
};

export const FromATankerToAWorkingGroup: StoryObj = { play: read };
export const Persian: StoryObj = { globals: { language: 'fa' }, play: read };
export const JapaneseNarrowDark: StoryObj = { globals: { language: 'ja', width: '360', theme: 'dark' }, play: read };

/** Words of a text that light up charts, and are lit by them. */
export const Mentions: StoryObj = {
  render: () => html`
    <p>
      <bilateral-mention ref="chitsaz" group="mentions">Ehsan Chitsaz</bilateral-mention> and
      <bilateral-mention ref="imagawa" group="mentions">Takuo Imagawa</bilateral-mention>
      <bilateral-mention ref=${MEETING} group="mentions">met in Tokyo</bilateral-mention>.
    </p>
    <bilateral-network src="/data/iran-japan/iran-japan.json" group="mentions"></bilateral-network>
  `,
  play: async ({ canvasElement, userEvent }) => {
    const network = canvasElement.querySelector('bilateral-network')!;
    const mention = canvasElement.querySelector('bilateral-mention')!;
    await waitFor(() => expect(network.state).toBe('ready'));
    await userEvent.click(mention.shadowRoot!.querySelector('[part="words"]')!);
    await waitFor(() => expect(network.selected).toBe('chitsaz'));
    await waitFor(() => expect(mention.matches(':state(lit)')).toBe(true));
  },
};
