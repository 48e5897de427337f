/** How a figure is counted. Two figures may be compared when their definitions are the same. */
export interface Definition {
  readonly id: string;
  /** Raised whenever something is counted otherwise. */
  readonly version: number;
  /** In words. */
  readonly text: string;
}
