import type { CorroborationView, WitnessRelation } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

/** How somebody came to see it, after their name. */
export const relationWords: Readonly<Record<WitnessRelation, string>> = {
  worked_together: 'worked on it with them',
  used_result: 'used what came of it',
  stakeholder: 'had a stake in it',
  other_manager: 'manages another team that was part of it',
  customer: 'is a customer or partner',
  other: 'saw it in another way',
};

const stateWords: Readonly<Record<CorroborationView['state'], string>> = {
  asked: 'asked on', corrected: 'says that something is not right; asked on', confirmed: 'confirmed on', declined: 'declined on', withdrawn: 'taken back; asked on', expired: 'did not answer; asked on',
};

/** `1 Mar 2026 to 31 Mar 2026`, or one day. */
export const spanText = (from: string, to: string): string => (from === to ? dateText(from) : `${dateText(from)} to ${dateText(to)}`);

/** `Maria Lopez (outside the organisation)` */
export const whoText = ({ name, outside }: { readonly name: string; readonly outside: boolean }): string => (outside ? `${name} (outside the organisation)` : name);

/** Who, and what about them, in one line. */
export function voiceLine({ colleague, outside, state, on, askedOn }: Pick<CorroborationView, 'colleague' | 'outside' | 'state' | 'on' | 'askedOn'>): string {
  return `${whoText({ name: colleague.name, outside })}: ${stateWords[state]} ${dateText(on ?? askedOn)}`;
}

/** How and when they saw it; empty where it was not said. */
export function sawLine({ relation, seenFrom, seenTo }: Pick<CorroborationView, 'relation' | 'seenFrom' | 'seenTo'>): string {
  const how = relation === null ? [] : [relationWords[relation]];
  const when = seenFrom === null || seenTo === null ? [] : [spanText(seenFrom, seenTo)];
  return [...how, ...when].join(' · ');
}

/** Whether it counts, where that is not plain. */
export function weightLine({ counts, reason }: Pick<CorroborationView, 'counts' | 'reason'>): string {
  if (counts === 'awaits') return 'It counts once the line manager accepts it.';
  return counts === 'not_counted' ? `It does not count. ${reason}`.trim() : '';
}

/** That two confirmed each other; empty where they did not. @param own the reader is the author */
export function mutualLine({ mutual, colleague }: Pick<CorroborationView, 'mutual' | 'colleague'>, author: string, own: boolean): string {
  if (!mutual) return '';
  return own ? `You also confirmed work of ${colleague.name} within 90 days.` : `${author} and ${colleague.name} confirmed each other within 90 days.`;
}
