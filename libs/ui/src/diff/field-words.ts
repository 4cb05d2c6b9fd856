import type { FieldDiff, WordsPart } from './diff-model';
import { readableParts } from './readable-parts';

const WORDS: Readonly<Record<string, string>> = {
  short: 'short name', 'compensation.min': 'compensation from', 'compensation.max': 'compensation to', 'compensation.midpoint': 'midpoint of compensation',
  'compensation.maxIsSoft': 'compensation may be above its top', 'compensation.highlyVariable': 'compensation varies much', compensationBasis: 'what compensation includes',
  'years.min': 'typical years from', 'years.max': 'typical years to', 'years.openEnded': 'years have no upper end', managesPeople: 'manages people',
  'policy.sustained': 'must be sustained', 'policy.demonstrated': 'must be demonstrated', 'policy.sustainDays': 'days for sustained', 'policy.minEpisodes': 'episodes of strong work',
  'policy.typicalMonthsInLevel': 'typical months on the rung', 'policy.from': 'people come from', checklist: 'named skill', locationFactors: 'location factor', order: 'order',
  bandTexts: 'how it changes along the ladder', breakInPaths: 'break-in path', payStages: 'stage of pay', marketFacts: 'market fact', firstEvidence: 'first evidence', roleCore: 'core of the role',
};

/** The words for a field: `compensation.max` is “Compensation to”, `skills.prompting.name` is “Skills, prompting, name”. */
export function fieldWords(field: string): string {
  const words = WORDS[field] ?? field.split('.').map(segmentWords).filter((word) => word !== 'factor').join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A changed field as parts: of its words where there are any, else all of it removed and added. */
export function fieldParts({ before, after, words }: FieldDiff): readonly WordsPart[] {
  if (words !== null) return readableParts(words);
  const [was, is] = [before ?? '', after ?? ''];
  return [...(was === '' ? [] : [{ kind: 'removed' as const, text: was }]), ...(is === '' ? [] : [{ kind: 'added' as const, text: is }])];
}

function segmentWords(segment: string): string {
  return WORDS[segment] ?? segment.replaceAll('_', ' ').replaceAll(/([a-z])([A-Z])/g, (_, one: string, two: string) => `${one} ${two.toLowerCase()}`);
}
