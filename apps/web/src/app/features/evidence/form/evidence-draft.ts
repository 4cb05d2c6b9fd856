import type { EvidenceInput, EvidenceItem, EvidenceLink, Impact, Level } from '@nextrung/api-client';

/** What is being typed: texts as they stand in the fields. */
export interface EvidenceDraft {
  readonly title: string;
  readonly situation: string;
  readonly mandate: string;
  readonly happened: string;
  readonly contribution: string;
  readonly result: string;
  readonly startedOn: string;
  readonly endedOn: string;
  readonly ongoing: boolean;
  readonly episode: string;
  readonly link: string;
  /** What the first link is called. */
  readonly linkLabel: string;
  /** Those after the first one. */
  readonly moreLinks: readonly EvidenceLink[];
  /** Indicator → claim, empty where none is made. */
  readonly indicators: Readonly<Record<string, Level | ''>>;
  readonly impact: Impact;
  readonly metricName: string;
  readonly metricUnit: string;
  readonly metricBefore: string;
  readonly metricAfter: string;
  readonly metricPeriod: string;
  readonly metricSource: string;
  readonly counterfactual: string;
  readonly decisionRecord: string;
  /** Empty where there is no day. */
  readonly decidedOn: string;
  readonly seenBy: string;
}

export const emptyDraft = (today: string): EvidenceDraft => ({
  title: '', situation: '', mandate: '', happened: '', contribution: '', result: '', startedOn: today, endedOn: today, ongoing: false, episode: '', link: '', linkLabel: '', moreLinks: [], indicators: {}, impact: 'activity',
  metricName: '', metricUnit: '', metricBefore: '', metricAfter: '', metricPeriod: '', metricSource: '', counterfactual: '',
  decisionRecord: '', decidedOn: '', seenBy: '',
});

export function draftOf(item: EvidenceItem): EvidenceDraft {
  return {
    title: item.title, situation: item.situation, mandate: item.mandate, happened: item.happened, contribution: item.contribution, result: item.result, startedOn: item.startedOn, endedOn: item.endedOn, ongoing: item.ongoing,
    episode: item.episode === item.title ? '' : item.episode, link: item.link ?? '', linkLabel: item.links?.[0]?.label ?? '', moreLinks: item.links?.slice(1) ?? [],
    indicators: Object.fromEntries(item.indicators.map(({ id, claim }) => [id, claim ?? ''])),
    impact: item.impact, metricName: item.metric?.name ?? '', metricUnit: item.metric?.unit ?? '', metricBefore: numberText(item.metric?.before), metricAfter: numberText(item.metric?.after),
    metricPeriod: item.metric?.period ?? '', metricSource: item.metric?.source ?? '', counterfactual: item.counterfactual,
    decisionRecord: item.decisionRecord, decidedOn: item.decidedOn ?? '', seenBy: item.seenBy,
  };
}

export function inputOf(draft: EvidenceDraft): EvidenceInput {
  const metric = [draft.metricName, draft.metricUnit, draft.metricBefore, draft.metricAfter, draft.metricPeriod, draft.metricSource].some((text) => text.trim() !== '');
  return {
    title: draft.title, situation: draft.situation, mandate: draft.mandate, happened: draft.happened, contribution: draft.contribution, result: draft.result, startedOn: draft.startedOn, endedOn: draft.endedOn, ongoing: draft.ongoing, episode: draft.episode,
    links: [{ url: draft.link, label: draft.linkLabel }, ...draft.moreLinks].filter(({ url, label }) => url.trim() + label.trim() !== ''),
    indicators: Object.entries(draft.indicators).map(([id, claim]) => ({ id, claim: claim || null })),
    impact: draft.impact,
    metric: metric ? { name: draft.metricName, unit: draft.metricUnit, before: numberOf(draft.metricBefore), after: numberOf(draft.metricAfter), period: draft.metricPeriod, source: draft.metricSource } : null,
    counterfactual: draft.counterfactual, decisionRecord: draft.decisionRecord, decidedOn: draft.decidedOn || null, seenBy: draft.seenBy,
  };
}

/** A draft read back from this browser's storage; null when it is not one. */
export function keptDraft(value: unknown, today: string): EvidenceDraft | null {
  return typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string' ? { ...emptyDraft(today), ...(value as Partial<EvidenceDraft>) } : null;
}

const numberText = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));

/** Accepts a decimal comma; what is no number is sent as it cannot be read: missing. */
function numberOf(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}
