import { isIsoDate, type IsoDate } from '../kernel/index.js';
import { evidenceLimits } from './limits.js';

/** What an indicator is rated or claimed at, lowest first. */
export type Level = 'not_shown' | 'partial' | 'meets' | 'exceeds';

/**
 * What the work led to: `activity`, `shipped`, `measured` (before and after), `attributed` (measured, with what would
 * have happened otherwise).
 */
export type Impact = 'activity' | 'shipped' | 'measured' | 'attributed';

export const levels: readonly Level[] = ['not_shown', 'partial', 'meets', 'exceeds'];
export const impacts: readonly Impact[] = ['activity', 'shipped', 'measured', 'attributed'];

/** An evidence item as it is entered, defaults filled in. */
export interface EvidenceEntry {
  readonly title: string;
  /** What was there before. */
  readonly situation: string;
  /** Who had asked for it, and what was the person's to decide. */
  readonly mandate: string;
  /** What the person did. */
  readonly happened: string;
  readonly contribution: string;
  /** What came of it. */
  readonly result: string;
  readonly startedOn: IsoDate;
  readonly endedOn: IsoDate;
  readonly episode: string;
  readonly link: string | null;
  /** What the work led to, each with what it is called; left out by whoever knows of one only. */
  readonly links?: readonly { readonly label: string; readonly url: string }[];
  readonly indicators: readonly { readonly id: string; readonly claim?: Level | null }[];
  readonly impact: Impact;
  readonly metric: MetricEntry | null;
  readonly counterfactual: string;
  /** Where a decision was written down before its outcome was known: words or a link. */
  readonly decisionRecord: string;
  readonly decidedOn: IsoDate | null;
  /** Names as typed of who else saw it. */
  readonly seenBy: string;
}

export interface MetricEntry {
  readonly name: string;
  readonly unit: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly period: string;
  /** Where the figures come from. */
  readonly source?: string;
}

export type EntryProblemCode =
  | 'required'
  | 'too_long'
  | 'not_a_date'
  | 'ends_before_start'
  | 'decision_missing'
  | 'decided_after_end'
  | 'not_a_web_address'
  | 'too_many_links'
  | 'too_many_indicators'
  | 'indicator_twice'
  | 'metric_missing'
  | 'counterfactual_missing';

/** One thing that is wrong with an entry: which field, a stable code, and what to do about it in a user's words. */
export interface EntryProblem {
  readonly field: string;
  readonly code: EntryProblemCode;
  readonly message: string;
}

/** Everything that is wrong with an evidence entry, field by field; empty when it can be kept. */
export function checkEvidenceEntry(entry: EvidenceEntry): EntryProblem[] {
  return [
    ...checkTexts(entry),
    ...checkPeriod(entry),
    ...checkDecision(entry),
    ...(entry.links ? checkLinks(entry.links) : checkLink(entry.link)),
    ...checkIndicators(entry.indicators.map((indicator) => indicator.id)),
    ...checkImpact(entry),
  ];
}

function checkTexts(entry: EvidenceEntry): EntryProblem[] {
  const problems: EntryProblem[] = [];
  if (entry.title.trim() === '') {
    problems.push({ field: 'title', code: 'required', message: 'Give the item a title.' });
  }
  const texts: readonly [field: string, text: string, limit: number][] = [
    ['title', entry.title, evidenceLimits.title],
    ['situation', entry.situation, evidenceLimits.situation],
    ['mandate', entry.mandate, evidenceLimits.mandate],
    ['happened', entry.happened, evidenceLimits.happened],
    ['contribution', entry.contribution, evidenceLimits.contribution],
    ['result', entry.result, evidenceLimits.result],
    ['episode', entry.episode, evidenceLimits.episode],
    ['link', entry.link ?? '', evidenceLimits.link],
    ['metric.name', entry.metric?.name ?? '', evidenceLimits.metricName],
    ['metric.unit', entry.metric?.unit ?? '', evidenceLimits.metricUnit],
    ['metric.period', entry.metric?.period ?? '', evidenceLimits.metricPeriod],
    ['metric.source', entry.metric?.source ?? '', evidenceLimits.metricSource],
    ['counterfactual', entry.counterfactual, evidenceLimits.counterfactual],
    ['decisionRecord', entry.decisionRecord, evidenceLimits.decisionRecord],
    ['seenBy', entry.seenBy, evidenceLimits.seenBy],
  ];
  for (const [field, text, limit] of texts) {
    if (text.length > limit) {
      problems.push({
        field,
        code: 'too_long',
        message: `Keep this to ${String(limit)} characters; it has ${String(text.length)}.`,
      });
    }
  }
  return problems;
}

function checkPeriod({ startedOn, endedOn }: EvidenceEntry): EntryProblem[] {
  const problems: EntryProblem[] = [];
  for (const [field, date] of [['startedOn', startedOn], ['endedOn', endedOn]] as const) {
    if (!isIsoDate(date)) {
      problems.push({ field, code: 'not_a_date', message: 'Enter a day that exists, as year-month-day.' });
    }
  }
  if (problems.length === 0 && endedOn < startedOn) {
    problems.push({ field: 'endedOn', code: 'ends_before_start', message: 'The end is before the start.' });
  }
  return problems;
}

/** A decision proves foresight only when it was written down before the work came to its end. */
function checkDecision({ decisionRecord, decidedOn, endedOn }: EvidenceEntry): EntryProblem[] {
  if (decidedOn === null) return [];
  if (!isIsoDate(decidedOn)) return [{ field: 'decidedOn', code: 'not_a_date', message: 'Enter a day that exists, as year-month-day.' }];
  if (decisionRecord.trim() === '') return [{ field: 'decisionRecord', code: 'decision_missing', message: 'Say which decision that was, or give a link to it; or leave out its day.' }];
  if (decidedOn > endedOn) return [{ field: 'decidedOn', code: 'decided_after_end', message: 'This is after the end of the work. A decision record counts when it was written before the outcome was known.' }];
  return [];
}

function checkLink(link: string | null): EntryProblem[] {
  if (link === null || isWebAddress(link)) return [];
  return [{ field: 'link', code: 'not_a_web_address', message: 'A link begins with https:// or http:// and names a site.' }];
}

function checkLinks(links: readonly { readonly label: string; readonly url: string }[]): EntryProblem[] {
  if (links.length > evidenceLimits.links) return [{ field: 'links', code: 'too_many_links', message: `Keep to ${String(evidenceLimits.links)} links.` }];
  return links.flatMap(({ label, url }, index): EntryProblem[] => [
    ...checkLink(url).map((problem) => ({ ...problem, field: `links.${String(index)}.url` })),
    ...([['label', label, evidenceLimits.linkLabel], ['url', url, evidenceLimits.link]] as const)
      .filter(([, text, limit]) => text.length > limit)
      .map(([field, text, limit]): EntryProblem => ({ field: `links.${String(index)}.${field}`, code: 'too_long', message: `Keep this to ${String(limit)} characters; it has ${String(text.length)}.` })),
  ]);
}

/** Whether the text is an http or https address with a host and without spaces. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/i.test(text);
}

function checkIndicators(ids: readonly string[]): EntryProblem[] {
  if (ids.length > evidenceLimits.indicators) {
    return [{ field: 'indicators', code: 'too_many_indicators', message: 'Choose at most four indicators.' }];
  }
  if (new Set(ids).size < ids.length) {
    return [{ field: 'indicators', code: 'indicator_twice', message: 'Choose each indicator only once.' }];
  }
  return [];
}

function checkImpact({ impact, metric, counterfactual }: EvidenceEntry): EntryProblem[] {
  if (impact === 'activity' || impact === 'shipped') return [];
  const problems: EntryProblem[] = [];
  if (metric === null || metric.name.trim() === '' || metric.before === null || metric.after === null) {
    problems.push({
      field: 'metric',
      code: 'metric_missing',
      message: 'Measured impact needs a metric with its value before and after.',
    });
  }
  if (impact === 'attributed' && counterfactual.trim() === '') {
    problems.push({
      field: 'counterfactual',
      code: 'counterfactual_missing',
      message: 'Attributed impact needs what would have happened otherwise.',
    });
  }
  return problems;
}
