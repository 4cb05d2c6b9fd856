import type { Lineage } from '@nextrung/domain/ladder';

/** The lineage as a parameter of the pieces below. */
export const lineageParameter = ({ moved }: Lineage): string => JSON.stringify(Object.fromEntries(moved));

/**
 * SQL: where the indicators of a revision stand in the version in force, a row each in column `id`.
 * @param revision alias of the revision
 * @param lineage placeholder of the lineage
 */
export const followedIndicators = (revision: string, lineage: string): string =>
  `(SELECT DISTINCT f.id FROM jsonb_array_elements(${revision}.indicators) x,
      jsonb_array_elements_text(coalesce(${lineage}::jsonb -> (x ->> 'id'), jsonb_build_array(x ->> 'id'))) f(id))`;

/** SQL: whether a rating's indicator stands in the version in force where this one does. */
export const ratesIndicator = (rating: string, indicator: string, lineage: string): string =>
  `coalesce(${lineage}::jsonb -> ${rating}.indicator, jsonb_build_array(${rating}.indicator)) ? ${indicator}`;
