import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import dataset from '../../data/iran-japan/iran-japan.json';
import { accessibleNames, collectGarbage, emulate, hasDevtools } from './support/devtools.js';
import { labelsOf, overlaps } from './support/labels.js';
import { paintOf, ringContrast } from './support/paint.js';
import { DATA, MEETING, all, button, heard, ids, one, openView, settled, show, showEarlier } from './support/show.js';

const { events } = dataset;

afterEach(async () => {
  document.body.replaceChildren();
  if (hasDevtools) await emulate();
});

describe.runIf(hasDevtools)('A reader of the timeline', () => {
  it('gets every event once from assistive technology, as a button that gives date, title, who acted and its position', async () => {
    const timeline = await show('timeline');
    const names = (await accessibleNames('button')).filter((name) => / \d+ of 162$/.test(name));
    expect(names).toHaveLength(162);
    expect(new Set(names.map((name) => name.replace(/^.* (\d+) of 162$/, '$1'))).size).toBe(162);
    for (const { title } of events) expect(names.filter((name) => name.includes(title.en)).length).toBeGreaterThan(0);
    expect(names.find((name) => name.includes('Chitsaz and Imagawa meet'))).toMatch(/^9 Apr 2025, .*Iran acted, Meeting/);
    expect(all(timeline, 'svg.main')[0]!.getAttribute('aria-hidden')).toBe('true');
  });

  it('gets every event with its date and its sources on paper, and no buttons to press', async () => {
    const timeline = await show('timeline', { width: 700 });
    await emulate('print');
    const lines = all(timeline, '.twin li');
    expect(lines).toHaveLength(162);
    for (const line of lines) {
      const { width, height } = line.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThan(10);
      expect(line.textContent).toMatch(/\d.*Sources: \S/s);
    }
    expect(getComputedStyle(one(timeline, '.twin')).clipPath).toBe('none');
    expect(all(timeline, '.tools button').every((each) => each.getClientRects().length === 0)).toBe(true);
  });

  it('sees no animation with reduced motion', async () => {
    const timeline = await show('timeline');
    const mark = one<SVGElement>(timeline, `.main [data-id="${MEETING}"]`);
    const duration = () => Number.parseFloat(getComputedStyle(mark.querySelector('.mark > *')!).transitionDuration);
    expect(duration()).toBeGreaterThan(0);
    await emulate('', { 'prefers-reduced-motion': 'reduce' });
    expect(duration()).toBe(0);
    await userEvent.hover(mark.querySelector('.hit')!);
    await settled(timeline);
    expect(timeline.shadowRoot!.getAnimations()).toHaveLength(0);
  });

  it.each(['timeline', 'network', 'map'] as const)('leaves no %s behind in memory when it is removed from the page', async (name) => {
    const gone: WeakRef<Element>[] = [];
    for (let i = 0; i < 5; i++) {
      gone.push(new WeakRef(await show(name)));
      document.body.replaceChildren();
    }
    // The test runner may still hold a reference to the last one.
    await expect
      .poll(async () => collectGarbage().then(() => gone.filter((each) => each.deref()).length), { timeout: 5000 })
      .toBeLessThan(2);
  });
});

describe('A finger in the timeline', () => {
  it.each([360, 1000])('finds every target at least 24 px high and wide, at %i px', async (width) => {
    const timeline = await show('timeline', { width, attributes: { selected: MEETING } });
    await openView(timeline);
    await showEarlier(timeline);
    // Marks of the wide picture share the room between them: see timeline-targets.test.ts.
    const rows = width < 640 ? all(timeline, '.main .event') : [];
    const targets = [...all(timeline, '.tools button, .card .close, summary, .thumb .hit'), ...rows];
    expect(targets.length).toBeGreaterThan(width < 640 ? 30 : 5);
    const small = targets.filter((each) => {
      const hits = each.matches('.event') ? [...each.querySelectorAll('.hit')] : [each];
      const boxes = hits.map((hit) => hit.getBoundingClientRect());
      const wide = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
      const high = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
      return Math.min(wide, high) < 23.9;
    });
    expect(small.map((each) => each.outerHTML.slice(0, 80))).toEqual([]);
  });
});

describe('An event that both sides initiated', () => {
  it('is drawn once, on the axis', async () => {
    const timeline = await show('timeline', { attributes: { from: '1990', to: '2026' } });
    button(timeline, 'Every event').click();
    await settled(timeline);
    const joint = all<SVGElement>(timeline, '.main [data-side="joint"][data-id]');
    expect(joint.length).toBeGreaterThan(5);
    expect(new Set(joint.map(({ dataset }) => dataset.id)).size).toBe(joint.length);
  });
});

describe('Words that sources report', () => {
  const SAID = 'ev-2025-04-09-japan-ready';

  it.each([
    ['en', 'home-grown approach', 'Takuo Imagawa, as reported. Sources: Iran Daily (cites ISNA), ABNA (in Japanese)'],
    ['fa', 'رویکرد بلندمدت و بومی', 'تاکوئو ایماگاوا، به نقل گزارش‌ها. منابع: ایران دیلی (به نقل از ایسنا)، ابنا (به ژاپنی)'],
    ['ja', '国産重視の方針', '今川拓郎、報道による。 出典：イラン・デイリー（ISNAを引用）、ABNA（日本語版）'],
  ])('stand in the card with who said them and whom the sources cite, and in the list: %s', async (lang, words, from) => {
    const timeline = await show('timeline', { lang, attributes: { selected: SAID } });
    const quote = one(timeline, '.card blockquote');
    const [said, by] = [...quote.querySelectorAll('p')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(said).toContain(words);
    expect(by).toBe(from);
    expect(quote.querySelector('button')!.dataset['id']).toBe('imagawa');
    expect(one(timeline, `.twin li:has([data-id="${SAID}"])`).textContent).toContain(words);
  });

  it.runIf(hasDevtools)('are printed', async () => {
    const timeline = await show('timeline', { width: 700 });
    await emulate('print');
    const line = all(timeline, '.twin li').find(({ innerText }) => innerText.includes('Imagawa welcomes'))!;
    expect(line.innerText).toContain('Takuo Imagawa, as reported: Japan supports');
  });
});

describe('A date that sources dispute', () => {
  it('is marked in the name of the event, and each date has its source in the card', async () => {
    const disputed = events.find(({ dateAlternatives }) => dateAlternatives?.some(({ sources }) => sources?.length))!;
    const timeline = await show('timeline', { attributes: { selected: disputed.id } });
    expect(one(timeline, `.twin [data-id="${disputed.id}"]`).textContent).toContain('disputed');
    const said = all(timeline, '.card p').filter(({ textContent }) => textContent.includes('Another source says'));
    expect(said).toHaveLength(disputed.dateAlternatives!.length);
    expect(said[0]!.querySelectorAll('a').length).toBeGreaterThan(0);
    expect(all(timeline, '.card .sources a').length).toBeGreaterThan(1);
  });

  it('has the other date beside its ghost, with a question mark and clear of every label', async () => {
    const timeline = await show('timeline', { width: 1200, attributes: { from: '1910', to: '1950' } });
    expect(all(timeline, '.ghost-date').map(({ textContent }) => textContent)).toContain('1926?');
    expect(overlaps(labelsOf(timeline.shadowRoot!))).toEqual([]);
  });
});

describe('A zoom that is requested before the code for it has arrived', () => {
  it('is carried out once it has', async () => {
    document.body.innerHTML = `<div style="width: 1000px"><bilateral-timeline src="${DATA}"></bilateral-timeline></div>`;
    const timeline = document.querySelector('bilateral-timeline')!;
    const views = heard('bilateral-view');
    await new Promise<void>((drawn) =>
      document.addEventListener(
        'bilateral-ready',
        () => {
          button(timeline, 'Zoom in').click();
          drawn();
        },
        { once: true },
      ),
    );
    await settled(timeline);
    expect(views).toHaveLength(1);
  });
});

describe.each(['timeline', 'network', 'map'] as const)('Text twice as large, in a %s', (name) => {
  afterEach(() => document.documentElement.removeAttribute('style'));

  it.each([
    ['because the page sets it', 'font-size: 200%'],
    ['because the reader enlarges the page', 'zoom: 2'],
  ])('neither overlaps nor overflows, %s', async (_, style) => {
    document.documentElement.setAttribute('style', style);
    for (const width of [360, 800]) {
      const element = await show(name, { width });
      expect(labelsOf(element.shadowRoot!).length).toBeGreaterThan(2);
      expect(overlaps(labelsOf(element.shadowRoot!))).toEqual([]);
      const root = one(element, '.root');
      expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
      document.body.replaceChildren();
    }
  });

  it('is as large in the picture, which is laid out as if it were half as wide', async () => {
    const heights = (element: Element) => all(element, '.picture [part~="label"]').map((label) => label.getBoundingClientRect().height);
    const [width, padding] = [700, 48];
    const before = heights(await show(name, { width: width + padding }));
    document.body.replaceChildren();
    document.documentElement.style.fontSize = '200%';
    const after = heights(await show(name, { width: 2 * width + padding }));
    expect(after).toHaveLength(before.length);
    after.forEach((height, i) => expect(height / before[i]!).toBeCloseTo(2, 0));
  });
});

describe('The ring around the focused event', () => {
  it.each(['light', 'dark'] as const)(
    'has a contrast of 3 : 1 with all that is painted beside it, in both orientations, in %s colours',
    async (theme) => {
      for (const width of [1000, 500]) {
        const timeline = await show('timeline', { width, attributes: { theme } });
        const drawn = ids(timeline, '.main [data-kind="event"]:not([data-count])');
        for (const id of [...drawn.filter((_, i) => i % 12 === 0), MEETING]) {
          one(timeline, `.twin [data-id="${id}"]`).focus();
          await timeline.updateComplete;
          expect(ringContrast(timeline, await paintOf(timeline)), id).toBeGreaterThanOrEqual(3);
        }
        document.body.replaceChildren();
      }
    },
  );

  it('lies within the picture', async () => {
    const timeline = await show('timeline', { width: 1000 });
    const picture = one(timeline, '.main').getBoundingClientRect();
    const [first, last] = [events.at(0)!, events.at(-1)!];
    for (const { id } of [first, last]) {
      one(timeline, `.twin [data-id="${id}"]`).focus();
      await timeline.updateComplete;
      const ring = one(timeline, '.focus-ring').getBoundingClientRect();
      expect(ring.left).toBeGreaterThanOrEqual(picture.left - 1);
      expect(ring.right).toBeLessThanOrEqual(picture.right + 1);
    }
  });
});

describe('The card of a place', () => {
  it('counts what its mark on the map counts, and lists separately what took place elsewhere', async () => {
    const map = await show('map', { attributes: { selected: 'tehran' } });
    await expect.poll(() => all(map, '.card .dated').length).toBeGreaterThan(1);
    const listed = ids(map, '.card .dated [data-kind="event"]');
    const mark = one(map, 'svg .place[data-id="tehran"]');
    const counts = all(map, '.card li:has(> .side)').map(({ textContent }) => Number(textContent.match(/\d+$/)![0]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(mark.dataset['count']));
    const elsewhere = all(map, '.card .quiet').find(({ textContent }) => textContent.startsWith('Elsewhere'))!;
    const others = all(map, '.card .dated [data-kind="event"]').filter(
      (each) => elsewhere.compareDocumentPosition(each) === Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(others.map(({ dataset }) => dataset['id'])).toContain(MEETING);
    expect(listed).toHaveLength(Number(mark.dataset['count']) + others.length);
  });
});
