import type { WaiverState, WaiverView } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

export const waiverWords: Readonly<Record<WaiverState, string>> = {
  proposed: 'Waits for a second signature',
  signed: 'Does not apply',
  refused: 'Refused',
  ended: 'Ended',
  expired: 'Over: applies again',
};

/** Who decided what, and until when it holds; empty while nobody has decided. */
export function decisionSentence({ state, decidedBy, decidedOn, decisionNote, expiresOn, endedOn }: WaiverView): string {
  const by = decidedBy === null ? '' : `${state === 'refused' ? 'Refused' : 'Signed'} by ${decidedBy.name} on ${dateText(decidedOn ?? '')}${decisionNote === '' ? '.' : `: ${decisionNote}`}`;
  const until = state === 'signed' && expiresOn !== null ? `Expires on ${dateText(expiresOn)}, then it applies again.` : '';
  const over = state === 'expired' && expiresOn !== null ? `Expired on ${dateText(expiresOn)}.` : '';
  const ended = state === 'ended' && endedOn !== null ? `Ended on ${dateText(endedOn)}.` : '';
  return [by, until, over, ended].filter((text) => text !== '').join(' ');
}

/** Those that hold or wait, and those that are over. */
export function byStanding(waivers: readonly WaiverView[]): { readonly present: WaiverView[]; readonly past: WaiverView[] } {
  const isPresent = ({ state }: WaiverView): boolean => state === 'proposed' || state === 'signed';
  return { present: waivers.filter(isPresent), past: waivers.filter((waiver) => !isPresent(waiver)) };
}
