/** Reports the distance of a pressed pointer from its start, px, until it is released; a click is not a drag. */
export function followPointer(target: Element, event: PointerEvent, moved: (dx: number) => void): void {
  const threshold = 4;
  let dragging = false;
  const stop = new AbortController();
  const follow = ({ clientX, pointerId }: PointerEvent) => {
    const dx = clientX - event.clientX;
    if (pointerId !== event.pointerId || (!dragging && Math.abs(dx) < threshold)) return;
    if (!dragging) capture(target, pointerId);
    dragging = true;
    moved(dx);
  };
  const end = () => stop.abort();
  target.addEventListener('pointermove', follow as EventListener, stop);
  target.addEventListener('pointerup', end, stop);
  target.addEventListener('pointercancel', end, stop);
}

/** Captures a pointer, unless it is gone already, as a finger may be. */
function capture(target: Element, pointerId: number): void {
  try {
    target.setPointerCapture(pointerId);
  } catch {
    // The drag continues while the pointer is over the target.
  }
}
