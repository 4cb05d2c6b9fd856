import type { IndicatorColumn, LinkColumn, MetricColumn } from './evidence-revision.entity.js';
import type { ImpactName } from './evidence-input.dto.js';
import type { EvidenceItem, EvidenceStateName, MergedDraft, MergedInto, VisibilityEntry } from './evidence.dto.js';
import type { CorroborationView, CounterObservationView, DeclineView, QuestionView, RatingView } from './voices.dto.js';

/** An item with the words that stand, as the database has them. */
export interface ItemRow {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly state: EvidenceStateName;
  readonly version: number;
  readonly revision: number;
  readonly loggedOn: string;
  readonly sourceName: string | null;
  readonly sourceExternalId: string | null;
  readonly title: string;
  readonly situation: string;
  readonly mandate: string;
  readonly happened: string;
  readonly contribution: string;
  readonly result: string;
  readonly startedOn: string;
  readonly endedOn: string;
  readonly ongoing: boolean;
  readonly episode: string | null;
  readonly episodeId: string | null;
  readonly link: string | null;
  readonly links: LinkColumn[];
  readonly impact: ImpactName;
  readonly metric: MetricColumn | null;
  readonly counterfactual: string;
  readonly decisionRecord: string;
  readonly decidedOn: string | null;
  readonly seenBy: string;
  readonly indicators: IndicatorColumn[];
  /** Of a withdrawn one; null: never. */
  readonly textKeptMonths: number | null;
  readonly textGoesOn: string | null;
  /** Who offered it to the person. */
  readonly offeredBy: EvidenceItem['offeredBy'];
  /** When this wording was written. */
  readonly writtenAt: Date;
}

/** As it was given, for the words that were in force at that moment. */
type Given<View> = Omit<View, 'givenFor'> & { readonly itemId: string; readonly givenAt: Date };

/** Everything said about one item. */
export interface ItemVoices {
  readonly ratings: Given<RatingView>[];
  readonly questions: (QuestionView & { itemId: string })[];
  readonly declines: (DeclineView & { itemId: string })[];
  readonly corroborations: (CorroborationView & { itemId: string })[];
  readonly counterObservations: Given<CounterObservationView>[];
  readonly visibility: (VisibilityEntry & { itemId: string })[];
  /** Drafts that went into other items. */
  readonly merges: { readonly draft: MergedDraft; readonly into: MergedInto }[];
}

/** The words of one revision, ready to be kept. */
export interface Wording {
  readonly title: string;
  readonly situation: string;
  readonly mandate: string;
  readonly happened: string;
  readonly contribution: string;
  readonly result: string;
  readonly startedOn: string;
  readonly endedOn: string;
  readonly ongoing: boolean;
  /** Name; empty: the item is an episode of its own. */
  readonly episode: string;
  /** The first of the links. */
  readonly link: string | null;
  readonly links: LinkColumn[];
  readonly impact: ImpactName;
  readonly metric: MetricColumn | null;
  readonly counterfactual: string;
  readonly decisionRecord: string;
  readonly decidedOn: string | null;
  readonly seenBy: string;
  readonly indicators: IndicatorColumn[];
}
