import type { EpisodeView, EvidenceItem, MetricInput } from '@nextrung/api-client';

/** A figure before and after, with the item that it is of. */
export interface EpisodeMetric {
  readonly item: EvidenceItem;
  readonly metric: MetricInput;
}

/** Who had part in an episode, and how, in words. */
export interface EpisodeVoice {
  readonly id: string;
  readonly name: string;
  readonly did: string;
}

export function metricsOf({ items }: Pick<EpisodeView, 'items'>): readonly EpisodeMetric[] {
  return items.flatMap((item) => (item.metric && (item.metric.before !== null || item.metric.after !== null) ? [{ item, metric: item.metric }] : []));
}

/** Everyone who rated, confirmed or observed something, each once, by name. */
export function voicesOf({ items }: Pick<EpisodeView, 'items'>): readonly EpisodeVoice[] {
  const found = new Map<string, { name: string; rated: Set<string>; confirmed: Set<string>; observed: Set<string> }>();
  const of = ({ id, name }: { id: string; name: string }) => {
    const known = found.get(id) ?? { name, rated: new Set<string>(), confirmed: new Set<string>(), observed: new Set<string>() };
    found.set(id, known);
    return known;
  };
  for (const item of items) {
    for (const { rater } of item.ratings) of(rater).rated.add(item.id);
    for (const { colleague, state } of item.corroborations) if (state === 'confirmed') of(colleague).confirmed.add(item.id);
    for (const { observer } of item.counterObservations) of(observer).observed.add(item.id);
  }
  return [...found]
    .map(([id, { name, rated, confirmed, observed }]) => ({ id, name, did: [part('rated', rated.size), part('confirmed', confirmed.size), part('recorded a counter-observation on', observed.size)].filter(Boolean).join(', ') }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

const part = (verb: string, items: number): string => (items === 0 ? '' : `${verb} ${items === 1 ? '1 item' : `${items} items`}`);
