import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';

/** An indicator as it is searched. */
export interface SearchedIndicator {
  readonly id: string;
  /** Its wording, with other words for the same things. */
  readonly words: string;
}

/** How near two words have to be, in trigrams, to count as nearly the same. */
const NEAR = 0.55;
/** A near word is worth less than the word itself. */
const NEARLY = 0.6;
/** Beneath this, what is common is chance. */
const LEAST = 1.6;

/** Finds indicators by their wording. */
@Injectable()
export class IndicatorSuggestionsRepository {
  /**
   * Ids of the indicators that a text may show, the likeliest first. Words are compared by their English stems and as they
   * stand (Postgres full text), and nearly alike ones by trigrams; a word weighs more, the fewer indicators it stands in.
   */
  async ranked(tx: Tx, indicators: readonly SearchedIndicator[], text: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `WITH searched AS (
         SELECT place, id, to_tsvector('english', words) || to_tsvector('simple', words) AS lexemes FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS one (id, words, place)
       ), terms AS (
         SELECT DISTINCT s.id, t.lexeme FROM searched s CROSS JOIN LATERAL unnest(s.lexemes) t
       ), weights AS (
         SELECT lexeme, ln((SELECT count(*) FROM searched) / count(*)::float8 + 1) AS weight FROM terms GROUP BY lexeme
       ), asked AS (
         SELECT DISTINCT t.lexeme FROM unnest(to_tsvector('english', $3) ) t WHERE length(t.lexeme) > 1
       ), hits AS (
         SELECT t.id, a.lexeme, w.weight AS worth FROM asked a JOIN terms t USING (lexeme) JOIN weights w USING (lexeme)
         UNION ALL
         SELECT t.id, a.lexeme, w.weight * ${NEARLY} * similarity(a.lexeme, t.lexeme)
           FROM asked a JOIN terms t ON length(a.lexeme) > 3 AND length(t.lexeme) > 3 AND t.lexeme <> a.lexeme AND similarity(a.lexeme, t.lexeme) >= ${NEAR}
           JOIN weights w ON w.lexeme = t.lexeme
       ), found AS (
         -- Each word of the text counts once for an indicator, by its best match.
         SELECT id, sum(worth) AS worth FROM (SELECT id, lexeme, max(worth) AS worth FROM hits GROUP BY id, lexeme) best GROUP BY id
       )
       SELECT s.id FROM found f JOIN searched s USING (id) WHERE f.worth >= ${LEAST} ORDER BY f.worth DESC, s.place LIMIT $4`,
      [indicators.map(({ id }) => id), indicators.map(({ words }) => words), text, limit],
    );
    return rows.map(({ id }) => id);
  }
}
