/** Path of the geography folder from the emitted module, or absolute on the development server. */
declare const __GEO_BASE__: string;

/** `index.json` of that folder, so that the first drawing need not ask for it. */
declare const __GEO_INDEX__: unknown;

/** Version of the package. */
declare const __VERSION__: string;
