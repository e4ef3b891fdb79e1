const TEMPLATE = /\b(css|html|svg)`/g;

/**
 * A vite plugin that folds the white space of css, html and svg templates in this project's own sources. A line break with its
 * indentation says nothing in any of them beyond one space, and between two tags or around CSS punctuation not even that.
 */
export function shrinkTemplates() {
  return {
    name: 'shrink-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return null;
      return { code: shrink(code), map: null };
    },
  };
}

export function shrink(code) {
  let out = '';
  let at = 0;
  for (const match of code.matchAll(TEMPLATE)) {
    const start = match.index + match[0].length;
    if (match.index < at) continue;
    out += code.slice(at, start);
    at = start;
    const end = endOfTemplate(code, start);
    const fold = match[1] === 'css' ? foldCss : foldMarkup;
    let text = start;
    for (const [from, to] of holes(code, start, end)) {
      out += fold(code.slice(text, from)) + `\${${shrink(code.slice(from + 2, to - 1))}}`;
      text = to;
    }
    out += fold(code.slice(text, end));
    at = end;
  }
  return out + code.slice(at);
}

/** White space that holds a line break becomes one space, none between tags. */
function foldMarkup(text) {
  return text.replace(/\s*\n\s*/g, ' ').replace(/> </g, '><');
}

function foldCss(text) {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/;}/g, '}')
    .replace(/: /g, ':');
}

function endOfTemplate(code, start) {
  for (let i = start; i < code.length; i++) {
    if (code[i] === '\\') i++;
    else if (code[i] === '`') return i;
    else if (code[i] === '$' && code[i + 1] === '{') i = endOfHole(code, i) - 1;
  }
  throw new SyntaxError('template without end');
}

function holes(code, start, end) {
  const found = [];
  for (let i = start; i < end; i++) {
    if (code[i] === '\\') i++;
    else if (code[i] === '$' && code[i + 1] === '{') {
      const to = endOfHole(code, i);
      found.push([i, to]);
      i = to - 1;
    }
  }
  return found;
}

/** Index behind the brace that closes the hole which opens at `from`. */
function endOfHole(code, from) {
  let depth = 0;
  for (let i = from + 1; i < code.length; i++) {
    const c = code[i];
    if (c === '{') depth++;
    else if (c === '}' && --depth === 0) return i + 1;
    else if (c === '`') i = endOfTemplate(code, i + 1);
    else if (c === "'" || c === '"') i = code.indexOf(c, i + 1);
  }
  throw new SyntaxError('hole without end');
}
