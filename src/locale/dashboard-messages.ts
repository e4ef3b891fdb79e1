/** Title, filters and periods of a dashboard. */
export interface DashboardMessages {
  readonly title: (a: string, b: string) => string;
  readonly headline: (n: string, total: string) => string;
  readonly filters: string;
  readonly search: string;
  readonly theme: string;
  readonly kind: string;
  readonly whoActed: string;
  readonly together: string;
  readonly thirdParty: string;
  readonly fromYear: string;
  readonly toYear: string;
  readonly play: string;
  readonly pause: string;
  readonly clear: string;
  readonly nothingMatches: string;
  readonly summary: (n: string, total: string) => string;
}
