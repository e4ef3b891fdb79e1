export default { build: { outDir: 'dist-parse', rolldownOptions: { input: 'parse.js' } } };
