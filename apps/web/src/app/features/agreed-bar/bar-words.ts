import type { BarSide, BarView } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

/** The person and the reader, as far as words need them. */
export interface BarPeople {
  readonly person: { readonly id: string; readonly name: string };
  readonly readerId: string;
}

const sideWords: Readonly<Record<BarSide, string>> = { person: 'the person', manager: 'the line manager', approver: 'the approver' };

/** Who signed, as what, and when: one sentence each. */
export function signatureSentences({ signatures }: BarView, { readerId }: BarPeople): string[] {
  return signatures.map(({ side, by, for: place, on }) => {
    const who = by.id === readerId ? 'you' : by.name;
    const standsIn = place ? `, in the place of ${place.name}` : '';
    return `Signed by ${who} as ${sideWords[side]}${standsIn} on ${dateText(on)}.`;
  });
}

/** Whose signature is missing; empty once it stands. */
export function missingSentence({ missing, approver, signAs }: BarView, { person, readerId }: BarPeople): string {
  const names = missing.filter((side) => side !== signAs).map((side) => {
    if (side === 'approver' && approver) return `${approver.name} as the approver`;
    return side === 'person' ? (person.id === readerId ? 'you' : person.name) : sideWords[side];
  });
  if (signAs !== null) return names.length === 0 ? 'It waits for your signature.' : `It waits for your signature, and for ${names.join(' and ')}.`;
  return names.length === 0 ? '' : `It waits for ${names.join(' and ')}.`;
}

/** Which version of the ladder it speaks about, and whether that is the one in force. */
export function pinnedSentence({ ladderVersion, targetTitle }: BarView, inForce: number): string {
  const pinned = `For ${targetTitle}, on version ${ladderVersion} of the ladder.`;
  return ladderVersion === inForce ? pinned : `${pinned} Version ${inForce} is in force by now; the bar stays on version ${ladderVersion} until you change it together.`;
}
