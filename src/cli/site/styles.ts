import { COLOUR_TOKENS } from '../../theme/tokens.js';

const COLOURS = ['surface', 'ink', 'ink-muted', 'rule', 'marker'] as const;

/** Returns the style sheet of what is around the pictures. */
export function siteStyles(theme: 'auto' | 'light' | 'dark'): string {
  const colours = COLOURS.map((name) => `  --${name}: light-dark(${COLOUR_TOKENS[name].light}, ${COLOUR_TOKENS[name].dark});\n`).join('');
  return `:root {
  color-scheme: ${theme === 'auto' ? 'light dark' : theme};
${colours}  font: 1rem/1.55 system-ui, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif;
  background: var(--surface);
  color: var(--ink);
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
:lang(fa) {
  line-height: 1.85;
}
:lang(ja) {
  line-height: 1.6;
  line-break: strict;
}
body {
  max-width: 1200px;
  margin: 0 auto;
  overflow-wrap: anywhere;
}
header,
footer,
.text {
  padding-inline: 24px;
}
header {
  display: flex;
  flex-wrap: wrap;
  gap: 0 24px;
  justify-content: space-between;
  align-items: baseline;
  padding-block: 12px;
}
h1 {
  margin: 0;
  font-size: 1.125rem;
}
h1 a {
  text-decoration: none;
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
a {
  color: inherit;
  text-decoration-thickness: 1px;
  text-underline-offset: 2px;
}
a:focus-visible {
  outline: 2.5px solid var(--ink);
  outline-offset: 2px;
}
nav {
  display: flex;
  flex-wrap: wrap;
  gap: 0 16px;
  font-size: 0.875rem;
}
nav a {
  padding-block: 4px;
}
.pages {
  flex-basis: 100%;
  order: 1;
}
[aria-current] {
  font-weight: 600;
  text-decoration-thickness: 2px;
}
h2 {
  margin: 24px 0 8px;
  font-size: 1rem;
}
.lead {
  max-width: 46em;
  margin: 0 0 8px;
  font-size: 1.125rem;
  text-wrap: pretty;
}
.pictures {
  display: grid;
  gap: 24px 40px;
}
.pictures figure {
  position: relative;
  min-width: 0;
  margin: 0;
  border-block-start: 2px solid var(--ink);
}
.pictures h2 {
  margin-block: 8px;
}
.pictures a::after {
  content: '';
  position: absolute;
  inset: 0;
}
.pictures img {
  display: block;
  max-width: 100%;
  height: auto;
}
@media (min-width: 900px) {
  .pictures {
    grid-template-columns: 1fr 1fr;
  }
  .pictures > :first-child {
    grid-column: 1 / -1;
  }
}
.events {
  max-width: 46em;
  margin-block: 12px 0;
  list-style: none;
}
.events li {
  padding-block: 8px;
  border-block-start: 1px solid var(--rule);
}
.events p {
  margin: 0;
}
.events li:target time {
  background: var(--marker);
}
.events small {
  color: var(--ink-muted);
  font-size: 0.8125em;
}
footer {
  color: var(--ink-muted);
  font-size: 0.8125rem;
  margin-block-start: 24px;
  padding-block: 12px 24px;
}
footer p {
  margin: 4px 0;
}
.roots {
  margin: 0;
  padding: 0;
  list-style: none;
}
.roots a {
  display: block;
  padding-block: 12px;
  border-block-start: 1px solid var(--rule);
  font-size: 1.125rem;
}
.roots bdi {
  color: var(--ink-muted);
}
@media (pointer: coarse) {
  nav a,
  footer a {
    display: inline-block;
    min-width: 44px;
    padding-block: 10px;
  }
}
@media (max-width: 480px) {
  header,
  footer,
  .text {
    padding-inline: 16px;
  }
}
@media print {
  :root {
    color-scheme: light;
  }
  body {
    max-width: none;
  }
  nav {
    display: none;
  }
  /* In line with the pictures. */
  header,
  footer,
  .text {
    padding-inline: 8px;
  }
  a {
    text-decoration: none;
  }
  .events {
    font-size: 9pt;
  }
  .events li,
  .pictures figure {
    break-inside: avoid;
  }
}
`;
}
