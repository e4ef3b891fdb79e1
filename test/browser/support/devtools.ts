import { cdp, server } from 'vitest/browser';

export const isWebKit = server.browser === 'webkit';

/** Only Chromium reports what assistive technology gets and what is kept in memory, and lets a test print. */
export const hasDevtools = server.browser === 'chromium' && server.provider === 'playwright';

interface TreeNode {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
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
  send(method: 'Memory.getDOMCounters'): Promise<{ readonly jsEventListeners: number; readonly nodes: number }>;
  send(method: 'Runtime.getHeapUsage'): Promise<{ readonly usedSize: number }>;
  send(
    method: 'Input.dispatchMouseEvent',
    parameters: { readonly type: 'mouseMoved'; readonly x: number; readonly y: number },
  ): Promise<void>;
  send(
    method: 'Input.dispatchMouseEvent',
    parameters: {
      readonly type: 'mouseWheel';
      readonly x: number;
      readonly y: number;
      readonly deltaX: 0;
      readonly deltaY: number;
      readonly modifiers: number;
    },
  ): Promise<void>;
  send(
    method: 'Input.dispatchTouchEvent',
    parameters: {
      readonly type: 'touchStart' | 'touchMove' | 'touchEnd';
      readonly touchPoints: readonly { readonly x: number; readonly y: number }[];
    },
  ): Promise<void>;
  send(method: 'Emulation.setTouchEmulationEnabled', parameters: { readonly enabled: boolean }): Promise<void>;
  send(
    method: 'Emulation.setDeviceMetricsOverride',
    parameters: { readonly width: number; readonly height: number; readonly deviceScaleFactor: number; readonly mobile: boolean },
  ): Promise<void>;
  send(method: 'Emulation.clearDeviceMetricsOverride'): Promise<void>;
  send(method: 'Emulation.setEmulatedMedia', parameters: { readonly media: string; readonly features: readonly object[] }): Promise<void>;
}

const session = () => cdp() as unknown as Session;

const framesOf = ({ frame, childFrames = [] }: FrameTree): readonly string[] => [frame.id, ...childFrames.flatMap(framesOf)];

/** Names of everything with a role in the accessibility tree, with spaces collapsed. */
export async function accessibleNames(role: string): Promise<readonly string[]> {
  return (await told()).flatMap((nodes) => nodes.filter((node) => !node.ignored && node.role?.value === role).map(nameOf));
}

/** Names of everything that is not inside anything with that role, with spaces collapsed. */
export async function namesOutside(role: string): Promise<readonly string[]> {
  return (await told()).flatMap((nodes) => {
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const namesIn = (node: TreeNode): readonly string[] =>
      node.role?.value === role
        ? []
        : [...(node.ignored ? [] : [nameOf(node)]), ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? namesIn(byId.get(id)!) : []))];
    return nodes[0] ? namesIn(nodes[0]) : [];
  });
}

/** The accessibility trees of the page and of its frames, each starting at its root. */
async function told(): Promise<readonly (readonly TreeNode[])[]> {
  const { frameTree } = await session().send('Page.getFrameTree');
  const trees = await Promise.all(framesOf(frameTree).map((frameId) => session().send('Accessibility.getFullAXTree', { frameId })));
  return trees.map(({ nodes }) => nodes);
}

const nameOf = ({ name }: TreeNode) => oneSpace(name?.value ?? '');

export function oneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function collectGarbage(): Promise<void> {
  return session().send('HeapProfiler.collectGarbage');
}

/** Emulates paper (`print`) or a reader's preference; without arguments, the screen as it is. */
export function emulate(media: 'print' | '' = '', features: Readonly<Record<string, string>> = {}): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  return session().send('Emulation.setEmulatedMedia', { media, features: list });
}

/** Listeners and nodes that the browser keeps for the page, and bytes of its heap, all after garbage collection. */
export async function kept(): Promise<{ readonly listeners: number; readonly nodes: number; readonly bytes: number }> {
  await collectGarbage();
  const [{ jsEventListeners, nodes }, { usedSize }] = [
    await session().send('Memory.getDOMCounters'),
    await session().send('Runtime.getHeapUsage'),
  ];
  return { listeners: jsEventListeners, nodes, bytes: usedSize };
}

/** Moves the browser's mouse to a point on the page, px. */
export async function moveMouse(x: number, y: number): Promise<void> {
  const frame = window.frameElement!.getBoundingClientRect();
  await session().send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: frame.x + x, y: frame.y + y });
}

/** Turns the mouse wheel over a point on the page, px; down when positive. */
export async function turnWheel(x: number, y: number, deltaY: number, ctrl = false): Promise<void> {
  const frame = window.frameElement!.getBoundingClientRect();
  const spot = { x: frame.x + x, y: frame.y + y };
  await session().send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...spot, deltaX: 0, deltaY, modifiers: ctrl ? 2 : 0 });
}

/** Puts a finger on a point on the page, moves it vertically by `dy`, and lifts it, px. */
export async function dragFinger(x: number, y: number, dy: number): Promise<void> {
  const frame = window.frameElement!.getBoundingClientRect();
  const at = (share: number) => [{ x: frame.x + x, y: frame.y + y + share * dy }];
  await emulateTouch(true);
  await session().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= 8; step++) await session().send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 8) });
  await session().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await emulateTouch(false);
}

/** Emulates a finger as the pointer. */
export function emulateTouch(enabled: boolean): Promise<void> {
  return session().send('Emulation.setTouchEmulationEnabled', { enabled });
}

/** Emulates a device pixel ratio; null for that of the real screen. */
export function emulateScreen(pixels: number | null): Promise<void> {
  if (pixels === null) return session().send('Emulation.clearDeviceMetricsOverride');
  const metrics = { width: 1600, height: 1200, deviceScaleFactor: pixels, mobile: false };
  return session().send('Emulation.setDeviceMetricsOverride', metrics);
}
