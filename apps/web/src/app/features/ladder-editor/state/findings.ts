import { type Ladder, ladderProblems, ladderWarnings } from '@nextrung/domain/ladder';

import type { Problem } from '../../../shell/http/problem';
import { pathOfContent } from './content-paths';
import { pathsUp } from './sections';

/** Something to look at in a draft, at the path of its field. */
export interface Finding {
  readonly path: string;
  readonly message: string;
}

export interface Findings {
  /** What stops the draft from being published. */
  readonly problems: readonly Finding[];
  /** What is asked about before. */
  readonly warnings: readonly Finding[];
}

export const noFindings: Findings = { problems: [], warnings: [] };

export function findingsOf(ladder: Ladder): Findings {
  return { problems: ladderProblems(ladder), warnings: ladderWarnings(ladder) };
}

/** What the server refused, at the fields of the editor; only what the editor does not say by itself. */
export function refusedFields(refusal: Problem, ladder: Ladder, known: readonly Finding[]): Finding[] {
  return refusal.errors
    .map(({ field, message }) => ({ path: pathOfContent(field, ladder), message }))
    .filter(({ path }) => !known.some((finding) => pathsUp(path).includes(finding.path)));
}
