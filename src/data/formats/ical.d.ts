/** What is used of the parser, whose package does not resolve to its types. */
declare module 'ical.js' {
  /** A property of jCal (RFC 7265): name, parameters, type and values. */
  export type Property = readonly [
    name: string,
    parameters: Readonly<Record<string, string | readonly string[]>>,
    type: string,
    ...values: unknown[],
  ];
  export type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]];

  const ICAL: {
    /** A calendar, or several, as jCal. Throws for malformed text. */
    readonly parse: (text: string) => Component | readonly Component[];
  };
  export default ICAL;
}
