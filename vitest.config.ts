import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { browserOf, projects } from './test/vitest.config.js';

/** All projects; Storybook looks for its own in this file. */
export default defineConfig({
  test: {
    projects: [
      ...projects,
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: { name: 'stories', testTimeout: 60_000, setupFiles: ['test/browser/support/silence.ts'], browser: browserOf('chromium') },
      },
    ],
  },
});
