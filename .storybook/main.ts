import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import { elementsManifest } from '../scripts/elements-manifest.mjs';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // Not the geography: modules import it, and a file served as is would not be a module.
  staticDirs: ['iran-japan', 'france-germany'].map((pair) => ({ from: `../data/${pair}`, to: `/data/${pair}` })),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [elementsManifest()],
      // Otherwise it is discovered late, and Storybook loads a second copy of Lit.
      optimizeDeps: { include: ['lit/async-directive.js', 'lit/directive-helpers.js'] },
    }),
};

export default config;
