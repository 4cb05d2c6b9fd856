import { findRung } from './target.js';
import type { ChecklistEntry, Ladder } from './ladder.js';

/** The named skills of a rung: its own, then those that the leadership rungs share. */
export function namedSkills(ladder: Ladder, rung: string): readonly ChecklistEntry[] {
  const own = findRung(ladder, rung)?.checklist ?? [];
  const { rungs, skills } = ladder.guide.leadership;
  return rungs.includes(rung) ? [...own, ...skills] : own;
}
