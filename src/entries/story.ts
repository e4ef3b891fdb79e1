'use client';

import { MentionElement } from '../story/mention.js';
import { StepElement } from '../story/step.js';
import { StoryElement } from '../story/story.js';

export { MentionElement, StepElement, StoryElement };

// A second copy of the bundle leaves the first one's elements.
if (!customElements.get('bilateral-story')) customElements.define('bilateral-story', StoryElement);
if (!customElements.get('bilateral-step')) customElements.define('bilateral-step', StepElement);
if (!customElements.get('bilateral-mention')) customElements.define('bilateral-mention', MentionElement);

declare global {
  interface HTMLElementTagNameMap {
    'bilateral-story': StoryElement;
    'bilateral-step': StepElement;
    'bilateral-mention': MentionElement;
  }
}
