import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import { elementsManifest } from '../scripts/elements-manifest.mjs';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // Not the geography, which modules import: served as it is, it would be no module.
  staticDirs: ['iran-japan', 'france-germany'].map((pair) => ({ from: `../data/${pair}`, to: `/data/${pair}` })),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [elementsManifest()],
      // Storybook asks for it too late, and then gets a second copy of Lit.
      optimizeDeps: { include: ['lit/directive-helpers.js'] },
    }),
};

export default config;
