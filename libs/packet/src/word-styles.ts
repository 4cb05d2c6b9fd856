import type { IStylesOptions } from 'docx';

export const INK = '1B1F24';
export const QUIET = '5A6472';
export const RULE = 'C5CBD3';
export const ACCENT = '3F51B5';

const SERIF = 'Georgia';
export const SANS = 'Arial';

/** Sizes are half points, spaces twentieths of a point, as Word counts them. */
export function wordStyles(language: string): IStylesOptions {
  const heading = { font: SERIF, bold: true, color: INK };
  return {
    default: {
      document: {
        run: { font: SERIF, size: 22, color: INK, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: { run: { ...heading, size: 48 }, paragraph: { spacing: { after: 40 } } },
      heading1: {
        run: { ...heading, size: 28 },
        paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
      },
      heading2: {
        run: { ...heading, size: 22 },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
      footnoteText: {
        run: { font: SANS, size: 15, color: INK },
        paragraph: { spacing: { after: 20, line: 240 } },
      },
      hyperlink: { run: { color: ACCENT, underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 28, color: QUIET },
        paragraph: { spacing: { after: 200 } },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { font: SANS, size: 17 },
        paragraph: { spacing: { before: 20, after: 20, line: 240 } },
      },
    ],
  };
}
