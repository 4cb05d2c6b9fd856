import type { Ladder } from '@nextrung/domain/ladder';
import {
  type Assessment, breadthWords, type CompetencyAssessment, confidenceLine, confidenceReason, counterTraceWords, type CounterTrace, episodesToClear, explainGate, explainIndex, explainIndicator,
  gateWords, indexWords, indicatorTraceWords, type IndicatorTrace, type ItemTrace, itemTraceWords, standingsOf, whyIndicator,
} from '@nextrung/domain/readiness';
import type { Dossier } from './assessment-input.js';
import { type DossierNames, dossierNames } from './dossier-names.js';
import { whose } from './readiness.mapper.js';
import type { AssessmentTrace, IndicatorTraceView, TracedCounter, TracedItem } from './trace.dto.js';

/** How the numbers of an assessment come about. */
export function assessmentTrace(assessment: Assessment, dossier: Dossier, ladder: Ladder): AssessmentTrace {
  const names = dossierNames(dossier, ladder);
  const { input, person } = dossier;
  const standings = standingsOf(input);
  const lowest = assessment.competencies.find(({ confidence, byWaiver }) => byWaiver !== true && confidence === assessment.confidence);
  const standing = standings.find(({ competency }) => competency === lowest?.id);
  return {
    index: mutable(indexWords(explainIndex(assessment), names)),
    confidence: {
      words: lowest && standing
        ? [`The confidence is that of the competency with the fewest people behind it: ${names.competency(lowest.id)}.`, confidenceReason(standing, { managerId: person.managerId, person: names.person })]
        : ['Nothing is assessed yet.'],
      formula: lowest ? [confidenceLine(lowest)] : [],
    },
    breadth: mutable(breadthWords(assessment.breadth)),
    gates: assessment.competencies.map((competency) => {
      const { words, formula } = gateWords(explainGate(competency, input.target), names);
      const people = standings.find((one) => one.competency === competency.id);
      const reason = people ? [confidenceReason(people, { managerId: person.managerId, person: names.person })] : [];
      const waiting = waitingIn(competency, dossier);
      // The arithmetic would give away what a sealed item is worth.
      const lines = waiting.length > 0 ? [] : formula;
      const told = waiting.length > 0 ? [`An item here waits for ${whose(dossier, waiting)} rating: the arithmetic is shown once it is in.`] : [];
      return { id: competency.id, name: names.competency(competency.id), words: [...words, ...reason, ...told], formula: [...lines, confidenceLine(competency)] };
    }),
  };
}

const waitingIn = ({ indicators }: CompetencyAssessment, { sealed }: Dossier): string[] => indicators.flatMap(({ counted }) => counted.map(({ evidenceId }) => evidenceId).filter((id) => sealed.has(id)));

/** Everything behind one indicator; null when the target does not have it, or it is waived. */
export function indicatorTraceView(id: string, dossier: Dossier, ladder: Ladder): IndicatorTraceView | null {
  const trace = explainIndicator(dossier.input, id);
  if (!trace) return null;
  const names = dossierNames(dossier, ladder);
  const clear = trace.contested ? episodesToClear(dossier.input, id) : null;
  const open = trace.items.filter(({ evidenceId }) => !dossier.sealed.has(evidenceId));
  // A sealed item's place among the others would tell how strong it is.
  const sealed = trace.items.filter(({ evidenceId }) => dossier.sealed.has(evidenceId)).sort((a, b) => (a.evidenceId < b.evidenceId ? -1 : 1));
  return {
    id,
    text: names.indicator(id),
    must: trace.must,
    competency: trace.competency,
    competencyName: names.competency(trace.competency),
    support: sealed.length === 0 ? trace.support : null,
    counter: trace.counter,
    score: sealed.length === 0 ? trace.score : null,
    state: trace.state,
    contested: trace.contested,
    episodesToClear: clear,
    ...wholeWords(trace, clear, sealed.map(({ evidenceId }) => evidenceId), dossier),
    items: [...open.map((item) => openItem(item, names, sealed.length === 0)), ...sealed.map((item) => sealedItem(item, names, dossier))],
    counters: trace.counterObservations.map((counter) => tracedCounter(counter, dossier)),
  };
}

// What they all come to would give away the value of a sealed item.
function wholeWords(trace: IndicatorTrace, clear: number | null, sealed: readonly string[], dossier: Dossier): { words: string[]; formula: string[] } {
  if (sealed.length === 0) return mutable(indicatorTraceWords(trace, clear));
  const waiting = `${sealed.length === 1 ? 'One item waits' : `${sealed.length} items wait`} for ${whose(dossier, sealed)} rating: what the items come to is told once it is in.`;
  const state = trace.state === 'demonstrated' ? 'It counts as shown.' : 'It is not shown yet.';
  // What clears it is always told.
  return { words: [state, ...(trace.contested ? [whyIndicator({ ...trace, id: trace.indicator, counted: [] }, clear)] : []), waiting], formula: [] };
}

// How an item stands beside a sealed one would tell how strong that is: it is compared only where none is sealed.
function openItem(item: ItemTrace, names: DossierNames, compared: boolean): TracedItem {
  const { words, formula } = itemTraceWords(item, names, compared);
  const { evidenceId, quality, recency, value, grade } = item;
  const { added, counted } = compared ? item : { added: null, counted: null };
  return { evidenceId, title: names.item(evidenceId), sealed: false, quality, recency, value, grade, added, counted, words: [...words], formula: [...formula] };
}

function sealedItem({ evidenceId }: ItemTrace, names: DossierNames, dossier: Dossier): TracedItem {
  const words = [`Waiting for ${whose(dossier, [evidenceId])} rating.`];
  return { evidenceId, title: names.item(evidenceId), sealed: true, quality: null, recency: null, value: null, grade: null, added: null, counted: null, words, formula: [] };
}

function tracedCounter(counter: CounterTrace, { counters }: Dossier): TracedCounter {
  const row = counters.find(({ id }) => id === counter.id);
  const { words, formula } = counterTraceWords(counter);
  return { id: counter.id, by: row?.observerName ?? 'Someone', on: row?.on ?? '', weight: counter.weight, words: [...words], formula: [...formula] };
}

const mutable = ({ words, formula }: { readonly words: readonly string[]; readonly formula: readonly string[] }): { words: string[]; formula: string[] } => ({ words: [...words], formula: [...formula] });
