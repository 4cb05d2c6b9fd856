import { byText, type IsoDate } from '../kernel/index.js';
import type { EvidenceInput, ReadinessInput } from './input.js';
import { competencyItem, type EvidenceRecord } from './record.js';
import { weighItem } from './weighing.js';

/**
 * The record with one item replaced, or added where its id is new, judged by what is said about it up to `asOf`.
 * Competencies that the item does not touch stay the very same objects.
 */
export function recordWith(
  record: EvidenceRecord,
  item: EvidenceInput,
  input: ReadinessInput,
  known: ReadonlySet<string>,
  asOf: IsoDate,
): EvidenceRecord {
  const weighed = weighItem(item, known, input.subjectId, asOf);
  return {
    ...record,
    competencies: record.competencies.map((competency) => {
      const changed = competencyItem(weighed, competency.indicators);
      if (changed === null) return competency;
      const others = competency.items.filter((one) => one.id !== changed.id);
      return { ...competency, items: [...others, changed].sort((a, b) => byText(a.id, b.id)) };
    }),
  };
}
