import type { DelegationView, StandsInFor } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

/** Whose place it is, as the reader would say it. */
export interface Place {
  /** The manager is the reader. */
  readonly own: boolean;
  readonly managerName: string;
}

/** `Tomasz Wieliczko stands in for you until 14 Mar 2027` */
export function standInWords({ delegate, from, to, state }: DelegationView, { own, managerName }: Place): string {
  const whom = own ? 'you' : managerName;
  switch (state) {
    case 'present':
      return `${delegate.name} stands in for ${whom} until ${dateText(to)}`;
    case 'planned':
      return `${delegate.name} stands in for ${whom} from ${dateText(from)} to ${dateText(to)}`;
    case 'over':
      return `${delegate.name} stood in for ${whom} from ${dateText(from)} to ${dateText(to)}`;
  }
}

export const standsForWords = ({ manager, until }: StandsInFor): string => `You stand in for ${manager.name} until ${dateText(until)}`;

/** What ending does, before it is done. */
export function endQuestion({ delegate, state }: DelegationView, { own, managerName }: Place): string {
  const whose = own ? 'your' : `${managerName}’s`;
  return state === 'planned' ? `Take back that ${delegate.name} stands in?` : `End it now? ${delegate.name} no longer sees ${whose} direct reports.`;
}
