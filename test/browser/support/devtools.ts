import { cdp, server } from 'vitest/browser';

/** Only Chromium tells what assistive technology is given, what is kept in memory, and lets a test print. */
export const hasDevtools = server.browser === 'chromium' && server.provider === 'playwright';

interface TreeNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}

interface Session {
  send(method: 'Accessibility.getFullAXTree', parameters: { readonly frameId: string }): Promise<{ readonly nodes: readonly TreeNode[] }>;
  send(method: 'Page.getFrameTree'): Promise<{ readonly frameTree: FrameTree }>;
  send(method: 'HeapProfiler.collectGarbage'): Promise<void>;
  send(method: 'Emulation.setEmulatedMedia', parameters: { readonly media: string; readonly features: readonly object[] }): Promise<void>;
}

const session = () => cdp() as unknown as Session;

const framesOf = ({ frame, childFrames = [] }: FrameTree): readonly string[] => [frame.id, ...childFrames.flatMap(framesOf)];

/** Names of everything with a role in the accessibility tree, spaces as one. */
export async function accessibleNames(role: string): Promise<readonly string[]> {
  const { frameTree } = await session().send('Page.getFrameTree');
  const trees = await Promise.all(framesOf(frameTree).map((frameId) => session().send('Accessibility.getFullAXTree', { frameId })));
  return trees
    .flatMap(({ nodes }) => nodes)
    .filter((node) => !node.ignored && node.role?.value === role)
    .map(({ name }) => oneSpace(name?.value ?? ''));
}

export function oneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function collectGarbage(): Promise<void> {
  return session().send('HeapProfiler.collectGarbage');
}

/** As on paper (`print`), or for a reader who set a preference; nothing for a screen as it is. */
export function emulate(media: 'print' | '' = '', features: Readonly<Record<string, string>> = {}): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  return session().send('Emulation.setEmulatedMedia', { media, features: list });
}
