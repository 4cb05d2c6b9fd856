import { Component, inject, signal } from '@angular/core';
import { MatAnchor, MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { Api, switchDigest } from '@nextrung/api-client';
import { EmptyState } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { PlainPage } from '../../shell/pages/plain-page';

/** Whoever has the link of a digest switches it off, and on again, without signing in. Whether the link is one, nobody is told. */
@Component({
  selector: 'nr-switch-page',
  imports: [EmptyState, MatAnchor, MatButton, PlainPage, RouterLink],
  templateUrl: './switch-page.html',
  styles: `
    h1 {
      margin-block-end: 16px;
    }
    .said:empty {
      display: none;
    }
    .actions {
      margin-block-start: 24px;
    }
  `,
})
export default class SwitchPage {
  private readonly api = inject(Api);
  private readonly focus = focusMover();
  protected readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  protected readonly saving = new Saving();
  /** Null: nothing was done yet. */
  protected readonly on = signal<boolean | null>(null);

  protected async switch(on: boolean): Promise<void> {
    if (await this.saving.run(async () => this.api.invoke(switchDigest, { body: { token: this.token, on } }))) {
      this.on.set(on);
      this.focus('.said');
    }
  }
}
