import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { button, one, type Shown } from './support/show.js';
import { answer, watchTraffic } from './support/traffic.js';

// These tests draw many elements in full, which is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));

afterEach(async () => {
  document.body.replaceChildren();
  // Requests of what is gone are dropped a moment later; left pending, they would be those of the next file.
  if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(1);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

let count = 0;

function put(lang = 'en'): Shown<'timeline'> {
  const timeline = Object.assign(document.createElement('bilateral-timeline'), { src: `/unanswered-${count++}.json`, lang });
  document.body.append(timeline);
  return timeline as Shown<'timeline'>;
}

const said = (element: Element) => one(element, '.message').textContent;
const failed = async (element: Shown<'timeline'>) => {
  await vi.advanceTimersByTimeAsync(1_500);
  await expect.poll(() => element.state).toBe('error');
  await element.updateComplete;
  return said(element);
};

describe('A server', () => {
  it.each([
    [500, 'The server failed. Try again later.'],
    [503, 'The server failed. Try again later.'],
    [429, 'The server failed. Try again later.'],
    [404, 'There is no file at this address.'],
    [410, 'There is no file at this address.'],
    [401, 'The server does not give access to the data.'],
    [403, 'The server does not give access to the data.'],
  ])('that answers %d is reported, and the address is blamed only where it is at fault', async (status, words) => {
    watchTraffic(() => answer(status, '<h1>Sorry</h1>'));
    const timeline = put();
    const message = await failed(timeline);
    expect(message).toContain(words);
    expect(message).toContain(`got \u2068status ${status}\u2069`);
    expect(message!.includes('Check the address')).toBe(status === 404 || status === 410);
  });

  it.each([
    ['fa', 'سرور با خطا روبه‌رو شده است'],
    ['ja', 'サーバーで問題が発生しています'],
  ])('that failed is reported in %s', async (lang, words) => {
    watchTraffic(() => answer(500));
    const timeline = put(lang);
    await failed(timeline);
    await expect.poll(() => said(timeline)).toContain(words);
  });

  it('that cannot be reached is distinguished from a device that is offline', async () => {
    watchTraffic(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failed(put())).toContain('The data could not be fetched.');
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    expect(await failed(put())).toContain('You are offline.');
    vi.restoreAllMocks();
  });

  it('that breaks off in the middle is asked again instead of being read halfway', async () => {
    let tries = 0;
    const traffic = watchTraffic(() => {
      const body = new ReadableStream<Uint8Array>({
        start(stream) {
          stream.enqueue(new TextEncoder().encode('{"format":'));
          if (tries++) stream.close();
          else stream.error(new TypeError('network error'));
        },
      });
      return Promise.resolve(new Response(body));
    });
    await failed(put());
    expect(traffic.asked).toHaveLength(2);
  });
});

describe('A server that never answers', () => {
  const never = () => new Promise<never>(() => {});

  it('leaves a widget loading, which after some seconds says so and offers to try again', async () => {
    const traffic = watchTraffic(never);
    const timeline = put();
    await timeline.updateComplete;
    expect(said(timeline)).toContain('Loading…');
    await vi.advanceTimersByTimeAsync(8_000);
    await timeline.updateComplete;
    expect(said(timeline)).toContain('taking longer than usual');
    button(timeline, 'Try again').click();
    await timeline.updateComplete;
    expect(said(timeline)).toContain('Loading…');
    expect(traffic.asked).toHaveLength(2);
    expect(traffic.underWay).toBe(1);
  });

  it('is reported beside what the page shows meanwhile, not on top of it', async () => {
    watchTraffic(never);
    const timeline = put();
    timeline.innerHTML = '<p>Meanwhile</p>';
    await timeline.updateComplete;
    await vi.advanceTimersByTimeAsync(8_000);
    await timeline.updateComplete;
    const message = one(timeline, '.message').getBoundingClientRect();
    expect(message.height).toBeGreaterThan(20);
    expect(timeline.querySelector('p')!.getBoundingClientRect().top).toBeGreaterThanOrEqual(message.bottom);
  });

  it('is given up on after a minute, with what is known about it', async () => {
    const traffic = watchTraffic(never);
    const timeline = put();
    const told = vi.fn();
    timeline.addEventListener('bilateral-error', told);
    await timeline.updateComplete;
    await vi.advanceTimersByTimeAsync(60_000);
    await expect.poll(() => timeline.state).toBe('error');
    await timeline.updateComplete;
    expect(said(timeline)).toContain('The server does not answer.');
    expect(timeline.problems[0]).toMatchObject({ expected: 'an answer', got: 'nothing for 60 seconds' });
    expect(told).toHaveBeenCalledOnce();
    expect(traffic.underWay).toBe(0);
  });

  it('is not confused with one that sends a large file slowly', async () => {
    let send!: (text: string) => void;
    let close!: () => void;
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        send = (text) => stream.enqueue(new TextEncoder().encode(text));
        close = () => stream.close();
      },
    });
    const text = JSON.stringify({
      format: 'bilateral/1',
      sides: { a: { country: 'AAA', name: 'A' }, b: { country: 'BBB', name: 'B' } },
      events: [{ id: 'e', date: '2001', title: 'رویداد', kind: 'visit', initiator: 'AAA' }],
    });
    watchTraffic(() => Promise.resolve(new Response(body)));
    const timeline = put();
    await timeline.updateComplete;
    for (let i = 0; i < text.length; i += 60) {
      send(text.slice(i, i + 60));
      await vi.advanceTimersByTimeAsync(40_000);
    }
    close();
    vi.useRealTimers();
    await timeline.ready;
    expect(timeline.shadowRoot!.textContent).toContain('رویداد');
  });

  it('leaves no timer running for a widget that is gone', async () => {
    watchTraffic(never);
    const timeline = put();
    await timeline.updateComplete;
    timeline.remove();
    await vi.advanceTimersByTimeAsync(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets the reader try again on a map whose geography does not arrive, too', async () => {
    const traffic = watchTraffic((path, really) => (path.includes('/geo/') ? never() : really()));
    const map = Object.assign(document.createElement('bilateral-map'), { src: '/data/iran-japan/iran-japan.json' });
    document.body.append(map);
    await expect.poll(() => traffic.asked.some((path) => path.includes('/geo/'))).toBe(true);
    await vi.advanceTimersByTimeAsync(8_000);
    await map.updateComplete;
    const before = traffic.asked.length;
    button(map, 'Try again').click();
    await map.updateComplete;
    expect(traffic.asked.length).toBeGreaterThan(before);
    expect(new Set(traffic.asked.slice(before).map((path) => path.includes('/geo/')))).toEqual(new Set([true]));
  });
});
