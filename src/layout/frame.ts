export type FontWeight = 400 | 600 | 700;

/** Width in px of one line of text in the host's font. */
export type MeasureText = (text: string, size: number, weight: FontWeight) => number;

/** What a layout may know of the page that it is drawn on. */
export interface Frame {
  /** Inner width of the container, px. */
  readonly width: number;
  /** The start edge is on the right. */
  readonly rtl: boolean;
  readonly measure: MeasureText;
}
