import { dateWords } from '@nextrung/domain/readiness';
import { evidenceMarkdown, line, told } from './evidence-markdown.js';
import { notHere, type PersonalExport } from './export-files.js';
import type { KeptRow } from './personal-data.repository.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Everything about a person to read, a piece at a time: the evidence as a report, then every entry that is kept, kind by kind. */
export function* everythingMarkdown(given: PersonalExport): Generator<string> {
  const { organisation, today, sections } = given;
  yield evidenceMarkdown(given);
  yield `\n# Everything that ${line(organisation)} keeps about you\n\nOn ${dateWords(today)}, entry by entry, with every earlier revision. People are “you” or “someone else”: who others are is theirs.\n`;
  for (const { kept, rows } of sections) {
    yield `\n## ${line(kept.what.charAt(0).toUpperCase() + kept.what.slice(1))}\n\n${rows.length === 0 ? 'Nothing.' : `${rows.length} ${rows.length === 1 ? 'entry' : 'entries'}.`}\n`;
    for (const [at, row] of rows.entries()) yield `\n### ${at + 1}\n\n${entry(row)}\n`;
  }
  yield `\n## Not in this file\n\n${notHere(sections).map((reason) => `- ${line(reason)}`).join('\n')}\n`;
}

/** Short values as a list, texts of several lines below it. */
function entry(row: KeptRow): string {
  const values = Object.entries(row).flatMap(([column, value]) => (value === null || value === '' ? [] : [{ name: column.replaceAll('_', ' '), words: wordsOf(value) }]));
  const short = values.filter(({ words }) => !words.includes('\n')).map(({ name, words }) => `- ${name}: ${line(words)}`).join('\n');
  return [short, ...values.filter(({ words }) => words.includes('\n')).map(({ name, words }) => told(name, words))].filter((part) => part !== '').join('\n\n');
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return DAY.test(value) ? dateWords(value) : value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return JSON.stringify(value);
}
