import type { Ladder } from '@nextrung/domain/ladder';
import { type Dossier, raterWords } from './assessment-input.js';
import { type LadderNames, ladderNames } from './names.js';

/** Everything that words about a dossier call by name. */
export interface DossierNames extends LadderNames {
  readonly person: (id: string) => string;
  /** Title of a shared item. */
  readonly item: (id: string) => string;
}

export function dossierNames({ person, evidence, ratings, confirmations, counters }: Dossier, ladder: Ladder): DossierNames {
  const people = new Map<string, string>([[person.id, person.name]]);
  if (person.managerId !== null && person.managerName !== null) people.set(person.managerId, person.managerName);
  for (const { id } of evidence) {
    for (const rating of ratings.get(id) ?? []) if (!rating.forName || !people.has(rating.raterId)) people.set(rating.raterId, raterWords(rating));
    for (const { colleagueId, colleagueName } of confirmations.get(id) ?? []) people.set(colleagueId, colleagueName);
  }
  for (const { observerId, observerName } of counters) people.set(observerId, observerName);
  const titles = new Map(evidence.map(({ id, title }) => [id, title]));
  return { ...ladderNames(ladder), person: (id) => people.get(id) ?? 'Someone', item: (id) => titles.get(id) ?? 'an item' };
}
