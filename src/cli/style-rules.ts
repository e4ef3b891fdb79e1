import type { CSSResultOrNative } from 'lit';
import {
  calculateForAST,
  compileSelector,
  generateCss,
  parseCss,
  type CssNode,
  type Declaration,
  type Element,
  type Selector,
} from './packages.js';

/** A selector with what it declares. Rules are in the order of the cascade: later ones win over earlier ones. */
export interface StyleRule {
  readonly matches: (element: Element) => boolean;
  /** Class or element name that a matching element has; null where any may match. */
  readonly key: string | null;
  readonly declarations: ReadonlyMap<string, string>;
}

/** Stands for the element itself, so that `:host` has something to match. */
export const HOST = 'x-host';

/** What only holds while somebody uses the page, or is no element. */
const LIVE = /^(hover|focus|focus-visible|focus-within|active|first-letter|before|after)$/;

/** Rules of one widget in one language, as they hold on a screen that nobody touches. */
export function styleRules(styles: readonly CSSResultOrNative[], language: string): readonly StyleRule[] {
  const found: { readonly rule: StyleRule; readonly rank: number }[] = [];
  for (const sheet of styles) {
    if (!('cssText' in sheet)) continue;
    const { children } = asSheet(parseCss(sheet.cssText, { parseValue: false }));
    for (const rule of children) {
      // Rules for print, touch, forced colours and small containers are nested in at-rules; none of them changes the picture.
      if (rule.type !== 'Rule' || rule.prelude.type !== 'SelectorList') continue;
      const declarations = declarationsOf(rule.block.children.toArray());
      if (!declarations.size) continue;
      for (const selector of rule.prelude.children) {
        const still = selector.type === 'Selector' ? stillSelector(selector, language) : null;
        if (!still) continue;
        const [ids, classes, types] = calculateForAST(still).toArray();
        const text = generateCss(still);
        const compiled = compileSelector<Element, Element>(text, { xmlMode: true });
        found.push({
          rule: { matches: (element) => compiled(element), key: keyOf(still), declarations },
          rank: (ids * 1000 + classes) * 1000 + types,
        });
      }
    }
  }
  // The sort is stable: of equal rank the later one wins.
  return found.sort((one, other) => one.rank - other.rank).map(({ rule }) => rule);
}

function asSheet(node: CssNode) {
  if (node.type !== 'StyleSheet') throw new Error('no style sheet');
  return node;
}

function declarationsOf(nodes: readonly CssNode[]): ReadonlyMap<string, string> {
  const declarations = nodes.filter((node): node is Declaration => node.type === 'Declaration');
  return new Map(declarations.map(({ property, value }) => [property, generateCss(value).trim()]));
}

/** A selector without what depends on a reader or on the language; null where it cannot match. */
function stillSelector(selector: Selector, language: string): Selector | null {
  const kept: CssNode[] = [];
  for (const node of selector.children) {
    if (node.type === 'PseudoElementSelector') return null;
    if (node.type !== 'PseudoClassSelector') {
      kept.push(node);
      continue;
    }
    const inner = node.children?.toArray() ?? [];
    if (LIVE.test(node.name)) return null;
    if (node.name === 'lang') {
      if (!inner.some((each) => generateCss(each) === language)) return null;
    } else if (node.name === 'host') {
      kept.push({ type: 'TypeSelector', name: HOST });
      for (const each of inner) if (each.type === 'Selector') kept.push(...each.children);
    } else if (inner[0]?.type === 'SelectorList') {
      const list = [...inner[0].children].flatMap((each) => (each.type === 'Selector' ? (stillSelector(each, language) ?? []) : []));
      if (list.length) kept.push(withSelectors(node, list));
      else if (node.name !== 'not') return null;
    } else kept.push(node);
  }
  return withChildren(selector, kept.length ? kept : [{ type: 'TypeSelector', name: '*' }]);
}

function withChildren(selector: Selector, children: readonly CssNode[]): Selector {
  const copy = selector.children.copy();
  copy.fromArray([...children]);
  return { ...selector, children: copy };
}

function withSelectors(node: Extract<CssNode, { type: 'PseudoClassSelector' }>, selectors: readonly Selector[]): CssNode {
  const list = node.children!.first!;
  if (list.type !== 'SelectorList') return node;
  const inner = list.children.copy();
  inner.fromArray([...selectors]);
  const outer = node.children!.copy();
  outer.fromArray([{ ...list, children: inner }]);
  return { ...node, children: outer };
}

/** A class, or else a name, of the last part of a selector: few elements have it. */
function keyOf({ children }: Selector): string | null {
  const nodes = children.toArray();
  const last = nodes.slice(nodes.findLastIndex(({ type }) => type === 'Combinator') + 1);
  const named = last.find(({ type }) => type === 'ClassSelector') ?? last.find((each) => each.type === 'TypeSelector' && each.name !== '*');
  return named && 'name' in named && typeof named.name === 'string' ? `${named.type === 'ClassSelector' ? '.' : ''}${named.name}` : null;
}
