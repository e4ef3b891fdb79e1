import { Parser } from 'saxen';

export interface XmlElement {
  /** Local name, without the namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  readonly children: XmlElement[];
  text: string;
}

/** The elements of an XML text in document order, or the message of the parser, with its place, where the text is malformed. */
export function xmlElements(text: string): readonly XmlElement[] | string {
  const elements: XmlElement[] = [];
  let [parent, error]: [XmlElement | null, string] = [null, ''];
  const parser = new Parser();
  parser.on('openTag', (qualified, attributesOf, decode) => {
    const name = qualified.slice(qualified.indexOf(':') + 1);
    const attributes = Object.entries(attributesOf()).map(([key, value]) => [key, decode(value)]);
    const element: XmlElement = { name, attributes: Object.fromEntries(attributes), parent, children: [], text: '' };
    parent?.children.push(element);
    elements.push(element);
    parent = element;
  });
  parser.on('text', (said, decode) => parent && (parent.text += decode(said)));
  parser.on('cdata', (said) => parent && (parent.text += said));
  parser.on('closeTag', () => (parent = parent?.parent ?? null));
  parser.on('error', ({ message }, placeOf) => {
    const { line, column } = placeOf();
    error = `${message} (line ${line + 1}, column ${column + 1})`;
  });
  parser.parse(text);
  return error || elements;
}

/** A text with white space collapsed and trimmed. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
