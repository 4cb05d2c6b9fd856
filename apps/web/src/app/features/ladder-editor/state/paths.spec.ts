import { describe, expect, it } from '@jest/globals';
import { type Ladder, ladderFromContent } from '@nextrung/domain/ladder';

import { draftLadder } from '../testing/editor';
import { pathOfContent } from './content-paths';
import { pathsUp, placeOf } from './sections';

const ladder: Ladder = { ...draftLadder(), overlays: [{ id: 'ai_pm', name: 'AI', kind: '', roleCore: [], skills: [], market: [] }] };

describe('what the server refused', () => {
  it.each([
    ['content.title', 'title'],
    ['content.guide.comp_basis', 'compensationBasis'],
    ['content.guide.location_factors.1.factor', 'locationFactors[1].factor'],
    ['content.ladder.1.focus_area', 'rungs[1].focus'],
    ['content.ladder.0.comp.max', 'rungs[0].compensation.max'],
    ['content.level_checklists.PM.0.name', 'rungs[1].checklist[0].name'],
    ['content.promotion_policy.targets.PM.sustain_days', 'rungs[1].policy.sustainDays'],
    ['content.expectations.PM.strategy.1.text', 'cells[2].indicators[1].text'],
    ['content.competency_matrix.names.data', 'competencies[1].name'],
    ['content.competency_matrix.bands.0.guide_label', 'guide.bands[0].label'],
    ['content.ai_pm.skills.0.name', 'overlays[0].skills[0].name'],
    ['content.overlays.0.role_core.2', 'overlays[1].roleCore[2]'],
    ['content.break_in_paths.0.for.1', 'guide.breakInPaths[0].audience[1]'],
    ['content.ladder_notes.3', 'notes[3]'],
  ])('%s is the field %s', (field, path) => {
    expect(pathOfContent(field, ladder)).toBe(path);
  });

  it('comes at these places in the file format', () => {
    const read = ladderFromContent({ schema_version: 1, ladder: [{ id: 'PM', title: '\u0000' }], competency_matrix: { competencies: [] } }, { unfinished: true });
    expect(read.ok ? [] : read.refusal.map(({ path }) => path)).toContain('ladder[0].title');
  });
});

describe('a field', () => {
  it('has the address of its part of the editor', () => {
    expect(placeOf('cells[2].indicators[0].text', ladder)).toEqual({ section: 'matrix', item: 'PM.strategy' });
    expect(placeOf('rungs[1].title', ladder)).toEqual({ section: 'rungs', item: 'PM' });
    expect(placeOf('overlays[0].name', ladder)).toEqual({ section: 'overlays', item: 'ai_pm' });
    expect(['currency', 'locationFactors[0].factor', 'title', 'notes[1]', 'guide.arc[0]', 'competencies[0].name'].map((path) => placeOf(path, ladder).section)).toEqual(['pay', 'pay', 'notes', 'notes', 'guide', 'competencies']);
  });

  it('is looked for upwards, from the entry to its list', () => {
    expect(pathsUp('rungs[2].policy.demonstrated[0]')).toEqual(['rungs[2].policy.demonstrated[0]', 'rungs[2].policy.demonstrated', 'rungs[2].policy', 'rungs[2]', 'rungs']);
  });
});
