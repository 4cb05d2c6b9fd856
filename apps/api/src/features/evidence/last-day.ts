/**
 * SQL of the last day that is known of an item: the end of its wording, or for ongoing work the day on which the person
 * last said that it still goes on, if that is later. `revision`, `item`: aliases of the rows.
 */
export const lastDay = (revision: string, item: string): string => `CASE WHEN ${revision}.ongoing THEN greatest(${revision}.ended_on, ${item}.ongoing_confirmed_on) ELSE ${revision}.ended_on END`;
