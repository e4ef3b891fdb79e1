import type { HTMLAttributes, ReservedProps } from 'vue';
import type { CamelListeners, Elements, TemplateProps } from './template-props.js';

declare module 'vue' {
  interface GlobalComponents extends BilateralComponents {}
}

type BilateralComponents = {
  [Tag in keyof Elements]: new () => {
    readonly $props: Omit<HTMLAttributes & ReservedProps, keyof TemplateProps<Elements[Tag]>> &
      TemplateProps<Elements[Tag]> &
      CamelListeners;
  };
};
