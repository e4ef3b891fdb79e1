import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { configure } from 'storybook/test';
import manifest from 'virtual:elements-manifest';
import './preview.css';

setCustomElementsManifest(manifest);

// Play functions poll for a state, and a busy machine may be slow to reach it.
configure({ asyncUtilTimeout: 10_000 });

/** The page around a story, whose language, direction, colours and width an element reads as it would on any page. */
const page: Decorator = (story, { globals }) => {
  const { language, theme, width } = globals as Record<'language' | 'theme' | 'width', string>;
  const style = styleMap({ inlineSize: width === 'full' ? null : `${width}px`, colorScheme: theme === 'auto' ? 'light dark' : theme });
  return html`<div class="page" lang=${language} dir=${language === 'fa' ? 'rtl' : 'ltr'} style=${style}>${story()}</div>`;
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [page],
  parameters: {
    layout: 'fullscreen',
    // A test needs the violations only; to describe what passes, too, takes as long as all else that a story does. No rule in use reads the
    // style sheets that would be loaded ahead.
    a11y: { test: 'error', options: import.meta.env.MODE === 'test' ? { resultTypes: ['violations'], preload: false } : {} },
    controls: { expanded: true },
    options: { storySort: { order: ['Introduction', 'Dashboard', 'Timeline', 'Network', 'Map'] } },
  },
  initialGlobals: { language: 'en', theme: 'light', width: 'full' },
  globalTypes: {
    language: choice('Language', 'globe', { en: 'English', fa: 'فارسی', ja: '日本語' }),
    theme: choice('Theme', 'contrast', { light: 'Light', dark: 'Dark', auto: 'System' }),
    width: choice('Width', 'ruler', { 320: '320 px', 360: '360 px', 720: '720 px', 1200: '1200 px', full: 'Full' }),
  },
};

export default preview;

function choice(title: string, icon: 'globe' | 'contrast' | 'ruler', labels: Readonly<Record<string, string>>) {
  const items = Object.entries(labels).map(([value, title]) => ({ value, title }));
  return { description: title, toolbar: { title, icon, items, dynamicTitle: true } };
}
