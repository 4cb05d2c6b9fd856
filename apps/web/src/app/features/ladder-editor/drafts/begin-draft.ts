import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Api, createLadderDraft, type LadderVersionView, type NewDraft } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { idempotencyKey } from '../../../shell/http/headers';

const beginnings = [
  { id: 'in_force', name: 'The version in force', hint: 'Change what is there.' },
  { id: 'earlier', name: 'An earlier version', hint: 'Go back to what was there.' },
  { id: 'built_in', name: 'The built-in ladder', hint: 'Seven rungs from Associate PM to Chief Product Officer, with overlay, paths and policies.' },
  { id: 'blank', name: 'Blank', hint: 'One rung and one competency to begin with.' },
] as const;

/** Begins a draft and opens it. */
@Component({
  selector: 'nr-begin-draft',
  imports: [MatButton, RouterLink],
  template: `
    <form class="form" novalidate (submit)="begin($event)">
      <fieldset>
        <legend><h2>Begin a draft from</h2></legend>
        @for (one of offered(); track one.id) {
          <label class="choice"><input type="radio" name="beginning" [value]="one.id" [checked]="chosen() === one.id" (change)="chosen.set(one.id)" /> <span>{{ one.name }} <span class="caption">{{ one.hint }}</span></span></label>
        }
      </fieldset>
      @if (chosen() === 'earlier') {
        <div class="field">
          <label for="version">Version</label>
          <select id="version" (change)="version.set(+valueOf($event))">
            @for (one of earlier(); track one.version) {<option [value]="one.version" [selected]="one.version === from()">{{ one.version }}: {{ one.title }}, {{ dateText(one.publishedAt) }}</option>}
          </select>
        </div>
      }
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Begin the draft</button>
        <a matButton routerLink="/ladder/import">From a file</a>
      </div>
    </form>
  `,
  styles: `
    legend {
      padding: 0;
      margin-block-end: 8px;
    }
    .choice .caption {
      display: block;
    }
  `,
})
export class BeginDraft {
  /** The newest first. */
  readonly versions = input.required<readonly LadderVersionView[]>();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private key = idempotencyKey();

  protected readonly earlier = computed(() => this.versions().slice(1));
  protected readonly offered = computed(() => beginnings.filter(({ id }) => id !== 'earlier' || this.earlier().length > 0));
  protected readonly chosen = signal<(typeof beginnings)[number]['id']>('in_force');
  protected readonly version = signal<number | null>(null);
  protected readonly from = computed(() => this.version() ?? this.earlier()[0]?.version ?? 1);
  protected readonly saving = new Saving();
  protected readonly valueOf = valueOf;
  protected readonly dateText = dateText;

  protected async begin(event: Event): Promise<void> {
    event.preventDefault();
    await this.saving.run(async () => {
      const { id } = await this.api.invoke(createLadderDraft, { body: this.wanted(), ...this.key });
      this.key = idempotencyKey();
      await this.router.navigate(['/ladder/drafts', id]);
    });
  }

  private wanted(): NewDraft {
    const chosen = this.chosen();
    if (chosen === 'earlier') return { from: 'version', version: this.from() };
    return { from: chosen === 'in_force' ? 'version' : chosen };
  }
}
