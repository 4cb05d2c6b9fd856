import { emptyGuide, type LadderGuide } from './guide.js';
import type { ChecklistEntry, Ladder, Overlay, OverlaySkill, Rung } from './ladder.js';

type Since<Whole, Later extends keyof Whole> = Omit<Whole, Later> & Partial<Pick<Whole, Later>>;

/** A ladder as it was stored, maybe before some of its fields existed. */
export type StoredLadder = Omit<Ladder, 'rungs' | 'overlays' | 'locationFactors' | 'guide'> & {
  readonly rungs: readonly (Omit<Rung, 'checklist'> & { readonly checklist: readonly StoredSkill[] })[];
  readonly locationFactors?: Ladder['locationFactors'];
  readonly overlays?: readonly StoredOverlay[];
  readonly guide?: Partial<LadderGuide>;
};

type StoredSkill = Since<ChecklistEntry, 'tools' | 'numbers'>;
type StoredOverlay = Omit<Overlay, 'kind' | 'roleCore' | 'market' | 'skills'> & Partial<Pick<Overlay, 'kind' | 'roleCore' | 'market'>> & {
  readonly skills: readonly Since<OverlaySkill, 'topics' | 'course'>[];
};

/** The ladder of a stored version: what did not exist when it was stored is empty. */
export function ladderFromStored(stored: StoredLadder): Ladder {
  return {
    ...stored,
    locationFactors: stored.locationFactors ?? [],
    rungs: stored.rungs.map((rung) => ({ ...rung, checklist: rung.checklist.map((skill) => ({ tools: [], numbers: [], ...skill })) })),
    overlays: (stored.overlays ?? []).map((overlay) => ({
      kind: '',
      roleCore: [],
      market: [],
      ...overlay,
      skills: overlay.skills.map((skill) => ({ topics: [], course: null, ...skill })),
    })),
    guide: { ...emptyGuide, ...stored.guide },
  };
}
