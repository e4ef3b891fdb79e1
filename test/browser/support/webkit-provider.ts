import { defineBrowserProvider } from '@vitest/browser';
import { WebdriverBrowserProvider } from '@vitest/browser-webdriverio';
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserProvider, BrowserProviderOption, TestProject } from 'vitest/node';
import { remote } from 'webdriverio';

export interface WebkitPrograms {
  /** WebKitWebDriver. */
  readonly driver: string;
  /** MiniBrowser. */
  readonly browser: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Larger than the frame of any test, px. */
const WINDOW = [1800, 1300] as const;
const DISPLAY = ['-a', '-s', '-screen 0 1920x1400x24'];

/** Runs browser tests in WebKitGTK, which speaks classic WebDriver and needs a display. */
export function webkitgtk(programs: WebkitPrograms): BrowserProviderOption {
  return defineBrowserProvider({
    name: 'webdriverio',
    options: programs,
    providerFactory: (project) => new WebkitProvider(project, programs) as unknown as BrowserProvider,
  });
}

class WebkitProvider extends WebdriverBrowserProvider {
  readonly #programs: WebkitPrograms;
  #driver: ChildProcess | undefined;

  constructor(project: TestProject, programs: WebkitPrograms) {
    super(project, {});
    this.#programs = programs;
    // Screenshots of an element inside Vitest's frame are all black, so any two would be equal.
    project.browser!.registerCommand('__vitest_takeScreenshot' as never, () => {
      throw new Error('No screenshots in WebKitGTK.');
    });
  }

  override async openBrowser() {
    this.browser ??= await remote({
      hostname: '127.0.0.1',
      port: await this.#startDriver(),
      path: '/',
      logLevel: 'silent',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: this.#programs.browser, args: ['--automation'] },
      } as object,
    });
    await this.browser.setWindowSize(...WINDOW);
    return this.browser;
  }

  /** Sizes the frame of the test, as WebDriver can only size the window, and not below the width of its toolbars. */
  override async setViewport(size: Size) {
    await this.browser!.execute(({ width, height }) => {
      const frame = window.frameElement ?? document.querySelector('iframe[data-vitest]');
      Object.assign((frame as HTMLElement).style, { width: `${width}px`, height: `${height}px` });
    }, size);
  }

  override async close() {
    try {
      await super.close();
    } finally {
      this.#killDriver();
    }
  }

  async #startDriver() {
    const port = await freePort();
    this.#driver = spawn('xvfb-run', [...DISPLAY, this.#programs.driver, `--port=${port}`, '--host=127.0.0.1'], {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' },
    });
    for (const end of ['exit', 'SIGTERM', 'SIGINT']) process.once(end, this.#killDriver);
    for (let tries = 0; tries < 100; tries++) {
      const status = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
      if (status?.ok) return port;
      await sleep(100);
    }
    throw new Error('WebKitWebDriver did not start within ten seconds.');
  }

  /** Ends the display, the driver and the browser, which form one process group. */
  readonly #killDriver = () => {
    if (this.#driver?.pid && this.#driver.exitCode === null) process.kill(-this.#driver.pid, 'SIGTERM');
    this.#driver = undefined;
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
