/** What is used of the SAX parser, which has no types of its own. */
declare module 'saxen' {
  type Decode = (text: string) => string;

  interface Handlers {
    openTag: (name: string, attributes: () => Record<string, string>, decode: Decode) => void;
    closeTag: (name: string) => void;
    text: (text: string, decode: Decode) => void;
    cdata: (text: string) => void;
    /** Malformed XML; line and column count from 0. */
    error: (error: Error, context: () => { line: number; column: number }) => void;
    /** XML that can be read but breaks a rule. */
    warn: (warning: Error) => void;
  }

  export class Parser {
    on<Name extends keyof Handlers>(name: Name, handler: Handlers[Name]): this;
    parse(xml: string): this;
  }
}
