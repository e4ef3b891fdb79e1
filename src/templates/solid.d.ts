import type { JSX } from 'solid-js';
import type { Elements, Listeners, TemplateProps } from './template-props.js';

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends BilateralElements {}
  }
}

type BilateralElements = {
  [Tag in keyof Elements]: Omit<JSX.HTMLAttributes<Elements[Tag]>, keyof TemplateProps<Elements[Tag]>> &
    TemplateProps<Elements[Tag]> &
    PropertyProps<TemplateProps<Elements[Tag]>> &
    Listeners<'on:'>;
};

/** Solid sets properties with the prefix `prop:`. */
type PropertyProps<Props> = { readonly [Name in keyof Props & string as `prop:${Name}`]?: Props[Name] };
