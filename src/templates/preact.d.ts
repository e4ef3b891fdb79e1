import type { HTMLAttributes } from 'preact';
import type { Elements, Listeners, TemplateProps } from './template-props.js';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends BilateralElements {}
  }
}

type BilateralElements = {
  [Tag in keyof Elements]: Omit<HTMLAttributes<Elements[Tag]>, keyof TemplateProps<Elements[Tag]>> &
    TemplateProps<Elements[Tag]> &
    Listeners<'on'>;
};
