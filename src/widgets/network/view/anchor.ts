/** The text anchor of a physical edge; anchors are logical: in right-to-left text `start` is on the right. */
export function anchor(isRightEdge: boolean, rtl: boolean): 'start' | 'end' {
  return isRightEdge === rtl ? 'start' : 'end';
}
