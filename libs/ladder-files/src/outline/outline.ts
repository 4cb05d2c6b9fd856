/** A text with its place in the file. */
export interface OutlineText {
  readonly text: string;
  readonly source: string;
  readonly must?: boolean | undefined;
  /** “Communication” of a bullet “**Communication:** …”. */
  readonly label?: string | undefined;
  /** Text and label as they stand, for where the label means nothing. */
  readonly whole?: string | undefined;
  /** A paragraph of a document, not a bullet. */
  readonly isParagraph?: boolean | undefined;
}

/** What headings with bullets and nested lists and maps have in common: names within names, with texts at the ends. */
export interface Outline {
  readonly label: string;
  /** What the file itself says that it is. */
  readonly role?: 'rung' | 'competency' | undefined;
  readonly key?: string | undefined;
  readonly ordinal?: number | undefined;
  readonly summary?: string | undefined;
  readonly level?: string | undefined;
  readonly texts: readonly OutlineText[];
  readonly children: readonly Outline[];
  readonly source: string;
}

/** Whether it or anything within it has a text. */
export function hasText(node: Outline): boolean {
  return node.texts.length > 0 || node.children.some(hasText);
}

/** Every text of it and within it; a name in between stands before its texts. */
export function textsWithin(node: Outline): OutlineText[] {
  const within = node.children.flatMap((child) => textsWithin(child).map((one) => ({ ...one, text: isPlain(child.label) ? one.text : `${child.label}: ${one.text}` })));
  return [...node.texts.map((one) => ({ ...one, text: wholeText(one) })), ...within];
}

/** A text with its label. */
export function wholeText({ text, label, whole }: OutlineText): string {
  return whole ?? (label === undefined ? text : `${label}: ${text}`);
}

function isPlain(label: string): boolean {
  return label === '' || /^(?:criteria|expectations?|behaviou?rs?|statements?|indicators?|responsibilities|requirements|signals|bullets|items)$/i.test(label);
}
