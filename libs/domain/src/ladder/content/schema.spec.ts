import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'yaml';
import { contentFromLadder } from '../index.js';
import { aLadder } from '../testing/arbitrary.js';
import { ladderContent } from '../testing/content.js';

const root = new URL('../../../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(JSON.parse(read('docs/ladder.schema.json')) as object);

const wrong = (content: unknown): string[] => {
  validate(content);
  return [...new Set((validate.errors ?? []).map(({ instancePath }) => instancePath))];
};

describe('the schema of a ladder file', () => {
  it('accepts the built-in ladder, and every ladder that is printed', () => {
    expect(wrong(parse(read('apps/api/content/product-management.yaml')))).toEqual([]);
    fc.assert(fc.property(aLadder, (ladder) => {
      expect(wrong(contentFromLadder(ladder))).toEqual([]);
    }), { numRuns: 100 });
  });

  it('refuses what is broken', () => {
    expect(wrong({ ...ladderContent(), schema_version: 2 })).toEqual(['/schema_version']);
    expect(wrong({ ...ladderContent(), ladder: [] })).toEqual(['/ladder']);
    expect(wrong({ ...ladderContent(), expectation: {} })).toEqual(['']);
    expect(wrong({ ...ladderContent(), expectations: { APM: { data: [{ id: 'A 1', must: 'yes', text: '' }] } } })).toEqual([
      '/expectations/APM/data/0/id', '/expectations/APM/data/0/must', '/expectations/APM/data/0/text',
    ]);
    expect(wrong(null)).toEqual(['']);
  });
});
