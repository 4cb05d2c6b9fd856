import { DOCUMENT, inject } from '@angular/core';

/** Leads to a note: the page's address stays as it is, only the reader moves. Call it where `inject` works. */
export function noteJump(): (event: Event, note: number) => void {
  const document = inject(DOCUMENT);
  return (event, note) => {
    event.preventDefault();
    document.getElementById(`note-${note}`)?.focus();
  };
}
