/* What the command line uses of other packages; scripts/build.mjs makes one file of it, so that nobody who installs the library gets them. */

export { calculateForAST } from '@bramus/specificity/core';
export { render as renderTemplate } from '@lit-labs/ssr/lib/render.js';
export { FallbackRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
export { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
export { compile as compileSelector, selectAll, selectOne } from 'css-select';
export type { CssNode, Declaration, Selector } from 'css-tree';
export { default as generateCss } from 'css-tree/generator';
export { default as parseCss } from 'css-tree/parser';
export { render as serializeDom } from 'dom-serializer';
export { Element, hasChildren, isTag, isText, Text, type AnyNode, type Document, type ParentNode } from 'domhandler';
export { parseDocument } from 'htmlparser2';
