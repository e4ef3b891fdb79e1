import { parseSync } from 'vite';

const FOLD = { css: foldCss, html: foldMarkup, svg: foldDrawing };

/** A vite plugin that folds the white space of css, html and svg templates in this project's own sources. */
export function shrinkTemplates() {
  return {
    name: 'shrink-templates',
    enforce: 'pre',
    transform: (code, id) => (/\/src\/.*\.ts$/.test(id) ? { code: shrink(code), map: null } : null),
  };
}

/** The module with its templates folded. */
function shrink(code) {
  const pieces = [];
  visit(parseSync('module.ts', code).program, ({ type, tag, quasi }) => {
    const fold = type === 'TaggedTemplateExpression' && FOLD[tag.name];
    // The span of a piece begins with the mark before it: a backtick, or the brace that closes an expression.
    if (fold) pieces.push(...quasi.quasis.map(({ start, value }) => ({ from: start + 1, raw: value.raw, text: fold(value.raw) })));
  });
  let out = '';
  let at = 0;
  for (const { from, raw, text } of pieces.toSorted((one, other) => one.from - other.from)) {
    if (!code.startsWith(raw, from)) throw new Error(`No template where one was parsed: ${raw}`);
    out += code.slice(at, from) + text;
    at = from + raw.length;
  }
  return out + code.slice(at);
}

/** A line break with its indentation is one space. That one stays: between two words in tags of their own it is read. */
function foldMarkup(text) {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Between the elements of a drawing a line break is nothing, and would be a node of its own; inside a tag it parts attributes. */
function foldDrawing(text) {
  return text.replace(/\s*\n\s*/g, (run, at) => {
    const [before, after] = [text[at - 1], text[at + run.length]];
    return before === '>' || after === '<' || (!before && !after) ? '' : ' ';
  });
}

function foldCss(text) {
  const said = /("[^"]*"|'[^']*')|\/\*[^]*?\*\/|\s*([{};,])\s*|(:)\s+|\s+/g;
  return text.replace(said, (match, string, mark, colon) => string ?? mark ?? colon ?? (match.startsWith('/*') ? '' : ' '));
}

function visit(node, see) {
  if (!node || typeof node !== 'object') return;
  if (typeof node.type === 'string') see(node);
  for (const value of Object.values(node)) visit(value, see);
}
