import type { GrantView } from '@nextrung/api-client';

import { momentText } from '../../shell/words/moment-text';

/** How it stands, as one sentence. */
export function stateSentence({ state, expiresAt, endedAt, endedBy, holder }: GrantView, timeZone: string): string {
  switch (state) {
    case 'open':
      return `Open until ${momentText(expiresAt, timeZone)}.`;
    case 'closed':
      return `Closed on ${momentText(endedAt ?? expiresAt, timeZone)} by ${endedBy?.name ?? holder.name}.`;
    case 'expired':
      return `Over since ${momentText(expiresAt, timeZone)}.`;
    case 'lost':
      return `Shut: ${holder.name} is no administrator any more.`;
  }
}
