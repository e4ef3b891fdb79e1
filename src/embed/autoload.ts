import { INTENT } from '../element/rendered-controller.js';
import { whenIdle } from '../element/when-idle.js';

/** Elements and the names of their bundles; those in a story come with it. */
const BUNDLES: ReadonlyMap<string, string> = new Map(
  ['timeline', 'network', 'map', 'dashboard', 'story'].map((name) => [`bilateral-${name}`, name]),
);

const TAGS = [...BUNDLES.keys()].join();

/** An element of this library, whose bundle may not have been loaded. */
type Chooser = Element & { readonly select?: (kind: string, id: string) => void };

/**
 * Loads the bundles of the elements that are on a page, now or later: at once, or for an element that was rendered ahead when it is in view
 * and the page idle, or when a reader turns to it, as its attribute `load` says. A bundle that cannot be loaded is tried again the next time
 * that it is wanted. Returns a function that ends it.
 *
 * @param load - Loads the bundle with this name.
 */
export function autoload(page: Document, load: (name: string) => Promise<unknown>): () => void {
  const loading = new Map<string, Promise<unknown>>();
  const found = new WeakSet<Element>();
  const want = async (tag: string) => {
    if (page.defaultView!.customElements.get(tag)) return;
    const bundle = loading.get(tag) ?? load(BUNDLES.get(tag)!);
    loading.set(tag, bundle);
    try {
      await bundle;
    } catch {
      loading.delete(tag);
    }
  };
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || target.getAttribute('load') === 'intent') continue;
      sight.unobserve(target);
      whenIdle(() => void want(target.localName));
    }
  });
  const wait = (element: Element) => {
    const tag = element.localName;
    /** Tells an element what it could not hear of. */
    const handle = async (event: Event) => {
      const mark = (event.composedPath()[0] as Element).closest<HTMLElement>('[data-id][data-kind]');
      if (page.defaultView!.customElements.get(tag)) return;
      await want(tag);
      if (event.type !== 'click') element.dispatchEvent(new PointerEvent('pointerover'));
      else if (mark) (element as Chooser).select?.(mark.dataset['kind']!, mark.dataset['id']!);
    };
    for (const name of INTENT) element.addEventListener(name, (event) => void handle(event), { capture: true, passive: true });
    sight.observe(element);
  };
  const look = () => {
    for (const element of page.querySelectorAll(TAGS)) {
      if (found.has(element)) continue;
      found.add(element);
      if (element.hasAttribute('rendered') && element.getAttribute('load') !== 'eager') wait(element);
      else void want(element.localName);
    }
  };
  look();
  const changes = new MutationObserver(look);
  changes.observe(page, { childList: true, subtree: true });
  return () => {
    changes.disconnect();
    sight.disconnect();
  };
}
