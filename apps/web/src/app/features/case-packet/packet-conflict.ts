import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { PacketStore } from './packet-store';
import { DIMENSIONS, dimensionWords, type Sections } from './sections';

/** A part that somebody else changed meanwhile: what is saved now stands beside one's own text, and one is chosen. */
@Component({
  selector: 'nr-packet-conflict',
  imports: [MatButton],
  template: `
    @if (store.theirs()[section()] !== undefined) {
      <section role="alert" aria-label="Changed by somebody else">
        <p><strong>Somebody else changed this too.</strong> Nothing is lost: yours is below, and this is what is saved now.</p>
        @for (line of lines(); track $index) {<p class="words">{{ line }}</p>} @empty {<p class="words">Nothing.</p>}
        <div class="buttons">
          <button matButton="filled" type="button" (click)="store.keepMine(section())">Save mine instead</button>
          <button matButton type="button" (click)="store.takeTheirs(section())">Keep what is saved</button>
        </div>
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: 8px;
      padding: 12px 16px;
      border-inline-start: 2px solid var(--nr-accent);
      background: var(--nr-raised);
      font-family: var(--nr-font);
    }
    .words {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class PacketConflict {
  readonly section = input.required<keyof Sections>();
  protected readonly store = inject(PacketStore);

  protected readonly lines = computed(() => {
    const theirs = this.store.theirs();
    switch (this.section()) {
      case 'recommendation':
        return [theirs.recommendation ?? ''].filter((text) => text !== '');
      case 'need':
        return [theirs.need ?? ''].filter((text) => text !== '');
      case 'scope':
        return DIMENSIONS.flatMap((name) => (theirs.scope ?? []).filter(({ dimension, before, after }) => dimension === name && before + after !== '').map(({ before, after }) => `${dimensionWords[name]}: ${before} → ${after}`));
      case 'rows':
        return (theirs.rows ?? []).map(({ itemId }) => this.titleOf(itemId));
      case 'answers':
        return (theirs.answers ?? []).map(({ text }) => text);
      case 'statements':
        return (this.store.desk()?.statements ?? []).filter(({ id }) => theirs.statements?.includes(id)).map(({ name, text }) => `${name}: ${text}`);
    }
  });

  private titleOf(itemId: string): string {
    const desk = this.store.desk();
    return [...(desk?.rows ?? []), ...(desk?.proposals ?? []), ...(desk?.others ?? [])].find((item) => item.itemId === itemId)?.title ?? 'An item';
  }
}
