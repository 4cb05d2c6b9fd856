/** What a file may hold at most; beyond it a file is refused with the number in its message. */
export const ladderFileLimits = {
  bytes: 10 * 1024 * 1024,
  /** YAML is read some ten times more slowly than the other formats. */
  yamlBytes: 2 * 1024 * 1024,
  rows: 20_000,
  /** Lines of a Markdown document. */
  lines: 50_000,
  columns: 500,
  /** Levels of lists and maps within each other. */
  depth: 100,
  rungs: 200,
  competencies: 2_000,
  /** Bytes that an Excel file may unpack to. */
  unpackedBytes: 64 * 1024 * 1024,
} as const;
