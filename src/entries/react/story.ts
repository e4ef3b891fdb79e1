import { createComponent } from '@lit/react';
import * as react from 'react';
import { MentionElement, StepElement, StoryElement } from '../story.js';
import { reactEvents } from './react-events.js';

export const BilateralStory = /*@__PURE__*/ createComponent({
  react,
  tagName: 'bilateral-story',
  elementClass: StoryElement,
  displayName: 'BilateralStory',
  events: reactEvents,
});

export const BilateralStep = /*@__PURE__*/ createComponent({
  react,
  tagName: 'bilateral-step',
  elementClass: StepElement,
  displayName: 'BilateralStep',
});

export const BilateralMention = /*@__PURE__*/ createComponent({
  react,
  tagName: 'bilateral-mention',
  elementClass: MentionElement,
  displayName: 'BilateralMention',
  events: reactEvents,
});
