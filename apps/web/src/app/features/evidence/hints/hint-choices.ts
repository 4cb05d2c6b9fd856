import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { type HintKind, hintKinds } from '@nextrung/domain/evidence';

import { SessionStore } from '../../../shell/session/session-store';

const prefix = 'nextrung.hints-off';

/** Which kinds of writing hints someone does not want to see: kept in this browser for their account, in whichever organisation they are. */
@Injectable({ providedIn: 'root' })
export class HintChoices {
  private readonly session = inject(SessionStore);
  private readonly owners = computed(() => [...new Set([this.session.person()?.id ?? 'nobody', ...this.session.organisations().map(({ personId }) => personId)])]);
  private readonly chosen = linkedSignal<readonly HintKind[]>(() => remembered(this.owners()));
  readonly off = computed((): ReadonlySet<HintKind> => new Set(this.chosen()));

  set(kind: HintKind, shown: boolean): void {
    const others = this.chosen().filter((one) => one !== kind);
    this.chosen.set(shown ? others : [...others, kind]);
    for (const owner of this.owners()) remember(owner, this.chosen());
  }
}

function remembered(owners: readonly string[]): readonly HintKind[] {
  try {
    const kept = owners.map((owner) => localStorage.getItem(`${prefix}.${owner}`)).find((text) => text !== null);
    const read: unknown = kept === undefined || kept === null ? [] : JSON.parse(kept);
    return Array.isArray(read) ? hintKinds.filter((kind) => read.includes(kind)) : [];
  } catch {
    return [];
  }
}

// A browser that forbids storage still obeys, for as long as the page is open.
function remember(owner: string, off: readonly HintKind[]): void {
  try {
    if (off.length === 0) localStorage.removeItem(`${prefix}.${owner}`);
    else localStorage.setItem(`${prefix}.${owner}`, JSON.stringify(off));
  } catch {
    return;
  }
}
