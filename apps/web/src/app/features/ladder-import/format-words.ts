const WORDS: Readonly<Record<string, string>> = {
  nextrung: 'a ladder of Nextrung', 'csv-long': 'a CSV list, one statement a row', 'csv-wide': 'a CSV table, rungs against competencies',
  'markdown-tables': 'a Markdown document with tables', 'markdown-headings': 'a Markdown document with headings and lists', 'front-matter': 'YAML front matter',
  yaml: 'a YAML file', json: 'a JSON file', case: 'a 1EdTech CASE package', excel: 'an Excel workbook',
};

/** What kind of file it is, in words. */
export function formatWords(format: string): string {
  return WORDS[format] ?? `a file of the kind ${format}`;
}
