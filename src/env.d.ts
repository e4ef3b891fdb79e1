/** Path of the geography folder from the emitted module, or absolute on the development server. */
declare const __GEO_BASE__: string;

/** Version of the package. */
declare const __VERSION__: string;
