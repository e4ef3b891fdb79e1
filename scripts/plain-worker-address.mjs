/** How Vite writes the URL of a worker next to the module. */
const ADDRESS =
  /new URL\(\s*\/\* @vite-ignore \*\/\s*new URL\((["'`])([^"'`]+)\1, ?import\.meta\.url\)\.href,\s*(["'`])\3 ?\+ ?import\.meta\.url\s*\)/g;

/** A Vite plugin that writes `new URL('./worker.js', import.meta.url)` instead, the form that bundlers of apps recognize. */
export function plainWorkerAddress() {
  return {
    name: 'plain-worker-address',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code.replace(
          ADDRESS,
          (_all, quote, name) => `new URL(${quote}${name.replace(/^(?!\.)/, './')}${quote}, import.meta.url)`,
        );
        if (file.code.includes('new Worker') && !file.code.includes('new Worker(new URL(')) throw new Error('No worker URL in plain form');
        if (file.code.includes('@vite-ignore')) throw new Error(`A URL in ${file.fileName} is not in plain form`);
      }
    },
  };
}
