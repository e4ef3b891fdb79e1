import { afterEach, describe, expect, it } from 'vitest';
import { tiedData } from '../../stories/support/tied-data.js';
import { contrast, paint, paintedOn } from './support/contrast.js';
import { emulate, hasDevtools } from './support/devtools.js';
import { all, button, one, settled, show, type Page, type Shown } from './support/show.js';

type Network = Shown<'network'>;

afterEach(async () => {
  document.body.replaceChildren();
  if (hasDevtools) await emulate();
});

/** Lines and shapes, by the property that paints them; each occurs in at least one picture. */
const GRAPHICS = {
  stroke: [
    '.tie:not([data-dimmed]) .link',
    '.tie:not([data-dimmed]) .cross',
    '.bracket',
    '.box',
    '.sign',
    '.focus-ring',
    '.marker-ring',
    '.path-ring',
    '.actor:not([data-dimmed]) .glyph:not(.filled)',
  ],
  fill: ['.actor:not([data-dimmed]) .glyph.filled', '.tie:not([data-dimmed]) .arrow'],
} as const;

/** Text for the reader; each occurs in at least one picture. */
const TEXTS = [
  '.title',
  '.dek',
  '.legend li',
  '.tools button',
  '.foot',
  '.head',
  '.actor text',
  '.years',
  '.third-line button',
  '.card .name',
  '[part="answer"] .name',
  '[part="answer"] li',
  '.questions label',
  '.questions summary',
];

const CASES: readonly Page[] = [
  { width: 1200, attributes: { 'max-actors': '137' } },
  { width: 1200, attributes: { 'max-actors': '137', selected: 'araghchi' } },
  { width: 1200, attributes: { 'max-actors': '137', path: 'chitsaz..tsukada' } },
  { width: 600, attributes: { selected: 'imagawa' } },
  { width: 1000, attributes: { layout: 'bands', selected: 'chitsaz' } },
  { width: 1000, attributes: { layout: 'force', path: 'chitsaz..tsukada' } },
];

const isSeen = (element: Element) => element.getClientRects().length > 0 && !element.closest('.twin, style');
const saysSomething = ({ childNodes }: Element) =>
  [...childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent!.trim());

/** Describes what is too pale for its background. */
function weak(network: Network): readonly string[] {
  const least = (element: Element, property: string, ratio: number) => {
    const found = contrast(paint(element, property, paintedOn(element)), paintedOn(element));
    const { localName, textContent } = element;
    return found < ratio
      ? [`${property} ${localName}.${element.getAttribute('class') ?? ''} ${textContent.trim().slice(0, 20)} ${found.toFixed(2)}`]
      : [];
  };
  const words = all<Element>(network, '*').filter((each) => isSeen(each) && saysSomething(each));
  return [
    ...words.flatMap((each) => least(each, each instanceof SVGElement ? 'fill' : 'color', each.closest('[data-dimmed]') ? 3 : 4.5)),
    ...(['stroke', 'fill'] as const).flatMap((property) =>
      all<Element>(network, GRAPHICS[property].map((each) => `svg.picture ${each}`).join()).flatMap((each) => least(each, property, 3)),
    ),
  ];
}

describe('What is painted', () => {
  it.each(['light', 'dark'])('has enough contrast on %s paper', async (theme) => {
    const missing = new Set<string>([...GRAPHICS.stroke, ...GRAPHICS.fill, ...TEXTS]);
    for (const { attributes, ...page } of CASES) {
      const network = await show('network', { ...page, attributes: { theme, ...attributes } });
      button(network, 'Find an actor').click();
      one(network, '.twin [data-id="kishida"]').focus();
      await expect.poll(() => all(network, '.questions, .focus-ring')).toHaveLength(2);
      await expect.poll(() => !attributes!['selected'] || all(network, '.card .name').length > 0).toBe(true);
      expect(weak(network)).toEqual([]);
      for (const selector of missing) if (all(network, selector).some(isSeen)) missing.delete(selector);
      document.body.replaceChildren();
    }
    expect([...missing]).toEqual([]);
  });

  it.each(['light', 'dark'])('has enough contrast on a canvas on %s paper', async (theme) => {
    const network = await show('network', { data: tiedData(900), attributes: { theme, layout: 'bands', 'max-actors': '380' } });
    const paper = paint(one(network, '.room'), 'background-color');
    const inks = all(network, '.inks > i').map((ink) => [ink.className, contrast(paint(ink, 'color', paper), paper)] as const);
    const isPale = ([name]: (typeof inks)[number]) => ['rule', 'surface', 'halo'].includes(name);
    expect(inks.filter((ink) => !isPale(ink) && ink[1] < (ink[0].startsWith('ink-f') ? 3 : 4.5))).toEqual([]);
    expect(inks.filter((ink) => !isPale(ink))).toHaveLength(6);
  });

  it.runIf(hasDevtools)('is visible in forced colours, with what is selected and what has the focus', async () => {
    await emulate('', { 'forced-colors': 'active' });
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    const network = await show('network', { width: 1200, attributes: { selected: 'araghchi' } });
    one(network, '.twin [data-id="kishida"]').focus();
    await settled(network);
    const paper = paint(one(network, '.room'), 'background-color');
    for (const [selector, property] of [
      ['.tie .link', 'stroke'],
      ['.bracket', 'stroke'],
      ['.focus-ring', 'stroke'],
      ['.marker', 'fill'],
      ['.actor .glyph.filled', 'fill'],
      ['.actor:not([data-selected]) text', 'fill'],
    ] as const) {
      for (const each of all(network, `svg ${selector}`))
        expect(contrast(paint(each, property, paper), paper), selector).toBeGreaterThanOrEqual(3);
    }
  });
});
