import { describe, expect, it } from '@jest/globals';
import { printed } from '../testing/inspecting.js';

const own = (changes: Record<string, unknown>): string =>
  JSON.stringify({ schema_version: 1, title: 'Product', ladder: [{ id: 'L1', title: 'Level 1' }], competency_matrix: { competencies: ['craft'], names: { craft: 'Craft' } }, expectations: { L1: { craft: [{ id: 'L1.C1', must: true, text: 'Builds' }] } }, ...changes });

describe('a file of our own', () => {
  it('is read without a remark', async () => {
    expect(await printed('x.json', own({}))).toMatchObject({ format: 'nextrung', questions: [], warnings: [] });
  });

  it('drops no field in silence', async () => {
    const { warnings } = await printed('x.json', own({ ladder: [{ id: 'L1', title: 'Level 1', colour: 'green' }], vision: 'far' }));
    expect(warnings).toEqual(['`ladder[0].colour` is not known and is left out.', '`vision` is not known and is left out.']);
  });

  it('names twenty and counts the others', async () => {
    const { warnings } = await printed('x.json', own(Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`field_${String(at)}`, 1]))));
    expect([warnings.length, warnings.at(-1)]).toEqual([21, '5 more fields are not known and are left out.']);
  });
});
