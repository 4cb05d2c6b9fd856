import { describe, expect, it } from '@jest/globals';
import type { Ladder } from '@nextrung/domain/ladder';

import { editorPlace } from './editor-place';

const draft = { rungs: [{ id: 'PM' }, { id: 'SPM' }], cells: [{ rung: 'SPM', competency: 'data' }], overlays: [{ id: 'ai' }] } as unknown as Ladder;

describe('where a finding is edited', () => {
  it.each([
    ['rungs[1].title', 'rungs', 'SPM'], ['rungs', 'rungs', 'PM'], ['cells[0].indicators[2].text', 'matrix', 'SPM.data'], ['overlays[0].name', 'overlays', 'ai'],
    ['competencies[1].name', 'competencies', null], ['guide.bands[0].id', 'guide', null], ['title', 'notes', null], ['currency', 'pay', null], ['cells[7]', 'matrix', null],
  ])('%s stands in %s, %s', (path, section, item) => expect(editorPlace(path, draft)).toEqual({ section, item }));
});
