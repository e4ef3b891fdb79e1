/** How vite writes the address of a worker that lies beside the module. */
const ADDRESS =
  /new URL\(\s*\/\* @vite-ignore \*\/\s*new URL\((["'`])([^"'`]+)\1, ?import\.meta\.url\)\.href,\s*(["'`])\3 ?\+ ?import\.meta\.url\s*\)/g;

/** A vite plugin that writes `new URL('./worker.js', import.meta.url)`, which the bundlers of those who use the package look for. */
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
        if (file.code.includes('new Worker') && !file.code.includes('new Worker(new URL(')) throw new Error('No plain address of a worker');
        if (file.code.includes('@vite-ignore')) throw new Error(`An address in ${file.fileName} is not written plainly`);
      }
    },
  };
}
