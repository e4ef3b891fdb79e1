#!/usr/bin/env node
import { createRequire } from 'node:module';
import process from 'node:process';
import { processConsole } from '../cli/console.js';
import { run } from '../cli/run.js';

const { version } = createRequire(import.meta.url)('../package.json') as { readonly version: string };
const { code, message } = await run(process.argv.slice(2), version, processConsole(process, new URL('./', import.meta.url).href));
if (message) process.stderr.write(`${message}\n`);
process.exitCode = code;
