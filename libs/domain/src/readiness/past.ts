import type { IsoDate } from '../kernel/index.js';
import type { Assessment } from './assessment.js';
import type { ReadinessInput } from './input.js';
import { personOn } from './person.js';
import { recordOf } from './record.js';

/** Where someone stood, without what was behind it. */
export type Standing = Pick<Assessment, 'index' | 'rawIndex' | 'state'>;

/** How the person stood on an earlier day, from only what had been logged, rated and confirmed by then. */
export function standingOn(input: ReadinessInput, day: IsoDate): Standing {
  const record = recordOf(input, day);
  const { index, rawIndex, state } = personOn(record, record.today);
  return { index, rawIndex, state };
}
