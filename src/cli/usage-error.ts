/** The arguments cannot be understood, or ask for what cannot be had. */
export class UsageError extends Error {}
