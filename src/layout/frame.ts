export type FontWeight = 400 | 600 | 700;

/** The width of one line of text in the host's font, px. */
export type MeasureText = (text: string, size: number, weight: FontWeight) => number;

/** All that a layout knows of the page. */
export interface Frame {
  /** Inner width of the container, px. */
  readonly width: number;
  /** True for right-to-left scripts. */
  readonly rtl: boolean;
  readonly measure: MeasureText;
}
