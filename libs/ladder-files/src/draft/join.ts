import type { Interview } from '../interview.js';
import { listed, quoted } from '../text/clean-text.js';
import { Draft } from './draft.js';

const OWN_LADDER = /\b(?:ladder|framework|track|career|path|family|role|roles|manager|engineer|designer|analyst|scientist|developer|researcher|writer|pm)s?\b/i;

/**
 * Parts with the same rungs and other competencies are one ladder written in groups, unless their titles name ladders of
 * their own; asked either way.
 */
export function joinGroups(drafts: readonly Draft[], title: string, interview: Interview): Draft[] {
  const bySameRungs = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const rungs = [...draft.rungs.keys()].sort().join('\n');
    bySameRungs.set(rungs, [...(bySameRungs.get(rungs) ?? []), draft]);
  }
  let groups = 0;
  return [...bySameRungs.values()].flatMap((same) => {
    const [first, ...others] = same;
    if (first === undefined || others.length === 0 || !areApart(same)) return same;
    groups += 1;
    const titles = same.map((draft) => draft.title);
    const suggestion = titles.every((one) => OWN_LADDER.test(one)) ? 'ladders of their own' : 'one ladder';
    const answer = interview.choose({
      id: `groups${String(groups)}`,
      kind: 'same_ladder',
      words: `${listed(titles)} have the same rungs and different competencies. Are they one ladder or several?`,
      options: ['one ladder', 'ladders of their own'],
      suggestion,
    });
    if (answer !== 'one ladder') return same;
    return [joined(same, title)];
  });
}

function joined(parts: readonly Draft[], title: string): Draft {
  const whole = new Draft(title);
  for (const part of parts) {
    for (const competency of part.competencies.values()) competency.group ??= part.title;
    whole.take(part);
  }
  return whole;
}

function areApart(drafts: readonly Draft[]): boolean {
  const seen = new Set<string>();
  for (const draft of drafts) {
    for (const competency of draft.competencies.keys()) {
      if (seen.has(competency)) return false;
      seen.add(competency);
    }
  }
  return true;
}

/** What a set of drafts is called in a question. */
export function shapeInWords(draft: Draft): string {
  return `${quoted(draft.title)} (${String(draft.rungs.size)} × ${String(draft.competencies.size)})`;
}
