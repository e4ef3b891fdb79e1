import type { PropertyValues } from 'lit';
import type { Id } from '../../data/types.js';
import { send } from '../../element/events.js';
import type { RecordRef } from '../../model/record-ref.js';
import { picturePoint } from '../../view/picture-point.js';
import { SceneElement } from './element-scene.js';
import { ZoomController } from './zoom/zoom-controller.js';
import { discAt, type MapDisc } from './layout/discs.js';
import type { PanelSide } from './scene.js';
import type { ZoomTarget } from './zoom/moves.js';

/** How far from the middle of a place its mark is hit, px: half the least size of a target (WCAG 2.2, 2.5.8 and 2.5.5). */
const REACH = { mouse: 12, finger: 22 };

/** What of the map is seen, all of it, one country alone or a part enlarged, and what lies at a spot of it. */
export abstract class WindowElement extends SceneElement {
  protected readonly zoom = new ZoomController(this, {
    moves: () => this.later('map-moves', () => import('./zoom/moves.js')),
    panels: () => this.scene?.panels ?? [],
    target: () => this.#target,
    changed: () => this.#tell(),
  });

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.state !== 'ready') return;
    this.zoom.settle();
    this.memo('follow', [this.focusedId], () => this.#follow());
  }

  /** The disc that holds a place. */
  protected get discById(): ReadonlyMap<Id, MapDisc> {
    const { scene } = this;
    return this.memo('discs', [scene], () => {
      const discs = scene ? [...(scene.strip?.discs ?? []), ...scene.panels.flatMap((panel) => panel.discs)] : [];
      const byId = new Map<Id, MapDisc>();
      for (const disc of discs) for (const id of disc.ids) byId.set(id, disc);
      return byId;
    });
  }

  protected discsWith(places: ReadonlySet<Id>): ReadonlySet<Id> {
    return new Set([...places].flatMap((id) => this.discById.get(id)?.id ?? []));
  }

  protected override recordAt(event: MouseEvent): RecordRef | null {
    const picture = (event.target as Element).closest<SVGSVGElement>('.picture');
    const scene = picture && this.scene;
    if (!scene) return null;
    const [x, y] = picturePoint(event, picture);
    const reach = matchMedia('(pointer: coarse)').matches ? REACH.finger : REACH.mouse;
    for (const { box, discs } of scene.strip ? [scene.strip, ...scene.panels] : scene.panels) {
      const disc = discAt(discs, x - box.x, y - box.y, reach);
      if (disc) return { kind: 'place', id: disc.id };
    }
    return null;
  }

  /** Place of the focused line of the list, or its region. */
  protected get focusedSpot(): Id | null {
    const { focusedId, index } = this;
    return focusedId && (index.eventById.get(focusedId)?.place ?? focusedId);
  }

  /** One country alone, or both; the whole of it, whatever was enlarged before. */
  protected show(only: 'a' | 'b' | ''): void {
    if (only === this.only && !this.zoom.current) return;
    this.zoom.current = null;
    this.only = only;
    this.requestUpdate();
    this.#tell();
  }

  /** How many events are in view. */
  protected get inView(): number {
    const panels = this.scene?.panels ?? [];
    return panels.flatMap(({ discs }) => discs).reduce((sum, { total }) => sum + total, 0);
  }

  #tell(): void {
    send(this, 'bilateral-view', { shown: this.inView, total: this.index.events.length });
  }

  get #target(): ZoomTarget | null {
    const chosen = this.selection.selected?.id;
    const spot = (chosen && (this.index.eventById.get(chosen)?.place ?? chosen)) ?? this.focusedSpot;
    const side = spot && this.#sideOf(spot);
    if (!spot || !side) return null;
    const panel: PanelSide = this.scene?.panels[0]?.side === 'joint' ? 'joint' : side;
    const region = this.regionById.get(spot);
    if (region) return { side: panel, area: region.geometry };
    const { lon, lat } = this.index.placeById.get(spot)!;
    return { side: panel, at: [lon, lat] };
  }

  /** Of a place or region; null when it is in neither country. */
  #sideOf(spot: Id): 'a' | 'b' | null {
    const side = this.regionById.get(spot)?.side ?? this.index.sideByPlace.get(spot);
    return side === 'a' || side === 'b' ? side : null;
  }

  /** A focused place is brought into what is seen: the country that is drawn alone gives way, and what is enlarged moves. */
  #follow(): void {
    const { focusedSpot, zoom } = this;
    const side = focusedSpot && this.#sideOf(focusedSpot);
    if (!side) return;
    if (this.alone && this.alone !== side) this.show(side);
    const panel = zoom.current && this.scene?.panels.find((each) => each.side === zoom.current!.side);
    const place = this.index.placeById.get(focusedSpot);
    if (!panel || !place || panel.discs.some(({ ids }) => ids.includes(place.id))) return;
    if (panel.side === side || panel.side === 'joint') zoom.follow([place.lon, place.lat]);
  }
}
