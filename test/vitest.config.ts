import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { BrowserProviderOption } from 'vitest/node';
import { findBrowser, type Engine } from '../scripts/find-browser.mjs';
import { drawPictures } from './browser/support/draw-pictures.js';
import { parkPointer } from './browser/support/park-pointer.js';
import { printPages } from './browser/support/print-pages.js';
import { rawFiles } from './browser/support/raw-files.js';
import { renderedPages } from './browser/support/rendered-pages.js';
import { convertSheet, sheets } from './browser/support/sheets.js';
import { sitePages } from './browser/support/site-pages.js';
import { webkitgtk } from './browser/support/webkit-provider.js';

/** Engines other than Chromium, set by `npm run test:engines`. */
const others = (process.env['ENGINES'] ?? '').split(' ').filter(Boolean) as Engine[];

/** Tests that mount hundreds of elements, or visit every mark; left to `npm run test:engines`. */
const ENDURANCE = 'test/browser/endurance/**/*.test.ts';

/** Tests without a browser that try hundreds of frames each; `npm run test:unit` leaves them out. */
const SWEEPS = 'test/sweeps/**/*.test.ts';

export const projects: readonly TestProjectInlineConfiguration[] = [
  nodeProject('unit', { exclude: ['test/browser/**', SWEEPS] }),
  // Each file in a process of its own: two of them measure memory.
  nodeProject('sweeps', { include: [SWEEPS], isolate: true }),
  browserProject('browser', 'chromium', { exclude: [ENDURANCE] }),
  browserProject('endurance', 'chromium', { include: [ENDURANCE] }),
  ...others.map((engine) => browserProject(engine, engine)),
];

/** All but the stories: Storybook takes longer to start than most tests to run. */
export default defineConfig({ test: { projects: [...projects] } });

function nodeProject(
  name: string,
  options: { readonly include?: string[]; readonly exclude?: string[]; readonly isolate?: boolean },
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      environment: 'node',
      include: ['test/**/*.test.ts'],
      setupFiles: ['test/support/words.ts'],
      // Modules are loaded once, not for each file: it halves the time of many small ones.
      isolate: false,
      ...options,
      // Long tests may take longer still on a busy machine.
      testTimeout: 60_000,
    },
  };
}

function browserProject(
  name: string,
  engine: Engine,
  files: { readonly include?: string[]; readonly exclude?: string[] } = {},
): TestProjectInlineConfiguration {
  return {
    extends: true,
    plugins: [rawFiles(), renderedPages(), sheets(), sitePages()],
    // A dependency found late would reload the page in the middle of a test.
    optimizeDeps: {
      entries: ['src/**/*.ts', '!src/cli/**', '!src/entries/cli.ts', 'test/browser/**/*.test.ts', 'test/browser/setup.ts'],
      include: ['axe-core', 'hucre/ods', 'hucre/xlsx', 'ical.js', 'lit/async-directive.js', 'lit/directives/repeat.js'],
    },
    test: {
      name,
      include: ['test/browser/**/*.test.ts'],
      ...files,
      // One page for all files of a run, as for the unit tests.
      isolate: false,
      setupFiles: ['test/browser/setup.ts'],
      // A busy machine may take a while to reach the expected state.
      expect: { poll: { timeout: 10_000 } },
      testTimeout: 60_000,
      browser: browserOf(engine),
    },
  };
}

/** The Vitest settings of a browser engine. */
export function browserOf(engine: Engine) {
  const found = findBrowser(engine);
  // WebDriver drives a visible window, on a display of its own.
  const headless = !found?.browser;
  return {
    enabled: true,
    headless,
    ui: false,
    screenshotFailures: false,
    commands: { convertSheet, drawPictures, parkPointer, printPages },
    viewport: { width: 1280, height: 900 },
    provider: providerOf(engine),
    instances: [{ browser: engine }],
  };
}

function providerOf(engine: Engine): BrowserProviderOption {
  const { path, browser } = findBrowser(engine) ?? {};
  if (path && browser) return webkitgtk({ driver: path, browser });
  const channel = path && engine === 'firefox' ? { channel: 'moz-firefox' } : {};
  return playwright({
    launchOptions: { ...(path && { executablePath: path }), ...channel },
    // Larger than the test frame, which would otherwise be scaled down.
    contextOptions: { viewport: { width: 1600, height: 1200 } },
  });
}
