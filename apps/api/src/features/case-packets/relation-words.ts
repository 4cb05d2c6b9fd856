import type { WitnessRelation } from '@nextrung/domain/evidence';

/** What whoever confirmed something is to the work, as it stands behind a name. */
const WORDS: Readonly<Record<WitnessRelation, string>> = {
  worked_together: 'worked on it together',
  used_result: 'used what came of it',
  stakeholder: 'stakeholder',
  other_manager: 'manager of another team',
  customer: 'customer or partner',
  other: '',
};

/** Empty where nothing was said. */
export const relationWords = (relation: WitnessRelation | null): string => (relation === null ? '' : WORDS[relation]);
