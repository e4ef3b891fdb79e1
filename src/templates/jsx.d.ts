import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Elements, Listeners, TemplateProps } from './template-props.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends BilateralElements {}
  }
}

type BilateralElements = {
  [Tag in keyof Elements]: Omit<DetailedHTMLProps<HTMLAttributes<Elements[Tag]>, Elements[Tag]>, keyof TemplateProps<Elements[Tag]>> &
    TemplateProps<Elements[Tag]> &
    Listeners<'on'>;
};
