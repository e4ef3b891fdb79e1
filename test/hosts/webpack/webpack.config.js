import { resolve } from 'node:path';

export default [
  { entry: './main.js', output: { path: resolve('dist'), filename: 'main.js', publicPath: 'auto' } },
  { entry: './parse.js', output: { path: resolve('dist-parse'), filename: 'main.js' } },
];
