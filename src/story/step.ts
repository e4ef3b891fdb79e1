import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Id } from '../data/types.js';
import { tokens } from '../theme/tokens.js';

/**
 * @summary A part of a story: its text, and what the story's group shows beside it. What is left out is not narrowed.
 * @slot - The text, which is there without script, too.
 */
export class StepElement extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        padding-block: 0.5em 2em;
        padding-inline-start: 1em;
        border-inline-start: 3px solid var(--_rule);
      }
      :host([hidden]) {
        display: none;
      }
      :host([aria-current]) {
        border-inline-start-color: var(--_ink);
      }
      ::slotted(:first-child) {
        margin-block-start: 0;
      }
      @media print {
        :host {
          break-inside: avoid;
        }
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    selected: { reflect: true },
    from: { reflect: true },
    to: { reflect: true },
    kinds: { reflect: true },
    themes: { reflect: true },
    sides: { reflect: true },
    query: { reflect: true },
  };

  /** Id of the record that is selected. */
  declare selected: Id | null;
  /** First date of the period, in EDTF. */
  declare from: string | null;
  declare to: string | null;
  declare kinds: string | null;
  declare themes: string | null;
  /** Who acted: a, b, joint, third. */
  declare sides: string | null;
  declare query: string | null;

  constructor() {
    super();
    this.selected = this.from = this.to = this.kinds = this.themes = this.sides = this.query = null;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
