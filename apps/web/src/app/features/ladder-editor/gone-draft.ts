import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Api, createLadderDraft } from '@nextrung/api-client';

import { Saving } from '../../shell/forms/saving';
import { idempotencyKey } from '../../shell/http/headers';
import { contentOf } from './state/content-of';
import { EditorStore } from './state/editor-store';

/** The draft was published or deleted by somebody else while it was edited here: what was typed can go on as a draft of its own. */
@Component({
  selector: 'nr-gone-draft',
  imports: [MatButton, RouterLink],
  template: `
    <section aria-labelledby="gone">
      <h2 id="gone">This draft is not there any more</h2>
      <p role="alert">Somebody published or deleted it. What you typed is still here: make a draft of its own from it, or leave it.</p>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="button" [disabled]="saving.busy()" (click)="begin()">Make a new draft from it</button>
        <a matButton routerLink="/ladder/drafts">All drafts</a>
      </div>
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 8px;
      padding: 16px 20px;
      border-radius: var(--nr-radius);
      background: var(--nr-raised);
    }
  `,
})
export class GoneDraft {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly store = inject(EditorStore);
  private readonly key = idempotencyKey();
  protected readonly saving = new Saving();

  protected async begin(): Promise<void> {
    const ladder = this.store.ladder();
    if (ladder === null) return;
    await this.saving.run(async () => {
      const { id } = await this.api.invoke(createLadderDraft, { body: { from: 'content', content: contentOf(ladder) }, ...this.key });
      this.store.sync.letGo();
      await this.router.navigate(['/ladder/drafts', id]);
    });
  }
}
