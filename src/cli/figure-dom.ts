import type { TemplateResult } from 'lit';
import {
  collectResultSync,
  Element,
  FallbackRenderer,
  hasChildren,
  isTag,
  isText,
  parseDocument,
  renderTemplate,
  serializeDom,
} from './packages.js';
import type { AnyNode, ParentNode } from './packages.js';

/** What XML does not allow, even as an entity. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Whitespace of HTML: not what keeps words together. */
const SPACE = /[ \t\r\n\f]+/g;

/** Pictures need no finer coordinates than hundredths of a px. */
const LONG_NUMBER = /-?\d*\.\d{3,}(e-\d+)?/g;

/** Attributes that hold no coordinates, but what a data set says. */
const OF_WORDS = /^(id|class|data-.*|aria-.*|href)$/;

/**
 * Returns a template as elements in one of the given name and attributes, without listeners and without what Lit leaves to find its way back.
 * Custom elements in it stay empty.
 */
export function figureDom(template: TemplateResult, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  // A template with slots is taken to be that of an element.
  const around = { elementRenderers: [], customElementHostStack: [new FallbackRenderer(name)] };
  const text = collectResultSync(renderTemplate(template, around));
  const { children } = parseDocument(text, { lowerCaseTags: false, lowerCaseAttributeNames: false, recognizeSelfClosing: true });
  const root = make(name, attributes, ...children);
  clean(root, false);
  return root;
}

/** Returns an element with these children. */
export function make(name: string, attributes: Readonly<Record<string, string | number>>, ...children: readonly AnyNode[]): Element {
  const element = new Element(name, Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, `${value}`])));
  append(element, ...children);
  return element;
}

/** Takes a node out of its parent. */
export function remove(node: AnyNode): void {
  const { children } = node.parent!;
  children.splice(children.indexOf(node as (typeof children)[number]), 1);
  node.parent = null;
}

/** Puts a node behind another one, from wherever it is. */
export function insertAfter(node: AnyNode, added: AnyNode): void {
  insert(node, added, 1);
}

/** Puts a node before another one, from wherever it is. */
export function insertBefore(node: AnyNode, added: AnyNode): void {
  insert(node, added, 0);
}

function insert(node: AnyNode, added: AnyNode, offset: 0 | 1): void {
  if (added.parent) remove(added);
  const { children } = node.parent!;
  children.splice(children.indexOf(node as (typeof children)[number]) + offset, 0, added as (typeof children)[number]);
  added.parent = node.parent;
}

/** Returns a node as HTML. */
export function htmlText(node: AnyNode): string {
  return serializeDom(node, { encodeEntities: 'utf8' });
}

/** Returns an element as well-formed XML of ASCII characters, whatever is in its texts. */
export function xmlText(root: Element): string {
  return serializeDom(root, { xmlMode: true, encodeEntities: 'utf8' }).replace(FORBIDDEN, '');
}

/** All the text in an element, in one line. */
export function textIn(node: AnyNode): string {
  return (isText(node) ? node.data : hasChildren(node) ? node.children.map(textIn).join('') : '').replace(SPACE, ' ');
}

/** Puts nodes into a parent, at its end. */
export function append(parent: ParentNode, ...nodes: readonly AnyNode[]): void {
  for (const node of nodes) {
    node.parent = parent;
    parent.children.push(node as (typeof parent.children)[number]);
  }
}

function clean(parent: ParentNode, isInSvg: boolean): void {
  parent.children = parent.children.filter((node) => isTag(node) || isText(node));
  for (const node of parent.children) {
    if (isText(node)) node.data = node.data.replace(SPACE, ' ');
    else if (isTag(node)) {
      const isSvg = isInSvg || node.name === 'svg';
      delete node.attribs['defer-hydration'];
      for (const [name, value] of isSvg ? Object.entries(node.attribs) : [])
        if (!OF_WORDS.test(name)) node.attribs[name] = value.replace(LONG_NUMBER, short);
      clean(node, isSvg);
    }
  }
}

function short(number: string): string {
  return String(Number(Number(number).toFixed(2)));
}
