import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EvidenceLink } from '@nextrung/api-client';

import { valueOf } from '../../../shell/forms/value-of';
import type { Problem } from '../../../shell/http/problem';
import type { EvidenceDraft } from './evidence-draft';

const MOST = 10;

/** Addresses of the work, each with what it is called; the first one is the link that stands for the item. */
@Component({
  selector: 'nr-links-field',
  imports: [MatButton],
  template: `
    @for (one of links(); track $index) {
      <div class="row">
        <label class="grow"><span>{{ $first ? 'A link to the work' : 'Link ' + ($index + 1) }}</span><input type="url" placeholder="https://" [value]="one.url" [attr.aria-invalid]="error($index) ? true : null" (input)="put($index, { url: value($event), label: one.label })" /></label>
        @if (one.url || one.label || !$first) {<label class="grow"><span>{{ $first ? 'What it is called' : 'What link ' + ($index + 1) + ' is called' }}</span><input type="text" [value]="one.label" placeholder="Such as: the launch report" (input)="put($index, { url: one.url, label: value($event) })" /></label>}
        @if (!$first) {<button matButton type="button" [attr.aria-label]="'Remove link ' + ($index + 1)" (click)="remove($index)">Remove</button>}
      </div>
      @if (error($index); as words) {<p class="error">{{ words }}</p>}
    }
    @if (links().length < most && links()[0]?.url) {<div><button matButton type="button" (click)="put(links().length, { url: '', label: '' })">Add another link</button></div>}
  `,
  styleUrl: './evidence-form.scss',
  styles: `
    :host {
      gap: 8px;
    }
    .row {
      align-items: end;
    }
    p {
      margin: 0;
    }
  `,
})
export class LinksField {
  readonly draft = input.required<EvidenceDraft>();
  readonly problem = input<Problem | null>(null);
  readonly changed = output<Pick<EvidenceDraft, 'link' | 'linkLabel' | 'moreLinks'>>();
  protected readonly most = MOST;
  protected readonly value = valueOf;
  protected readonly links = computed<readonly EvidenceLink[]>(() => [{ url: this.draft().link, label: this.draft().linkLabel }, ...this.draft().moreLinks]);

  protected error(index: number): string {
    // Empty ones are not sent, so the server counts without them.
    const sent = this.links().slice(0, index).filter(({ url, label }) => url.trim() + label.trim() !== '').length;
    return this.problem()?.errors.find(({ field }) => field === `links.${String(sent)}.url` || field === `links.${String(sent)}.label`)?.message ?? '';
  }

  protected put(index: number, link: EvidenceLink): void {
    this.tell([...this.links().slice(0, index), link, ...this.links().slice(index + 1)]);
  }

  protected remove(index: number): void {
    this.tell(this.links().filter((_, at) => at !== index));
  }

  private tell([first, ...moreLinks]: readonly EvidenceLink[]): void {
    this.changed.emit({ link: first?.url ?? '', linkLabel: first?.label ?? '', moreLinks });
  }
}
