import { Component, computed, inject, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type DraftPreview, previewLadderDraft } from '@nextrung/api-client';
import { counted, StateLabel } from '@nextrung/ui';

import { Saving } from '../../../shell/forms/saving';
import { ReviewStore } from './review-store';

/** Whose state a draft would move, worked out when asked for. */
@Component({
  selector: 'nr-states-preview',
  imports: [MatButton, RouterLink, StateLabel],
  templateUrl: './states-preview.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
      grid-template-columns: minmax(0, 1fr);
    }
    .scroll {
      overflow-x: auto;
    }
    table {
      max-inline-size: 720px;
    }
    td .caption {
      display: block;
    }
  `,
})
export class StatesPreview {
  protected readonly store = inject(ReviewStore);
  private readonly api = inject(Api);
  protected readonly asking = new Saving();
  /** Void as soon as the draft or a decision is another. */
  protected readonly preview = linkedSignal<number | undefined, DraftPreview | null>({ source: () => this.store.review()?.version, computation: () => null });
  protected readonly summary = computed(() => {
    const preview = this.preview();
    if (!preview) return '';
    const { people, statesMoved } = preview;
    return `${counted(people, 'person was', 'people were')} assessed both ways. ${statesMoved === 0 ? 'Nobody' : counted(statesMoved, 'person', 'people')} would change state.`;
  });
  private readonly newNames = computed(() => new Map((this.store.draft()?.rungs ?? []).map(({ id, short, title }) => [id, short || title])));
  private readonly oldNames = computed(() => new Map((this.store.before()?.rungs ?? []).map(({ id, short }) => [id, short])));

  protected async look(): Promise<void> {
    const version = this.store.review()?.version;
    await this.asking.run(async () => {
      const preview = await this.api.invoke(previewLadderDraft, { draftId: this.store.draftId() });
      if (version === this.store.review()?.version) this.preview.set(preview);
    });
  }

  protected nameBefore(rung: string): string {
    return this.oldNames().get(rung) ?? rung;
  }

  protected nameAfter(rung: string): string {
    return this.newNames().get(rung) ?? rung;
  }
}
