import { directionOf, matchLanguage } from '../locale/language.js';
import { BuilderElement } from './builder-element.js';
import { wordsIn } from './catalogue.js';

customElements.define('bilateral-builder', BuilderElement);

for (const builder of document.querySelectorAll('bilateral-builder')) {
  follow(builder);
  new MutationObserver(() => follow(builder)).observe(builder, { attributes: true, attributeFilter: ['lang', 'theme'] });
}

/** The page around the builder has its language, direction and colours. */
function follow(builder: Element): void {
  const root = document.documentElement;
  const lang = matchLanguage(builder.getAttribute('lang'));
  root.lang = lang;
  root.dir = directionOf(lang);
  root.dataset['theme'] = builder.getAttribute('theme') ?? 'auto';
  document.title = `${wordsIn(lang).title} · bilateral`;
}
