declare module '@bramus/specificity/core' {
  import type { CssNode } from 'css-tree';

  /** Specificity of a selector: its ids, classes and the like, types. */
  export function calculateForAST(selector: CssNode): { toArray(): [a: number, b: number, c: number] };
}

/** Without the syntax of every property, which takes more room than all the rest. */
declare module 'css-tree/parser' {
  export { parse as default } from 'css-tree';
}

declare module 'css-tree/generator' {
  export { generate as default } from 'css-tree';
}
