import type { NoteVisibility, PersonRef } from '@nextrung/api-client';

export const noteVisibilities: readonly NoteVisibility[] = ['only_me', 'us_two', 'successor_too'];

/** Whose note it is, about whom, and with whom it can be shared. */
export interface NotePeople {
  readonly author: PersonRef;
  readonly person: PersonRef;
  readonly other: PersonRef | null;
  /** The author is the person’s line manager, as far as the page knows. */
  readonly manages?: boolean;
}

/** A choice of who can see a note, in its author’s words. */
export function choiceWords(visibility: NoteVisibility, { author, person, other, manages = false }: NotePeople): string {
  const name = other?.name ?? 'your manager';
  switch (visibility) {
    case 'only_me':
      return 'Only me';
    case 'us_two':
      return `Me and ${name}`;
    case 'successor_too':
      if (author.id === person.id) return `Me, ${name} and whoever manages me after them`;
      return `Me, ${name} and whoever manages ${person.name}${manages ? ' after me' : ''}`;
  }
}

/** Who can see a note, told to a reader. */
export function readersWords(visibility: NoteVisibility, { author, person, other }: NotePeople, readerId: string): string {
  const named = (one: PersonRef): string => (one.id === readerId ? 'you' : one.name);
  const two = [author, ...(other ? [other] : [])].map(named);
  switch (visibility) {
    case 'only_me':
      return capital(`only ${named(author)}`);
    case 'us_two':
      return capital(two.join(' and '));
    case 'successor_too':
      return capital(`${two.join(', ')} and whoever manages ${named(person)}`);
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
