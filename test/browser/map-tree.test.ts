import { afterEach, expect, it } from 'vitest';
import { cdp, server } from 'vitest/browser';
import { all, show } from './support/show.js';

afterEach(() => document.body.replaceChildren());

interface TreeNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

interface Session {
  send(method: 'Accessibility.getFullAXTree', parameters: { readonly frameId: string }): Promise<{ readonly nodes: readonly TreeNode[] }>;
  send(method: 'Page.getFrameTree'): Promise<{ readonly frameTree: FrameTree }>;
}

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}

const framesOf = ({ frame, childFrames = [] }: FrameTree): readonly string[] => [frame.id, ...childFrames.flatMap(framesOf)];

// Only Chromium tells what assistive technology is given.
it.runIf(server.browser === 'chromium' && server.provider === 'playwright')(
  'The accessibility tree of the map holds every event once',
  async () => {
    const map = await show('map');
    const session = cdp() as unknown as Session;
    const { frameTree } = await session.send('Page.getFrameTree');
    const trees = await Promise.all(framesOf(frameTree).map((frameId) => session.send('Accessibility.getFullAXTree', { frameId })));
    const names = trees
      .flatMap(({ nodes }) => nodes)
      .filter(({ ignored, role }) => !ignored && role?.value === 'treeitem')
      .map(({ name }) => name?.value ?? '');
    const lines = all(map, '.twin [role="treeitem"]').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(lines.length).toBeGreaterThan(200);
    expect(names.map((name) => name.replace(/\s+/g, ' ').trim()).sort()).toEqual([...lines].sort());
  },
);
