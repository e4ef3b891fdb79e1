import type { LitElement } from 'lit';
import type { DashboardElement } from '../dashboard/element.js';
import type { BilateralEvents } from '../element/events.js';
import type { MentionElement } from '../story/mention.js';
import type { StepElement } from '../story/step.js';
import type { StoryElement } from '../story/story.js';
import type { MapElement } from '../widgets/map/element.js';
import type { NetworkElement } from '../widgets/network/element.js';
import type { TimelineElement } from '../widgets/timeline/element.js';

/** Elements by tag. */
export interface Elements {
  'bilateral-timeline': TimelineElement;
  'bilateral-network': NetworkElement;
  'bilateral-map': MapElement;
  'bilateral-dashboard': DashboardElement;
  'bilateral-story': StoryElement;
  'bilateral-step': StepElement;
  'bilateral-mention': MentionElement;
}

/** Properties of an element that a template may set, also as kebab-case attributes. */
export type TemplateProps<Element> = {
  readonly [Name in Settable<Element> as Name | KebabCase<Name>]?: Written<Element[Name]> | undefined;
};

/** Event listeners, named by a prefix and the event. */
export type Listeners<Prefix extends string> = {
  readonly [Name in keyof BilateralEvents as `${Prefix}${Name}`]?: Listener<Name> | undefined;
};

/** Event listeners with names such as `onBilateralSelect`. */
export type CamelListeners = {
  readonly [Name in keyof BilateralEvents as CamelCase<`on-${Name}`>]?: Listener<Name> | undefined;
};

type Listener<Name extends keyof BilateralEvents> = (event: CustomEvent<BilateralEvents[Name]>) => void;

/** Numbers and booleans may be strings in markup. */
type Written<Value> = Value | (Value extends number ? `${number}` : Value extends boolean ? '' : never);

/** Public, writable fields of the element itself. */
type Settable<Element> = {
  [Name in Exclude<keyof Element, keyof LitElement>]: Element[Name] extends (...input: never[]) => unknown
    ? never
    : IsSame<Pick<Element, Name>, Readonly<Pick<Element, Name>>> extends true
      ? never
      : Name;
}[Exclude<keyof Element, keyof LitElement>] &
  string;

type IsSame<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

type KebabCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${KebabCase<Rest>}`
    : `-${Lowercase<First>}${KebabCase<Rest>}`
  : Name;

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}${CamelCase<Capitalize<Rest>>}` : Name;
