/** Reports how far a pointer pressed on a target has gone until it is let go; a click is not a drag. */
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

/** A pointer that is gone already, as a finger may be, cannot be captured. */
function capture(target: Element, pointerId: number): void {
  try {
    target.setPointerCapture(pointerId);
  } catch {
    // The drag goes on as long as it stays over the target.
  }
}
