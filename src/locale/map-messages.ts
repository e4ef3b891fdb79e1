/** Title, picture and lines of a map. */
export interface MapMessages {
  readonly finding: (one: string, other: string, km: string) => string;
  /** Without a place of each side between which a distance could be told. */
  readonly noFinding: (a: string, b: string) => string;
  /** Of how many of the events the place is known. */
  readonly where: (n: string, total: string) => string;
  readonly sameScale: string;
  /** One part is drawn larger. */
  readonly enlarged: string;
  readonly notDrawn: (name: string) => string;
  /** `between` names who else acted there, and is empty when nobody did. */
  readonly place: (a: string, b: string, between: string) => string;
  readonly third: string;
  /** A place that no event names. */
  readonly bare: string;
  readonly arc: string;
  readonly acted: (one: string, other: string, n: string) => string;
  readonly km: (n: string) => string;
  readonly scale: (km: string) => string;
  readonly events: (name: string, n: string) => string;
  readonly area: (name: string) => string;
  readonly notOnMaps: string;
  readonly elsewhere: (n: string) => string;
  readonly placeless: (n: string) => string;
  /** The same where there are no maps of the two countries. */
  readonly notOnMap: string;
  readonly others: string;
  readonly noPlace: string;
  readonly policy: string;
  readonly disputed: string;
  /** Disputed areas as nobody's, or as a claimant says. */
  readonly neutral: string;
  readonly pointOfView: (country: string) => string;
  /** Of no land or of a part of the geography: it could not be loaded. */
  readonly noLand: string;
  readonly partMissing: string;
  readonly regionOnly: string;
  /** One country alone: the button, and what is said of it. */
  readonly only: (name: string) => string;
  readonly alone: (name: string, n: string, total: string) => string;
  readonly whole: string;
  readonly regions: string;
  readonly table: string;
  /** `placeless` is how many of them have no place, empty for none. */
  readonly describe: (n: string, places: string, placeless: string) => string;
}
