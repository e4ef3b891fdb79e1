// Finds the browsers that the tests run in, or installs them. Manually: node scripts/find-browser.mjs chromium firefox webkit
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as playwright from 'playwright';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} Engine
 * @typedef {object} Found
 * @property {Engine} engine
 * @property {string} [path] the program to start; without it Playwright starts its own
 * @property {string} [browser] webkit only: the browser that the driver in `path` starts
 */

const MINUTE = 60_000;

/** Names to look up in PATH, full paths on macOS and Windows, Debian packages, and the variables that override them all. */
const KNOWN = {
  chromium: {
    variables: ['CHROMIUM_PATH', 'CHROME_PATH'],
    // The shell is Chromium without the window that nobody sees, as Playwright starts by itself: 7 % less CPU time.
    names: ['chromium-headless-shell', 'chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'microsoft-edge'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...underProgramFiles('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
    ],
    packages: ['chromium-headless-shell', 'fonts-noto-core', 'fonts-noto-cjk'],
  },
  firefox: {
    variables: ['FIREFOX_PATH'],
    names: ['firefox-esr', 'firefox'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...underProgramFiles('Mozilla Firefox/firefox.exe')],
    packages: ['firefox-esr'],
  },
  webkit: {
    variables: ['WEBKIT_DRIVER_PATH'],
    names: ['WebKitWebDriver'],
    paths: [],
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
};

/**
 * The browser named by an environment variable, else the system's, else Playwright's own if installed. Installs nothing.
 * @param {Engine} engine
 * @returns {Found | undefined}
 */
export function findBrowser(engine) {
  const { variables, names, paths } = KNOWN[engine];
  const named = variables.map((name) => process.env[name]).find(Boolean);
  if (named && !existsSync(named)) throw new Error(`${variables.join(' or ')} names ${named}, which does not exist.`);
  const path = named ?? [...names.flatMap(inPath), ...paths].find((path) => existsSync(path) && starts(engine, path));
  const browser = engine === 'webkit' && path ? miniBrowser() : undefined;
  if (path && engine !== 'webkit') return { engine, path };
  if (path && browser && inPath('xvfb-run').length) return { engine, path, browser };
  const own = playwright[engine].executablePath();
  return existsSync(own) && (engine === 'webkit' || starts(engine, own)) ? { engine } : undefined;
}

/**
 * The browser, installed if need be: Playwright's download first, then the system's packages.
 * @param {Engine} engine
 * @returns {Found}
 */
export function ensureBrowser(engine) {
  const found = findBrowser(engine);
  if (found) return found;
  for (const [command, ...args] of waysToInstall(engine)) {
    console.log(`No ${engine} found. Trying: ${[command, ...args].map((part) => basename(part)).join(' ')}`);
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      encoding: 'utf8',
      timeout: 10 * MINUTE,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const now = findBrowser(engine);
    if (now) return now;
    const said = [error?.message ?? '', stderr, stdout].join('\n').split('\n');
    if (status !== 0) console.log(`  ${said.find((line) => /error|failed|unable/i.test(line))?.trim() ?? `exited with ${status}`}`);
  }
  const { variables, packages } = KNOWN[engine];
  throw new Error(
    `${engine} was not found and could not be installed. Run "npx playwright install --with-deps ${engine}" ` +
      `or "apt-get install ${packages.join(' ')}", or set ${variables[0]} to its path.`,
  );
}

/** @param {Engine} engine */
function* waysToInstall(engine) {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  const root = asRoot();
  yield [process.execPath, cli, 'install', engine];
  const downloaded = existsSync(playwright[engine].executablePath());
  if (downloaded && root) yield [process.execPath, cli, 'install-deps', engine];
  if (!root || !inPath('apt-get').length) return;
  const apt = [...root, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', '-q'];
  yield [...apt, 'update'];
  yield [...apt, 'install', '-y', '--no-install-recommends', ...KNOWN[engine].packages];
}

/** The prefix of a command that needs root; undefined where root is not available. */
function asRoot() {
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

/** @param {string} name */
function inPath(name) {
  return (process.env.PATH ?? '').split(delimiter).flatMap((folder) => {
    const path = join(folder, name);
    return folder && existsSync(path) && statSync(path).isFile() ? [path] : [];
  });
}

/**
 * Whether the program runs: Ubuntu's chromium and firefox may be stubs that only say how to install a snap. Not tried on Windows, where
 * it would open a window.
 * @param {Engine} engine
 * @param {string} path
 */
function starts(engine, path) {
  if (process.platform === 'win32') return true;
  return spawnSync(path, [engine === 'webkit' ? '--help' : '--version'], { timeout: MINUTE }).status === 0;
}

/** The path of WebKitGTK's test browser, which its driver needs. */
function miniBrowser() {
  const folders = ['/usr/lib', '/usr/libexec', '/usr/lib64'].flatMap((folder) => [folder, ...children(folder)]);
  return folders
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => join(folder, name, 'MiniBrowser')))
    .find((path) => existsSync(path));
}

/** @param {string} folder */
function children(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(folder, entry.name)] : []));
}

/** @param {string[]} paths */
function underProgramFiles(...paths) {
  const roots = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']];
  return roots.flatMap((root) => (root ? paths.map((path) => join(root, path)) : []));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const engine of /** @type {Engine[]} */ (process.argv.slice(2))) {
    try {
      const { path, browser } = ensureBrowser(engine);
      console.log([`${engine}:`, path ?? "Playwright's own", browser].filter(Boolean).join(' '));
    } catch (error) {
      console.error(/** @type {Error} */ (error).message);
      process.exitCode = 1;
    }
  }
}
