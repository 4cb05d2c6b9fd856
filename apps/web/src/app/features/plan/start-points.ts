import type { NextStepView, ProposedSource, WeeklyNumber } from '@nextrung/api-client';
import type { ChecklistEntry } from '@nextrung/domain/ladder';
import { weeklyOf } from '@nextrung/domain/plan';

/** Something that an action can begin from: what it says, and what it is for. */
export interface StartPoint {
  readonly id: string;
  readonly label: string;
  readonly what: string;
  readonly indicator: string | null;
  readonly weekly: WeeklyNumber | null;
  readonly source: ProposedSource;
  readonly sourceRef: string | null;
}

export interface StartGroup {
  readonly name: string;
  readonly points: readonly StartPoint[];
}

/** What the server takes, in whole letters. */
const LONGEST = 500;
const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`);

/** The steps that would change the index most. One that is about something new is for its indicator. */
export function fromSteps(steps: readonly NextStepView[]): StartPoint[] {
  return steps.map(({ action, ref, words }, at) => ({
    id: `step-${at}`, label: words, what: shortened(words), indicator: action === 'new_evidence' ? ref : null, weekly: null, source: 'next_step', sourceRef: null,
  }));
}

/** What a rung has as a checklist, and skills that the leadership rungs share. A number of a week makes it weekly. */
export function fromSkills(skills: readonly ChecklistEntry[], shared: ReadonlySet<string>): StartPoint[] {
  return skills.map(({ id, name, detail, numbers }) => {
    const source = shared.has(id) ? 'skill' : 'checklist';
    const weekly = weeklyOf(numbers);
    return { id: `${source}-${id}`, label: name, what: shortened(detail === '' ? name : `${name}: ${detail}`), indicator: null, weekly, source, sourceRef: id };
  });
}
