import { afterEach, describe, expect, it } from 'vitest';
import '../../src/define.js';
import { DATA } from './support/show.js';

afterEach(() => document.body.replaceChildren());

describe.each(['timeline', 'network', 'map', 'dashboard'] as const)('A %s that has been empty on the page', (name) => {
  it('draws when its data arrive', async () => {
    const element = document.createElement(`bilateral-${name}`);
    document.body.append(element);
    await expect.poll(() => element.state).toBe('empty');
    await new Promise((resolve) => setTimeout(resolve, 100));
    element.data = await (await fetch(DATA)).json();
    await expect.poll(() => element.state).toBe('ready');
  });
});
