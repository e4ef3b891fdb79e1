import { html, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.js';

interface BarContext {
  readonly locale: Locale;
  /** Index of the step that is shown; -1 for the whole record. */
  readonly current: number;
  /** How many steps there are. */
  readonly total: number;
  /** Heading of the current step, for readers whose focus stays on the controls. */
  readonly heading: string;
  readonly go: (index: number) => void;
}

/** Returns the controls of a story: previous step, where the reader is, next step, and the whole record. */
export function bar({ locale, current, total, heading, go }: BarContext): TemplateResult {
  const { story, common, direction, language } = locale;
  const first = () => total > 0 && go(0);
  const last = () => total > 0 && go(total - 1);
  const previous = () => current > 0 && go(current - 1);
  const next = () => current < total - 1 && go(current + 1);
  const [left, right] = direction === 'rtl' ? [next, previous] : [previous, next];
  const keys: Readonly<Record<string, () => void>> = { Home: first, End: last, ArrowLeft: left, ArrowRight: right };
  const handleKey = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  };
  return html`<div class="bar" role="group" aria-label=${story.controls} dir=${direction} lang=${language} @keydown=${handleKey}>
    <button type="button" aria-label=${story.previous} aria-disabled=${current <= 0} @click=${previous}>‹</button>
    <span role="status"
      >${current < 0 ? story.steps(total) : story.step(current + 1, total)}<span class="unseen"
        >${heading && common.colon + heading}</span
      ></span
    >
    <button type="button" aria-label=${story.next} aria-disabled=${current >= total - 1} @click=${next}>›</button>
    <button type="button" class="whole" aria-pressed=${current < 0} @click=${() => go(-1)}>${story.whole}</button>
  </div>`;
}
