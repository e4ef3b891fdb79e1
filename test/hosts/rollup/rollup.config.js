import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const plugins = [resolve(), json(), terser()];

export default [
  { input: 'main.js', output: { dir: 'dist' }, plugins },
  { input: 'parse.js', output: { dir: 'dist-parse' }, plugins },
];
