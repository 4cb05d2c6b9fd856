import { computed, type OutputEmitterRef, signal } from '@angular/core';
import type { PersonProfile } from '@nextrung/api-client';

import { Saving } from '../../../shell/forms/saving';

/**
 * The saving of one section of a person. The page takes over the person as the reply shows them; when someone else was
 * faster it reads them again (`null`), and what was entered stays for another try.
 */
export class SectionSaving extends Saving {
  readonly said = signal('');
  readonly stale = computed(() => this.problem()?.status === 412);

  /** @param fields names of the fields that show their own errors */
  constructor(
    fields: readonly string[],
    private readonly changed: OutputEmitterRef<PersonProfile | null>,
  ) {
    super(fields);
  }

  /** True when it went well. */
  async save(work: () => Promise<PersonProfile>, said: string): Promise<boolean> {
    this.said.set('');
    const done = await this.run(async () => this.changed.emit(await work()));
    if (done) this.said.set(said);
    else if (this.stale()) this.changed.emit(null);
    return done;
  }
}
