import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Ladder } from '@nextrung/domain/ladder';
import { aLadder } from '@nextrung/domain/ladder/testing';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { ladderOf } from '../ladder-of.js';
import { inspected } from '../testing/inspecting.js';
import { casePackage } from './case-package.js';

const SCHEMA = new URL('../../../../../shared/fixtures/case/case-v1p0-cfpackage-schema.json', import.meta.url);
const META = { organisationId: '0199e1a0-0000-7000-8000-000000000001', organisation: 'Alder', version: 3, publishedAt: '2026-11-25T09:00:00.000Z' };

interface Item { identifier: string; fullStatement: string; humanCodingScheme: string; CFItemType: string; educationLevel?: string[]; extensions?: unknown }
interface Association { identifier: string; associationType: string; sequenceNumber?: number; originNodeURI: { identifier: string }; destinationNodeURI: { identifier: string } }
interface Package { CFDocument: { identifier: string; extensions: { nextrung?: unknown } }; CFItems: Item[]; CFAssociations: Association[] }

const packageOf = (ladder: Ladder, changes: Partial<typeof META> = {}): Package => JSON.parse(casePackage(ladder, { ...META, ...changes })) as Package;
const indicatorsOf = (ladder: Ladder): Ladder['cells'][number]['indicators'] => ladder.cells.flatMap(({ indicators }) => indicators);

const twoRungs: Ladder = ((): Ladder => {
  const [ladder] = fc.sample(aLadder.filter(({ rungs, competencies, cells }) => rungs.length > 1 && competencies.length > 1 && cells.every(({ indicators }) => indicators.length > 0)), { numRuns: 1, seed: 7 });
  if (ladder === undefined) throw new Error('no ladder');
  return ladder;
})();

describe('a CASE package', () => {
  (existsSync(SCHEMA) ? it : it.skip)('holds to the published schema of 1.0', () => {
    const formats = { uri: (text: string) => URL.canParse(text), 'date-time': (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text), date: true, int32: true, float: true } as const;
    const validate = new Ajv({ strict: false, allErrors: true, formats }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
    fc.assert(fc.property(aLadder, (ladder) => {
      validate(packageOf(ladder));
      expect(validate.errors ?? []).toEqual([]);
    }), { numRuns: 50 });
  });

  it('is the same for the same version, and has other identifiers for another version or organisation', () => {
    expect(casePackage(twoRungs, META)).toBe(casePackage(twoRungs, META));
    const ids = [packageOf(twoRungs), packageOf(twoRungs, { version: 4 }), packageOf(twoRungs, { organisationId: '0199e1a0-0000-7000-8000-000000000002' })].map(({ CFItems }) => CFItems[0]?.identifier);
    expect(new Set(ids).size).toBe(3);
  });

  it('has every identifier once, and no link to what is not there', () => {
    fc.assert(fc.property(aLadder, (ladder) => {
      const { CFDocument, CFItems, CFAssociations } = packageOf(ladder);
      const all = [CFDocument, ...CFItems, ...CFAssociations].map(({ identifier }) => identifier);
      expect(new Set(all).size).toBe(all.length);
      const nodes = new Set([CFDocument, ...CFItems].map(({ identifier }) => identifier));
      for (const { originNodeURI, destinationNodeURI } of CFAssociations) expect([nodes.has(originNodeURI.identifier), nodes.has(destinationNodeURI.identifier)]).toEqual([true, true]);
    }), { numRuns: 50 });
  });

  it('puts every item below its competency, in order, and says the rung of every indicator', () => {
    const { CFItems, CFAssociations } = packageOf(twoRungs);
    const code = new Map(CFItems.map(({ identifier, humanCodingScheme }) => [identifier, humanCodingScheme]));
    const [competency] = twoRungs.competencies;
    const below = CFAssociations.filter(({ associationType, destinationNodeURI }) => associationType === 'isChildOf' && code.get(destinationNodeURI.identifier) === competency?.id);
    expect(below.map(({ originNodeURI, sequenceNumber }) => [sequenceNumber, code.get(originNodeURI.identifier)])).toEqual(
      twoRungs.cells.filter((cell) => cell.competency === competency?.id).flatMap(({ indicators }) => indicators).map(({ id }, at) => [at + 1, id]),
    );
    expect(CFAssociations.filter(({ associationType }) => associationType === 'hasSkillLevel')).toHaveLength(indicatorsOf(twoRungs).length);
  });

  it('is read as a graph by those who do not know the extension, and by us where somebody changed an item', async () => {
    const changed = packageOf(twoRungs);
    const indicator = changed.CFItems.find(({ CFItemType }) => CFItemType === 'Indicator');
    if (indicator !== undefined) indicator.fullStatement = 'Says something else.';
    const { format, ladders, warnings } = await inspected('case.json', JSON.stringify(changed));
    expect(format).toBe('case');
    expect(warnings).toContainEqual(expect.stringContaining('were changed since'));
    const [found] = ladders;
    expect(found?.whole).toBeUndefined();
    expect(found?.rungs.map(({ title }) => title)).toEqual(twoRungs.rungs.map(({ title }) => title.normalize('NFC').replace(/\s+/g, ' ').trim()));
    expect(found && indicatorsOf(ladderOf(found)).map(({ text }) => text)).toContain('Says something else.');
    delete changed.CFDocument.extensions.nextrung;
    expect((await inspected('case.json', JSON.stringify(changed))).ladders[0]?.cells).toEqual(found?.cells);
  });
});
