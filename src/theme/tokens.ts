import { css, unsafeCSS, type CSSResult } from 'lit';

/** Defaults of one `--bilateral-<name>` property: light, dark, and the system colour in forced-colors mode. */
interface ColourToken {
  readonly light: string;
  readonly dark: string;
  readonly forced: string;
}

/**
 * Every colour that a page may set as `--bilateral-<name>`. Rules read the resolved `--_<name>`. Contrast: text pairs
 * ≥ 4.5, graphics ≥ 3.0 on surface, raised, land and washes; side a and b differ by ≥ 45 CIEDE2000, also in simulated
 * colour-vision deficiency (Machado et al. 2009, severity 1).
 */
export const COLOUR_TOKENS = {
  surface: { light: '#ffffff', dark: '#14171b', forced: 'Canvas' },
  'surface-raised': { light: '#f6f5f2', dark: '#1d2126', forced: 'Canvas' },
  ink: { light: '#15181c', dark: '#eef0f2', forced: 'CanvasText' },
  'ink-muted': { light: '#555d66', dark: '#a9b1ba', forced: 'CanvasText' },
  'ink-faint': { light: '#7a828b', dark: '#79828c', forced: 'CanvasText' },
  rule: { light: '#dcdedd', dark: '#343a41', forced: 'CanvasText' },
  grid: { light: '#dcdedd', dark: '#343a41', forced: 'transparent' },
  'side-a': { light: '#a5480f', dark: '#f0a060', forced: 'CanvasText' },
  'side-b': { light: '#2f56a6', dark: '#8fb2f5', forced: 'CanvasText' },
  'side-a-wash': { light: '#f9ebe0', dark: '#2a2018', forced: 'Canvas' },
  'side-b-wash': { light: '#e6ecf8', dark: '#1a2338', forced: 'Canvas' },
  'side-a-land': { light: '#efd6c2', dark: '#5a3c22', forced: 'Canvas' },
  'side-b-land': { light: '#cbd7ef', dark: '#2c4474', forced: 'Canvas' },
  third: { light: '#60666e', dark: '#9aa3ac', forced: 'CanvasText' },
  land: { light: '#eceae5', dark: '#262b31', forced: 'Canvas' },
  marker: { light: '#ffe680', dark: '#574600', forced: 'Highlight' },
  'marker-ink': { light: '#15181c', dark: '#eef0f2', forced: 'HighlightText' },
} as const satisfies Record<string, ColourToken>;

const names = Object.keys(COLOUR_TOKENS) as (keyof typeof COLOUR_TOKENS)[];
const resolved = names.map((name) => {
  const { light, dark } = COLOUR_TOKENS[name];
  return `--_${name}:var(--bilateral-${name},light-dark(${light},${dark}));`;
});
const paper = names.map((name) => `--_${name}:${COLOUR_TOKENS[name].light};`);
const forced = names.map((name) => `--_${name}:${COLOUR_TOKENS[name].forced};`);

/**
 * Resolves the tokens on the host. `light-dark()` follows the used `color-scheme`, which a widget inherits from its
 * page, so that `theme="auto"` needs no listener.
 */
export const tokens: CSSResult = css`
  :host {
    ${unsafeCSS(resolved.join(''))}
    --_halo: var(--bilateral-halo, var(--_surface));
    --_focus: var(--bilateral-focus, var(--_ink));
    --_duration: var(--bilateral-duration-fast, 120ms);
    /* Grows with the letters that a reader asks for; a page that makes its rem small does not mean its readers. */
    --_letter: max(1rem, 16px);
    --_title: var(--bilateral-size-title, calc(1.3125 * var(--_letter)));
    --_dek: var(--bilateral-size-dek, calc(0.875 * var(--_letter)));
    --_text: var(--bilateral-size-text, calc(0.90625 * var(--_letter)));
    --_label: var(--bilateral-size-label, calc(0.78125 * var(--_letter)));
    --_small: var(--bilateral-size-small, calc(0.71875 * var(--_letter)));
  }
  @media (forced-colors: active) {
    :host {
      ${unsafeCSS(forced.join(''))}
    }
  }
  /* On paper the ground is white, whatever a page that is dark has set. */
  @media print {
    :host {
      ${unsafeCSS(paper.join(''))}
      --_halo: var(--_surface);
      --_focus: var(--_ink);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0ms;
    }
  }
`;
