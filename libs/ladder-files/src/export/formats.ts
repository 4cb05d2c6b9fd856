/** The kinds of file that a ladder goes out as. */
export const exportFormats = ['yaml', 'json', 'csv', 'csv-wide', 'markdown', 'case', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Those that are a text; the PDF is typeset elsewhere. */
export type ExportTextFormat = Exclude<ExportFormat, 'pdf'>;

interface FormatFacts {
  /** What it is and what it is good for. */
  readonly words: string;
  readonly extension: string;
  readonly mediaType: string;
}

export const exportFacts: Readonly<Record<ExportFormat, FormatFacts>> = {
  yaml: { words: 'YAML: the whole ladder, to keep, edit and bring back', extension: 'yaml', mediaType: 'application/yaml; charset=utf-8' },
  json: { words: 'JSON: the whole ladder, for other programs', extension: 'json', mediaType: 'application/json; charset=utf-8' },
  csv: { words: 'CSV list: one row an indicator, for a spreadsheet', extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
  'csv-wide': { words: 'CSV matrix: competencies × rungs, for a spreadsheet', extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
  markdown: { words: 'Markdown: headings and bullets, for a wiki or a repository', extension: 'md', mediaType: 'text/markdown; charset=utf-8' },
  case: { words: '1EdTech CASE 1.1 package: the whole ladder, for learning and skills systems', extension: 'json', mediaType: 'application/json; charset=utf-8' },
  pdf: { words: 'PDF: the matrix to print', extension: 'pdf', mediaType: 'application/pdf' },
};
