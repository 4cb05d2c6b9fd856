import type { EvidenceRevisionView, RatingView } from '@nextrung/api-client';
import { textDiff } from '@nextrung/domain/ladder/words';
import { dateText, readableParts, type WordsPart } from '@nextrung/ui';

import { impactWords } from '../../../shell/words/evidence-words';

/** A part of an item in which two revisions differ, word by word. */
export interface PartDiff {
  readonly heading: string;
  readonly parts: readonly WordsPart[];
}

type Revision = EvidenceRevisionView;

const WORDS: readonly (readonly [string, (revision: Revision) => string])[] = [
  ['Title', ({ title }) => title],
  ['Situation', ({ situation }) => situation],
  ['Mandate', ({ mandate }) => mandate],
  ['What happened', ({ happened }) => happened],
  ['Own contribution', ({ contribution }) => contribution],
  ['Result', ({ result }) => result],
  ['What would have happened otherwise', ({ counterfactual }) => counterfactual],
  ['Decision record', ({ decisionRecord, decidedOn }) => [decisionRecord, decidedOn === null ? '' : `of ${dateText(decidedOn)}`].filter(Boolean).join(', ')],
  ['Who else saw it', ({ seenBy }) => seenBy],
  ['Metric', ({ metric }) => (metric ? [`${metric.name}: ${metric.before ?? '–'} → ${metric.after ?? '–'} ${metric.unit}`.trim(), metric.period, metric.source ?? ''].filter(Boolean).join(', ') : '')],
  ['Impact', ({ impact }) => impactWords[impact]],
  ['Indicators', ({ indicators }) => indicators.join(', ')],
  ['When', ({ startedOn, endedOn }) => `${dateText(startedOn)} to ${dateText(endedOn)}`],
  ['Link', ({ link }) => link ?? ''],
];
/** Where it belongs, which is no part of what was rated. */
const EPISODE = ['Episode', ({ episode }: Revision) => episode] as const;

/** What differs, in the order in which an item is read; nothing of what is the same. */
export function revisionDiff(before: Revision, after: Revision): readonly PartDiff[] {
  return [...WORDS, EPISODE].flatMap(([heading, of]) => {
    const [was, is] = [of(before), of(after)];
    return was === is ? [] : [{ heading, parts: readableParts(textDiff(was, is)) }];
  });
}

/** Who rated which revision, and whether what they read still stands. */
export interface RatedRevision {
  readonly words: string;
  readonly changedSince: boolean;
}

/** Each rater's ratings of one revision on one day as one line, newest first. */
export function ratedRevisions(ratings: readonly RatingView[], revisions: readonly Revision[], present: number): readonly RatedRevision[] {
  const byNumber = new Map(revisions.map((one) => [one.revision, one]));
  const now = byNumber.get(present);
  const lines = new Map<string, RatedRevision & { readonly on: string }>();
  for (const { rater, standsFor, revision, on } of ratings) {
    const then = byNumber.get(revision);
    const changedSince = then && now ? WORDS.some(([, of]) => of(then) !== of(now)) : revision !== present;
    lines.set(`${rater.id} ${revision} ${on}`, { on, changedSince, words: `${rater.name}${standsFor ? ` for ${standsFor.name}` : ''} rated revision ${revision} on ${dateText(on)}` });
  }
  return [...lines.values()].sort((a, b) => b.on.localeCompare(a.on));
}
