import type { ItemRow } from '../evidence/evidence.rows.js';
import type { IndicatorsInForce } from '../evidence/followed-indicators.js';
import { type FoundItem, FOUND_STATES } from './find.dto.js';
import { marksIn, snippetOf } from './found-words.js';

/** An item as a line of what was found; claims are no part of it. */
export function foundItem(row: ItemRow, asked: readonly string[], inForce: IndicatorsInForce): FoundItem {
  const { metric } = row;
  const state = FOUND_STATES.find((one) => one === row.state);
  if (state === undefined) throw new Error(`An item that is ${row.state} is not found.`);
  return {
    id: row.id,
    person: { id: row.personId, name: row.personName },
    state,
    title: row.title,
    titleMarks: marksIn(row.title, asked),
    startedOn: row.startedOn,
    endedOn: row.endedOn,
    ongoing: row.ongoing,
    impact: row.impact,
    episode: row.episodeId !== null && row.episode !== null ? { id: row.episodeId, name: row.episode } : null,
    indicators: inForce.followAll(row.indicators, row.writtenAt).map(({ id }) => id),
    snippet: snippetOf([
      ['situation', row.situation], ['mandate', row.mandate], ['happened', row.happened], ['contribution', row.contribution], ['result', row.result], ['counterfactual', row.counterfactual],
      ['metric', metric ? [metric.name, metric.unit, metric.period, metric.source ?? ''].filter(Boolean).join(', ') : ''], ['decisionRecord', row.decisionRecord], ['seenBy', row.seenBy], ['episode', row.episode ?? ''],
    ], asked),
  };
}
