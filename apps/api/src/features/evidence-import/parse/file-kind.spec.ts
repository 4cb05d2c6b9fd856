import { describe, expect, it } from '@jest/globals';
import { formatOf, sourceOf } from './file-kind.js';

describe('the kind of a file', () => {
  it.each([
    ['log.CSV', '', 'csv'],
    ['log.tsv', '# x', 'csv'],
    ['log.ndjson', '', 'jsonl'],
    ['brag.md', 'a,b', 'markdown'],
    ['log.txt', '\uFEFF\n{"title": "x"}', 'jsonl'],
    ['', '# Brag document', 'markdown'],
    ['', '- did X, Y', 'markdown'],
    ['', 'title;date\nx;y', 'csv'],
    ['notes', 'Just words', 'markdown'],
  ])('of %j that begins with %j is %s', (fileName, text, format) => {
    expect(formatOf(fileName, text)).toBe(format);
  });
});

describe('the name of a source', () => {
  it.each([
    ['release-items.csv', 'release-items'],
    ['release-items.jsonl', 'release-items'],
    ['release-items (2).csv', 'release-items'],
    ['C:\\Users\\me\\Brag 2027.md', 'Brag 2027'],
    ['/tmp/../work.v2.csv', 'work.v2'],
    ['.csv', 'work log'],
    ['', 'work log'],
  ])('of %j is %j', (fileName, source) => {
    expect(sourceOf(fileName)).toBe(source);
  });
});
