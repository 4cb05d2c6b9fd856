import type { Level } from '@nextrung/api-client';

import { levels } from '../../shell/words/evidence-words';

const COUNT = ['', 'One level', 'Two levels', 'Three levels'];

/** How a rating differs from what was claimed. */
export function differenceWords(rated: Level, claimed: Level | null): string {
  if (claimed === null) return 'Nothing was claimed';
  const steps = levels.indexOf(rated) - levels.indexOf(claimed);
  if (steps === 0) return 'The same';
  return `${COUNT[Math.abs(steps)] ?? ''} ${steps > 0 ? 'higher' : 'lower'} than claimed`;
}
