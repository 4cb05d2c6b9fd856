import type { LadderView } from '@nextrung/api-client';
import { counted, ladderAnchor, matchesQuery } from '@nextrung/ui';

/** A place of the ladder that says what is searched for. */
export interface SearchHit {
  /** Id of its element on the page. */
  readonly anchor: string;
  /** Where it is, for those who do not see the mark. */
  readonly words: string;
}

type Searched = Pick<LadderView, 'rungs' | 'competencies' | 'cells' | 'overlays'>;

/** Every rung, competency, skill and indicator that has all words of the query, in the order in which they are read. */
export function searchHits({ rungs, competencies, cells, overlays }: Searched, query: string): readonly SearchHit[] {
  const byPlace = new Map(cells.map(({ rung, competency, indicators }) => [`${rung}/${competency}`, indicators]));
  const says = (text: string): boolean => matchesQuery(text, query);
  const hits: SearchHit[] = rungs.filter(({ title }) => says(title)).map(({ id, title }) => ({ anchor: ladderAnchor.rung(id), words: `the rung ${title}` }));
  for (const { id: competency, name } of competencies) {
    if (says(name)) hits.push({ anchor: ladderAnchor.competency(competency), words: `the competency ${name}` });
    for (const { id: rung, short } of rungs) {
      const indicators = byPlace.get(`${rung}/${competency}`) ?? [];
      for (const { id, text } of indicators) if (says(text)) hits.push({ anchor: ladderAnchor.indicator(id), words: `${id}, ${name}, ${short}` });
    }
  }
  for (const { name: overlay, skills } of overlays) {
    for (const { id: skill, name, indicators } of skills) {
      if (says(name)) hits.push({ anchor: ladderAnchor.competency(skill), words: `the skill ${name} of ${overlay}` });
      for (const { id, text } of indicators) if (says(text)) hits.push({ anchor: ladderAnchor.indicator(id), words: `${id}, ${name}, ${overlay}` });
    }
  }
  return hits;
}

/** The place at this number, from 1, going round at both ends; null where there is none. */
export function hitAt(hits: readonly SearchHit[], at: number): { readonly hit: SearchHit; readonly number: number } | null {
  if (hits.length === 0 || !Number.isInteger(at)) return null;
  const index = (((at - 1) % hits.length) + hits.length) % hits.length;
  const hit = hits[index];
  return hit === undefined ? null : { hit, number: index + 1 };
}

/** What was found, in words; empty while nothing is searched for. */
export function foundWords(hits: readonly SearchHit[], query: string, current: { readonly hit: SearchHit; readonly number: number } | null): string {
  if (query.trim().length === 0) return '';
  if (query.trim().length < 2) return 'Type at least two characters.';
  if (hits.length === 0) return `No place says “${query.trim()}”.`;
  if (current !== null) return `Place ${current.number} of ${hits.length}: ${current.hit.words}.`;
  return `${counted(hits.length, 'place')} ${hits.length === 1 ? 'says' : 'say'} “${query.trim()}”. Enter leads to the first.`;
}
