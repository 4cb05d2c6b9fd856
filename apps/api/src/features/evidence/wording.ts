import { checkEvidenceEntry } from '@nextrung/domain/evidence';
import type { FieldError } from '../../platform/http/problem.js';
import type { EvidenceInput, EvidenceLink, MetricInput } from './evidence-input.dto.js';
import type { Wording } from './evidence.rows.js';

/** What a new item has when nothing is said: the least item is one line. */
const BLANK = {
  situation: '', mandate: '', happened: '', contribution: '', result: '', ongoing: false, episode: '', link: null, links: [], impact: 'activity', metric: null, counterfactual: '', indicators: [],
  decisionRecord: '', decidedOn: null, seenBy: '',
} as const satisfies Partial<Wording>;

/** Fills in what was left out: from the wording that stands when an item is edited, else the defaults. */
export function wordingOf(input: EvidenceInput, today: string, present: Wording | null): Wording {
  const { happened, contribution, ongoing, episode, impact, metric, counterfactual, indicators, ...told } = present ?? BLANK;
  const links = linksOf(input, told.links);
  const inProgress = input.ongoing ?? ongoing;
  const decisionRecord = (input.decisionRecord ?? told.decisionRecord).trim();
  return {
    title: input.title.trim(),
    situation: (input.situation ?? told.situation).trim(),
    mandate: (input.mandate ?? told.mandate).trim(),
    happened: (input.happened ?? happened).trim(),
    contribution: (input.contribution ?? contribution).trim(),
    result: (input.result ?? told.result).trim(),
    ...daysOf(input, today, inProgress, present),
    ongoing: inProgress,
    episode: (input.episode ?? episode).trim(),
    link: links[0]?.url ?? null,
    links,
    impact: input.impact ?? impact,
    metric: input.metric === undefined ? metric : input.metric && metricOf(input.metric),
    counterfactual: (input.counterfactual ?? counterfactual).trim(),
    decisionRecord,
    // The day goes with the decision that it is of.
    decidedOn: input.decidedOn === undefined ? (decisionRecord === '' ? null : told.decidedOn) : input.decidedOn,
    seenBy: (input.seenBy ?? told.seenBy).trim(),
    indicators: (input.indicators ?? indicators).map(({ id, claim }) => ({ id, claim: claim ?? null })),
  };
}

/** A link that comes alone takes the place of the first one; the others stay. */
function linksOf({ link, links }: EvidenceInput, present: readonly EvidenceLink[]): EvidenceLink[] {
  if (links !== undefined) return links.map(({ label, url }) => ({ label: kept(label), url: kept(url) })).filter(({ label, url }) => label + url !== '');
  if (link === undefined) return [...present];
  const [first, ...others] = present;
  const url = kept(link ?? '');
  if (url === '') return others;
  return [first?.url === url ? first : { label: '', url }, ...others];
}

/** One day alone is both start and end, unless the work goes on. */
function daysOf(input: EvidenceInput, today: string, ongoing: boolean, present: Wording | null): Pick<Wording, 'startedOn' | 'endedOn'> {
  const endedOn = input.endedOn ?? present?.endedOn ?? (ongoing ? today : (input.startedOn ?? today));
  return { startedOn: input.startedOn ?? present?.startedOn ?? endedOn, endedOn };
}

const metricOf = ({ name, unit, before, after, period, source }: MetricInput): Wording['metric'] => ({
  name: kept(name), unit: kept(unit), before: before ?? null, after: after ?? null, period: kept(period),
  ...(source?.trim() && { source: kept(source) }),
});

/** JSON in the database takes no half characters, where a column of text replaces them. */
const kept = (text: string): string => text.trim().toWellFormed();

/** Everything that stands against keeping these words. `choosable` are the indicators that may be named; what was sent says under which name a link is known. */
export function wordingErrors(wording: Wording, choosable: ReadonlySet<string>, today: string, input: Pick<EvidenceInput, 'links'> = { links: [] }): FieldError[] {
  const errors: FieldError[] = checkEvidenceEntry(wording).map(({ field, message }) => ({ field: input.links === undefined && field === 'links.0.url' ? 'link' : field, message }));
  for (const field of ['startedOn', 'endedOn', 'decidedOn'] as const) {
    if ((wording[field] ?? '') > today) errors.push({ field, message: 'This day has not come yet.' });
  }
  wording.indicators.forEach(({ id }, index) => {
    if (!choosable.has(id)) errors.push({ field: `indicators.${index}.id`, message: `${id} is not an indicator of your target rung.` });
  });
  return errors;
}
