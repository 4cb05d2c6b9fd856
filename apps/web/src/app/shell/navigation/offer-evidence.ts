import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { PersonProfile, PersonRef } from '@nextrung/api-client';

/** For whom an item is written; a profile where the writer may read one. */
export type OfferedTo = PersonRef & { readonly profile: PersonProfile | null };

/** Opens the sheet in which one writes an item for somebody: its address is `…(sheet:offer-evidence)`. */
@Injectable({ providedIn: 'root' })
export class OfferEvidenceSheet {
  private readonly router = inject(Router);
  /** For whom; null: to be chosen in the sheet. */
  readonly to = signal<OfferedTo | null>(null);

  open(to: OfferedTo | null = null): Promise<boolean> {
    this.to.set(to);
    return this.router.navigate([{ outlets: { sheet: ['offer-evidence'] } }], { queryParamsHandling: 'preserve' });
  }

  /** The way back leads to what was before, not into the sheet again. */
  close(): Promise<boolean> {
    return this.router.navigate([{ outlets: { sheet: null } }], { queryParamsHandling: 'preserve', replaceUrl: true });
  }
}
