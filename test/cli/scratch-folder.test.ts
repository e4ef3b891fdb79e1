import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { processConsole } from '../../src/cli/console.js';
import { scratchFolder } from '../../src/cli/scratch-folder.js';

const parent = mkdtempSync(join(tmpdir(), 'bilateral-'));
afterAll(() => rmSync(parent, { recursive: true }));

/** A process that is told to stop by `emit`, and notes how it ends itself. */
function stoppable() {
  const ended: unknown[] = [];
  const { pid, stdin, stdout, stderr } = process;
  const kill = (_: number, signal: string) => ended.push(signal);
  const stopped = Object.assign(new EventEmitter(), { pid, stdin, stdout, stderr, kill });
  return { stopped, ended, console: processConsole(stopped as object as NodeJS.Process, 'file:///') };
}

describe('A folder for files in the making', () => {
  it('is there with the first file only, and gone in the end', () => {
    const { stopped, console } = stoppable();
    const scratch = scratchFolder(join(parent, 'new'), console);
    expect(existsSync(join(parent, 'new'))).toBe(false);
    writeFileSync(scratch.at('events'), '[');
    expect(existsSync(scratch.at('events'))).toBe(true);
    scratch.remove();
    expect(readdirSync(join(parent, 'new'))).toEqual([]);
    expect(stopped.eventNames()).toEqual([]);
  });

  it('is removed when the process is told to stop, which then ends as it would have', () => {
    const { stopped, ended, console } = stoppable();
    const scratch = scratchFolder(join(parent, 'stopped'), console);
    writeFileSync(scratch.at('events'), '[');
    stopped.emit('SIGINT', 'SIGINT');
    expect(readdirSync(join(parent, 'stopped'))).toEqual([]);
    expect(ended).toEqual(['SIGINT']);
    expect(stopped.eventNames()).toEqual([]);
  });
});
