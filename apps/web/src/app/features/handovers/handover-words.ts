import type { HandoverLine, HandoverView } from '@nextrung/api-client';
import { counted, dateText } from '@nextrung/ui';

/** A change of manager in one sentence, told to a reader on a day. */
export function changeSentence({ person, giver, taker, onDay, calledOff }: HandoverLine, readerId: string, today: string): string {
  const whose = person.id === readerId ? 'Your' : `${person.name}’s`;
  if (calledOff) return `A planned change of ${person.id === readerId ? 'your' : whose} manager was called off.`;
  const verb = today < onDay ? 'changes' : 'changed';
  return `${whose} manager ${verb} from ${nameOr(giver, readerId)} to ${nameOr(taker, readerId)} on ${dateText(onDay)}.`;
}

/** Whose eyes the list is seen with. */
export function reachSentence({ as, reach, giver, taker, person, onDay, calledOff }: HandoverView): string {
  const day = dateText(onDay);
  if (calledOff) return 'What was written here when it was planned is kept.';
  if (as === 'person') return `This is what ${taker?.name ?? 'a new manager'} sees of the role’s work from ${day}.`;
  switch (reach) {
    case 'open':
      return as === 'giver' ? `This is what ${taker?.name ?? 'a new manager'} sees of the role’s work from ${day}.` : `This is what passes on to you, and stays open to ${person.name}.`;
    case 'ahead':
      return `From ${day} you see what these are. Until then they are for ${giver?.name ?? person.name} and ${person.name}.`;
    case 'past':
      return as === 'giver' ? `You see the titles of what was there before ${day}. The items themselves are with ${taker?.name ?? 'the next manager'}.` : 'You see the titles of what was there while you were the manager.';
  }
}

/** What does not pass on with the role. */
export function keptSentence({ keptNotes, giver, as, person }: HandoverView): string {
  if (as === 'giver' && keptNotes !== null && keptNotes > 0) return `${counted(keptNotes, 'note')} ${keptNotes === 1 ? 'stays' : 'stay'} with you, kept to yourself or shared with ${person.name} only.`;
  return `Private notes do not pass on: what ${as === 'giver' ? 'you' : (giver?.name ?? 'a manager')} kept to ${as === 'giver' ? 'yourself' : 'themselves'}, or between the two of ${as === 'taker' ? 'them' : 'you'}, stays there.`;
}

const nameOr = (one: HandoverLine['giver'], readerId: string): string => (one === null ? 'nobody' : one.id === readerId ? 'you' : one.name);
