const SCHEME = /^(https?:\/\/[^/\s]|mailto:[^\s])/i;

/** The URL when it is safe to link to: absolute http, https or mailto, without control characters; else null. */
export function safeUrl(text: string): string | null {
  const address = text.trim();
  // eslint-disable-next-line no-control-regex -- browsers ignore these within a scheme, so they could disguise another one
  return SCHEME.test(address) && !/[\u0000-\u0020\u007f-\u009f"<>\\^`{|}\u200b-\u200f\u2028-\u202e\u2066-\u2069]/.test(address)
    ? address
    : null;
}
