import { Directive, inject, input, TemplateRef } from '@angular/core';

/** What a template knows of the entry that it shows. */
export interface EntryContext<T> {
  readonly $implicit: T;
  /** Place in the list, from 0. */
  readonly at: number;
  /** Address of the entry, such as `rungs[2].checklist[0]`. */
  readonly path: string;
  /** Puts another value in its place. */
  readonly set: (entry: T) => void;
  /** Changes some of its fields. */
  readonly patch: (fields: Partial<T>) => void;
}

/** How one entry of an `nr-entry-list` is shown; bound to the list of entries, which gives it its type. */
@Directive({ selector: 'ng-template[nrEntry]' })
export class EntryTemplate<T> {
  readonly entries = input.required<readonly T[]>({ alias: 'nrEntry' });
  readonly template = inject<TemplateRef<EntryContext<T>>>(TemplateRef);

  static ngTemplateContextGuard<T>(_directive: EntryTemplate<T>, _context: unknown): _context is EntryContext<T> {
    return true;
  }
}
