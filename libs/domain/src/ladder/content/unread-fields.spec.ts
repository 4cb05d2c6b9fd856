import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { contentFromLadder, ladderFromContent, unreadFields } from '../index.js';
import { aLadder } from '../testing/arbitrary.js';
import { ladderContent } from '../testing/content.js';

const unread = (content: unknown): string[] => {
  const read = ladderFromContent(content);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return unreadFields(content, read.value);
};

const KEYED = /(?:^|\.)(?:expectations|targets|names|descriptions|cells|level_checklists|tools|number|market|market_facts)(?:\.[^.[]+)?$/;

/** Every object of a content whose fields have fixed names, with its path. */
function objectsIn(value: unknown, path = ''): { path: string; fields: Record<string, unknown> }[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => objectsIn(item, `${path}[${String(at)}]`));
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>;
  const within = Object.entries(fields).flatMap(([key, item]) => objectsIn(item, path === '' ? key : `${path}.${key}`));
  return KEYED.test(path) ? within : [{ path, fields }, ...within];
}

describe('fields that nobody reads', () => {
  it('are none in what is printed, nor in the built-in ladder', () => {
    expect(unread(parse(readFileSync(new URL('../../../../../apps/api/content/product-management.yaml', import.meta.url), 'utf8')))).toEqual([]);
    fc.assert(fc.property(aLadder, (ladder) => {
      expect(unread(contentFromLadder(ladder))).toEqual([]);
    }), { numRuns: 100 });
  });

  it('are named by their paths, wherever they stand', () => {
    fc.assert(fc.property(aLadder, fc.nat(), (ladder, pick) => {
      const content: unknown = structuredClone(contentFromLadder(ladder));
      const objects = objectsIn(content);
      const place = objects[pick % objects.length];
      if (place === undefined) return;
      place.fields['colour'] = { of: 'green' };
      expect(unread(content)).toEqual([place.path === '' ? 'colour' : `${place.path}.colour`]);
    }), { numRuns: 200 });
  });

  it('are found in a file that lists its rungs in another order', () => {
    const content = ladderContent();
    (content['ladder'] as Record<string, unknown>[])[0] = { ...(content['ladder'] as Record<string, unknown>[])[0], colour: 'green' };
    expect(unread({ ...content, vision: ['far'] })).toEqual(['ladder[0].colour', 'vision']);
  });

  it('are not what says nothing, or says what is assumed anyway', () => {
    expect(unread({
      ...ladderContent(), vision: [], nothing: { at: { all: null } }, flag: false, constructor: '', leadership_competencies: { rungs: [], items: [] },
      market_facts: { roles: { value: 3, label: '' } }, overlays: [{ id: 'ai_pm', name: 'AI PM', skills: [] }],
    })).toEqual([]);
    expect(unread({ ...ladderContent(), ai_pm: { name: 'AI PM', skills: [{ id: 'evals', name: 'Evals', indicators: [], level: 3 }] }, market_facts: { roles: { value: 3, source: 'a survey' } } })).toEqual(['ai_pm.skills[0].level', 'market_facts.roles.source']);
  });
});
