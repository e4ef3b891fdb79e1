import type { HTMLAttributes } from 'svelte/elements';
import type { Elements, Listeners, TemplateProps } from './template-props.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends BilateralElements {}
}

type BilateralElements = {
  [Tag in keyof Elements]: Omit<HTMLAttributes<Elements[Tag]>, keyof TemplateProps<Elements[Tag]>> &
    TemplateProps<Elements[Tag]> &
    Listeners<'on'> &
    Listeners<'on:'>;
};
