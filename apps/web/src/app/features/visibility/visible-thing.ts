/** What someone can ask about; `id`: of the person for a packet. */
export interface VisibleThing {
  readonly kind: 'person' | 'item' | 'note' | 'packet';
  readonly id: string;
}

/** Where the server tells who can see it. */
export function whoCanSeeUrl({ kind, id }: VisibleThing): string {
  switch (kind) {
    case 'person':
      return `/api/people/${id}/who-can-see`;
    case 'packet':
      return `/api/people/${id}/packet/who-can-see`;
    case 'item':
      return `/api/evidence/${id}/who-can-see`;
    case 'note':
      return `/api/notes/${id}/who-can-see`;
  }
}

/** What names it in the address of its page: a page holds many notes, but one of the others. */
export const whoPlace = ({ kind, id }: VisibleThing): string => (kind === 'note' ? id : '1');
