import { assess } from '@nextrung/domain/readiness';
import type { Candidate, CandidateTarget } from '../readiness/dossiers.js';
import type { ComparedCell, ComparedItem, ComparedPerson } from './compare.dto.js';

const MOST = 10;

/** A person as a column of a comparison. */
export function comparedPerson({ person, target, evidence }: Candidate, { dossier }: CandidateTarget): ComparedPerson {
  const assessment = assess(dossier.input, { lapseDates: false });
  const asked = new Map(dossier.input.target.competencies.map(({ id, indicators }) => [id, new Set(indicators.map((indicator) => indicator.id))]));
  const itemsOf = (competency: string): ComparedItem[] =>
    evidence
      .map(({ id, title, endedOn, indicators }) => ({ id, title, lastDay: endedOn, indicators: indicators.map((one) => one.id).filter((one) => asked.get(competency)?.has(one)) }))
      .filter(({ indicators }) => indicators.length > 0)
      .sort((a, b) => (a.lastDay === b.lastDay ? (a.id < b.id ? -1 : 1) : a.lastDay > b.lastDay ? -1 : 1));
  return {
    person: { id: person.id, name: person.name },
    rung: target.rung,
    targetRung: target.targetRung,
    state: assessment.state,
    cells: assessment.competencies.map(({ id, required, status, met, contested }): ComparedCell => {
      const items = itemsOf(id);
      return { competency: id, required, status, met, contested, items: items.slice(0, MOST), total: items.length };
    }),
  };
}
