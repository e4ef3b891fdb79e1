import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATA, MEETING, all, button, heard, one } from './support/show.js';

const NISSHO = 'ev-1953-nissho-maru';

const STEPS = `
  <bilateral-step id="oil" selected="${NISSHO}" from="1951" to="1955"><h3>Oil</h3><p>A tanker.</p></bilateral-step>
  <bilateral-step id="plant" selected="ijpc" kinds="trade conflict" themes="energy"><h3>Plant</h3><p>A complex.</p></bilateral-step>
  <bilateral-step id="lake" sides="b" query="Urmia"><h3>Lake</h3><p>Water.</p></bilateral-step>
  <bilateral-step id="group" selected="${MEETING}" from="2025"><h3>Group</h3><p>A meeting.</p></bilateral-step>`;

const CHARTS = ['timeline', 'network'].map((name) => `<bilateral-${name} src="${DATA}" group="g"></bilateral-${name}>`).join('');

const tall = (story: HTMLElement) => {
  for (const step of story.children) if (step.localName === 'bilateral-step') (step as HTMLElement).style.height = '500px';
};

type Chart = HTMLElementTagNameMap['bilateral-timeline'];

const charts = () => [...document.querySelectorAll<Chart>('bilateral-timeline, bilateral-network, bilateral-map')];

async function page(html: string, lang = 'en') {
  document.body.innerHTML = `<main lang="${lang}" dir="${lang === 'fa' ? 'rtl' : 'ltr'}">${html}</main>`;
  await Promise.all(charts().map((chart) => chart.ready));
  const stories = [...document.querySelectorAll('bilateral-story')];
  for (const story of stories) await expect.poll(() => status(story)).not.toBe('');
  return { stories, story: stories[0]!, charts: charts() };
}

/** What the charts are narrowed to and have selected. */
const shown = () =>
  charts().map(({ from, to, kinds, themes, sides, query, selected }) => [from, to, kinds, themes, sides, query, selected].join('|'));
const same = (text: string) => charts().map(() => text);

const NOTHING = '||||||';
const OIL = `1951|1955|||||${NISSHO}`;
const PLANT = '||trade conflict|energy|||ijpc';
const LAKE = '||||b|Urmia|';
const GROUP = `2025||||||${MEETING}`;

const status = (story: Element) => one(story, '[role="status"]').textContent;
const current = () => [...document.querySelectorAll('[aria-current="step"]')].map(({ id }) => id);
const frames = async (count = 3) => {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
};

async function press(story: Element, key: string, init: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
  const isFree = one(story, 'button').dispatchEvent(event);
  await frames();
  return !isFree;
}

/** Scrolls as a reader does, until the element is in the middle of the view. */
async function scrollTo(element: Element): Promise<void> {
  const { top, height } = element.getBoundingClientRect();
  window.scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: 'instant' });
  await frames();
}

beforeEach(() => window.scrollTo({ top: 0, behavior: 'instant' }));

afterEach(() => document.body.replaceChildren());

describe('A story', () => {
  it('narrows nothing before the reader enters it, and leaves what the page has said', async () => {
    const { story } = await page(`<bilateral-story group="g">${STEPS}</bilateral-story>${CHARTS}`);
    charts()[0]!.query = 'oil';
    await expect.poll(shown).toEqual(same('|||||oil|'));
    expect([story.current, status(story), current()]).toEqual([-1, '4 steps', []]);
    expect(button(story, 'Whole record').getAttribute('aria-pressed')).toBe('true');
  });

  it('is entered, read and left by its buttons', async () => {
    const { story } = await page(`<bilateral-story group="g">${STEPS}</bilateral-story>${CHARTS}`);
    const told = heard('bilateral-step');
    const [next, previous] = [button(story, 'Next step'), button(story, 'Previous step')];
    for (const [i, state] of [OIL, PLANT, LAKE, GROUP].entries()) {
      next.click();
      await expect.poll(shown).toEqual(same(state));
      expect(current()).toEqual([['oil', 'plant', 'lake', 'group'][i]]);
      expect(status(story)).toContain(`Step ${i + 1} of 4: ${['Oil', 'Plant', 'Lake', 'Group'][i]}`);
    }
    expect(next.getAttribute('aria-disabled')).toBe('true');
    next.click();
    previous.click();
    await expect.poll(shown).toEqual(same(LAKE));
    button(story, 'Whole record').click();
    await expect.poll(shown).toEqual(same(NOTHING));
    expect([current(), status(story)]).toEqual([[], '4 steps']);
    previous.click();
    await frames();
    expect(told).toEqual([
      { index: 0, id: 'oil' },
      { index: 1, id: 'plant' },
      { index: 2, id: 'lake' },
      { index: 3, id: 'group' },
      { index: 2, id: 'lake' },
      { index: -1, id: '' },
    ]);
  });

  it.each([
    ['en', 'ArrowRight', 'ArrowLeft'],
    ['fa', 'ArrowLeft', 'ArrowRight'],
  ])('is read by keys in its bar, in the direction of the language: %s', async (lang, forth, back) => {
    const { story } = await page(`<bilateral-story group="g">${STEPS}</bilateral-story>`, lang);
    const reached = [];
    for (const key of [back, forth, forth, back, 'End', forth, 'Home', back]) {
      expect(await press(story, key)).toBe(true);
      reached.push(story.current);
    }
    expect(reached).toEqual([-1, 0, 1, 0, 3, 3, 0, 0]);
    // Keys of the browser and of the page are left alone.
    expect(await press(story, forth, { altKey: true })).toBe(false);
    expect(await press(story, 'ArrowDown')).toBe(false);
    expect(story.current).toBe(0);
  });

  it.each([
    ['fa', '۴ گام', 'گام ۱ از ۴'],
    ['ja', '全4場面', '場面1／4'],
  ])('speaks the language of the page: %s', async (lang, before, first) => {
    const { story } = await page(`<bilateral-story group="g">${STEPS}</bilateral-story>`, lang);
    await expect.poll(() => status(story)).toBe(before);
    await press(story, 'Home');
    expect(status(story)).toContain(first);
  });

  it('follows the reader’s scrolling, and does not scroll itself', async () => {
    const { story } = await page(
      `<div style="height: 1000px"></div><bilateral-story group="g">${STEPS}</bilateral-story><div style="height: 1500px"></div>${CHARTS}`,
    );
    tall(story);
    await frames();
    const told = heard('bilateral-step') as { readonly id: string }[];
    const [oil, , lake, group] = [...story.children];
    for (const [step, id, state] of [
      [oil!, 'oil', OIL],
      [lake!, 'lake', LAKE],
      [group!, 'group', GROUP],
      [oil!, 'oil', OIL],
    ] as const) {
      await scrollTo(step);
      const at = window.scrollY;
      await expect.poll(current).toEqual([id]);
      await expect.poll(shown).toEqual(same(state));
      expect(window.scrollY).toBe(at);
    }
    expect(told.map(({ id }) => id)).toEqual(['oil', 'lake', 'group', 'oil']);
    // Past its end the reader is still at the last step.
    await scrollTo(group!);
    window.scrollBy({ top: 900, behavior: 'instant' });
    await frames();
    expect(current()).toEqual(['group']);
  });

  it('does not take a change of the page for scrolling', async () => {
    const { story } = await page(`<div id="before"></div><bilateral-story>${STEPS}</bilateral-story><div style="height: 1500px"></div>`);
    tall(story);
    await frames();
    const told = heard('bilateral-step');
    const before = document.getElementById('before')!;
    for (const height of [1500, 0, 1200, 100]) {
      before.style.height = `${height}px`;
      await frames();
    }
    expect([told, current()]).toEqual([[], []]);
  });

  it('brings a text to a reader who presses a button, at once, and stays there though another step is in the middle', async () => {
    const { story } = await page(`<bilateral-story group="g">${STEPS}</bilateral-story><div style="height: 3000px"></div>`);
    tall(story);
    await frames();
    for (const id of ['oil', 'plant', 'lake']) {
      button(story, 'Next step').click();
      await story.updateComplete;
      const at = window.scrollY;
      const { top, bottom } = document.getElementById(id)!.getBoundingClientRect();
      expect([top < innerHeight, bottom > 0]).toEqual([true, true]);
      await frames(5);
      expect([current(), window.scrollY]).toEqual([[id], at]);
    }
    // The last step of a page that ends cannot be brought to the middle.
    for (const step of story.children) (step as HTMLElement).style.height = '100px';
    document.querySelector('main > div')!.remove();
    await frames();
    for (const key of ['Home', 'End']) await press(story, key);
    await frames();
    expect(current()).toEqual(['group']);
  });

  it('may be placed at a step by the page, without an event, before its charts have data', async () => {
    const told = heard('bilateral-step');
    await page(`<bilateral-story group="g" current="1">${STEPS}</bilateral-story>${CHARTS}`);
    await expect.poll(shown).toEqual(same(PLANT));
    expect(charts().map(({ shared }) => shared.selected)).toEqual(charts().map(() => ({ kind: 'actor', id: 'ijpc' })));
    document.querySelector('bilateral-story')!.current = 0;
    await expect.poll(shown).toEqual(same(OIL));
    expect(told).toEqual([]);
  });

  it('says nothing against a reader who then uses a chart', async () => {
    const { story } = await page(`<bilateral-story group="g">${STEPS}</bilateral-story>${CHARTS}`);
    await press(story, 'Home');
    await expect.poll(shown).toEqual(same(OIL));
    one(charts()[0]!, '.twin [data-id="ev-1953-relations-restored"]').click();
    charts()[1]!.to = '1960';
    await expect.poll(shown).toEqual(same('1951|1960|||||ev-1953-relations-restored'));
    expect(current()).toEqual(['oil']);
    await press(story, 'ArrowRight');
    await expect.poll(shown).toEqual(same(PLANT));
  });

  it('selects nothing where a step names an unknown record, and narrows all the same', async () => {
    const { story } = await page(
      `<bilateral-story group="g">${STEPS}<bilateral-step id="odd" selected="<img>" from="not a date" kinds="nothing"></bilateral-step></bilateral-story>${CHARTS}`,
    );
    await press(story, 'Home');
    await expect.poll(shown).toEqual(same(OIL));
    await press(story, 'End');
    await expect.poll(shown).toEqual(same('not a date||nothing||||'));
    expect(charts().map(({ state }) => state)).toEqual(['ready', 'ready']);
    expect(charts().flatMap((chart) => all(chart, '[part="card"]'))).toEqual([]);
    await press(story, 'Home');
    await expect.poll(shown).toEqual(same(OIL));
  });

  it('keeps the reader’s place when steps are added and removed, and shows what a step says now', async () => {
    const { story } = await page(`<bilateral-story group="g">${STEPS}</bilateral-story>${CHARTS}`);
    const told = heard('bilateral-step');
    const step = (id: string) => document.getElementById(id)!;
    await press(story, 'Home');
    await press(story, 'ArrowRight');
    const added = document.createElement('bilateral-step');
    story.prepend(added);
    await expect.poll(() => status(story)).toContain('Step 3 of 5');
    expect(current()).toEqual(['plant']);
    step('plant').setAttribute('query', 'oil');
    await expect.poll(shown).toEqual(same('||trade conflict|energy||oil|ijpc'));
    (step('plant') as HTMLElementTagNameMap['bilateral-step']).query = null;
    await expect.poll(shown).toEqual(same(PLANT));
    const taken = step('plant');
    taken.remove();
    await expect.poll(shown).toEqual(same(LAKE));
    expect([current(), taken.hasAttribute('aria-current')]).toEqual([['lake'], false]);
    step('group').remove();
    step('lake').remove();
    await expect.poll(current).toEqual(['oil']);
    story.replaceChildren();
    await expect.poll(shown).toEqual(same(NOTHING));
    expect([story.current, status(story)]).toEqual([-1, '0 steps']);
    for (const label of ['Next step', 'Previous step', 'Whole record']) button(story, label).click();
    for (const key of ['Home', 'End']) await press(story, key);
    expect(told).toHaveLength(2);
  });

  it('keeps to its group beside another one', async () => {
    const { stories } = await page(
      `<bilateral-story group="g">${STEPS}</bilateral-story>${CHARTS}
       <bilateral-story group="h">${STEPS.replaceAll('id="', 'id="h-')}</bilateral-story>${CHARTS.replaceAll('"g"', '"h"')}`,
    );
    await press(stories[0]!, 'Home');
    await press(stories[1]!, 'End');
    await expect.poll(shown).toEqual([OIL, OIL, GROUP, GROUP]);
    expect(current()).toEqual(['oil', 'h-group']);
    // In one group the charts show where the reader was last.
    stories[1]!.group = 'g';
    await frames();
    await press(stories[1]!, 'ArrowLeft');
    await expect.poll(shown).toEqual([LAKE, LAKE, GROUP, GROUP]);
    await press(stories[0]!, 'ArrowRight');
    await expect.poll(shown).toEqual([PLANT, PLANT, GROUP, GROUP]);
    expect(current()).toEqual(['plant', 'h-lake']);
  });

  it('stands beside its chart where there is room and below it where there is not, and moves nothing when a step is read', async () => {
    const { story } = await page(
      `<div style="width: 1000px"><bilateral-story group="g"><div slot="chart">${CHARTS}</div>${STEPS}</bilateral-story></div>`,
    );
    const places = () => {
      const [chart, step] = [story.querySelector('[slot="chart"]')!, story.querySelector('bilateral-step')!];
      const [one_, other] = [chart.getBoundingClientRect(), step.getBoundingClientRect()];
      return { isBeside: one_.left >= other.right, isAbove: one_.left < other.right && one_.top < other.top };
    };
    expect(places()).toEqual({ isBeside: true, isAbove: false });
    const tops = () => [...story.querySelectorAll('bilateral-step')].map(({ offsetTop }) => offsetTop - story.offsetTop);
    const before = tops();
    await press(story, 'End');
    await expect.poll(shown).toEqual(same(GROUP));
    expect(tops()).toEqual(before);
    story.parentElement!.style.width = '360px';
    await frames();
    expect(places()).toEqual({ isBeside: false, isAbove: true });
    const pane = one(story, '.pane').getBoundingClientRect();
    expect(pane.height).toBeLessThanOrEqual(innerHeight / 2 + 1);
    // The text is brought below the chart, not under it.
    await press(story, 'Home');
    await press(story, 'ArrowRight');
    const { top } = document.getElementById('plant')!.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(one(story, '.pane').getBoundingClientRect().bottom - 1);
  });

  it('brings the mark of the selected record into view in the box of its charts, and moves nothing else', async () => {
    const { story } = await page(
      `<div style="width: 360px"><bilateral-story group="g"><bilateral-map slot="chart" src="${DATA}" group="g"></bilateral-map>
       ${STEPS}</bilateral-story></div>`,
    );
    const [map, box] = [charts()[0]!, one(story, '.chart')];
    expect(box.scrollHeight).toBeGreaterThan(box.clientHeight);
    story.current = 0;
    const isSeen = () => {
      const mark = map.shadowRoot!.querySelector('svg [data-selected]')?.getBoundingClientRect();
      const { top, bottom } = box.getBoundingClientRect();
      return mark !== undefined && mark.top >= top && mark.bottom <= bottom;
    };
    await expect.poll(isSeen).toBe(true);
    expect(window.scrollY).toBe(0);
  });
});

describe('A mention', () => {
  const PROSE = `<p>The <bilateral-mention ref="chitsaz" group="g">deputy minister</bilateral-mention> came to
    <bilateral-mention ref="tokyo" group="g">Tokyo</bilateral-mention>, said
    <bilateral-mention ref="nobody" group="g">nobody</bilateral-mention> and <bilateral-mention ref="mcit">all</bilateral-mention>.</p>`;
  const mention = (ref: string) => document.querySelector<HTMLElementTagNameMap['bilateral-mention']>(`[ref="${ref}"]`)!;
  const words = (ref: string) => one(mention(ref), '[part="words"]');
  const lit = () =>
    [...document.querySelectorAll('bilateral-mention')].filter((each) => each.matches(':state(lit)')).map(({ record }) => record);
  const CHITSAZ = { kind: 'actor', id: 'chitsaz' };

  it('hovers its record in the charts while the reader points at it or has it in focus', async () => {
    await page(PROSE + CHARTS);
    const told = heard('bilateral-hover');
    for (const [enter, leave] of [
      ['pointerenter', 'pointerleave'],
      ['focus', 'blur'],
    ] as const) {
      words('chitsaz').dispatchEvent(new Event(enter));
      await expect.poll(() => charts().map(({ shared }) => shared.hovered)).toEqual([CHITSAZ, CHITSAZ]);
      expect(lit()).toEqual(['chitsaz']);
      words('chitsaz').dispatchEvent(new Event(leave));
      await expect.poll(() => charts().map(({ shared }) => shared.hovered)).toEqual([null, null]);
      expect(lit()).toEqual([]);
    }
    expect(told).toEqual([CHITSAZ, null, CHITSAZ, null]);
  });

  it('hovers nothing any more when it is taken away', async () => {
    await page(PROSE + CHARTS);
    words('tokyo').dispatchEvent(new Event('pointerenter'));
    await expect.poll(() => charts()[0]!.shared.hovered).toEqual({ kind: 'place', id: 'tokyo' });
    mention('tokyo').remove();
    await expect.poll(() => charts()[0]!.shared.hovered).toBeNull();
  });

  it('selects its record by click, Enter and space, and lets go of it again', async () => {
    await page(PROSE + CHARTS);
    const told = heard('bilateral-select');
    words('chitsaz').click();
    await expect.poll(() => charts().map(({ selected }) => selected)).toEqual(['chitsaz', 'chitsaz']);
    expect([lit(), words('chitsaz').ariaPressed]).toEqual([['chitsaz'], 'true']);
    const key = (name: string) => new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
    words('chitsaz').dispatchEvent(key('Enter'));
    await expect.poll(() => charts().map(({ selected }) => selected)).toEqual([null, null]);
    expect(lit()).toEqual([]);
    expect(words('tokyo').dispatchEvent(key(' '))).toBe(false);
    await expect.poll(() => charts().map(({ selected }) => selected)).toEqual(['tokyo', 'tokyo']);
    expect(words('tokyo').dispatchEvent(key('Tab'))).toBe(true);
    expect(told).toEqual([CHITSAZ, null, { kind: 'place', id: 'tokyo' }]);
  });

  it('is not selected when the page refuses', async () => {
    await page(PROSE + CHARTS);
    document.addEventListener('bilateral-select', (event) => event.preventDefault(), { once: true });
    words('chitsaz').click();
    await frames();
    expect([lit(), charts()[0]!.selected]).toEqual([[], null]);
  });

  it('is lit by what is hovered and selected in a chart', async () => {
    await page(PROSE + CHARTS);
    const [timeline, network] = charts();
    one(network!, '.twin [data-id="chitsaz"]').click();
    await expect.poll(lit).toEqual(['chitsaz']);
    await expect.poll(() => words('chitsaz').ariaPressed).toBe('true');
    timeline!.receive({ hovered: { kind: 'place', id: 'tokyo' } });
    await expect.poll(lit).toEqual(['chitsaz', 'tokyo']);
    timeline!.receive({ hovered: null, selected: null });
    await expect.poll(lit).toEqual([]);
    const late = Object.assign(document.createElement('bilateral-mention'), { record: 'mcit', group: 'g' });
    timeline!.select('actor', 'mcit');
    await timeline!.updateComplete;
    document.body.append(late);
    await expect.poll(lit).toEqual(['mcit']);
  });

  it('is lit by the step that a reader is at', async () => {
    const { story } = await page(`<bilateral-story group="g">${STEPS}</bilateral-story>
      <bilateral-mention ref="${NISSHO}" group="g">The Nissho Maru</bilateral-mention>${CHARTS}`);
    await press(story, 'Home');
    await expect.poll(lit).toEqual([NISSHO]);
    await press(story, 'ArrowRight');
    await expect.poll(lit).toEqual([]);
  });

  it('does nothing for a record that no chart has, and is plain text without a group', async () => {
    await page(PROSE + CHARTS);
    const told = [heard('bilateral-select'), heard('bilateral-hover')];
    charts()[0]!.select('actor', 'chitsaz');
    await expect.poll(lit).toEqual(['chitsaz']);
    words('nobody').click();
    words('nobody').dispatchEvent(new Event('pointerenter'));
    await frames();
    expect(lit()).toEqual(['chitsaz']);
    expect(told).toEqual([[], []]);
    expect(all(mention('mcit'), '*:not(style)').map(({ localName }) => localName)).toEqual(['slot']);
    expect(document.querySelector('p')!.textContent.replace(/\s+/g, ' ')).toBe('The deputy minister came to Tokyo, said nobody and all.');
  });

  it('moves no text when it is lit', async () => {
    await page(`<div style="width: 300px">${PROSE}</div>${CHARTS}`);
    const boxes = () => [...document.querySelectorAll('bilateral-mention')].map((each) => JSON.stringify(each.getBoundingClientRect()));
    const before = boxes();
    words('chitsaz').click();
    await expect.poll(lit).toEqual(['chitsaz']);
    expect(boxes()).toEqual(before);
  });
});
