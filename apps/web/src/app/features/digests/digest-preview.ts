import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type DigestKind, type DigestPreview, type DigestSettings, sendDigest } from '@nextrung/api-client';
import { ErrorState, Skeleton } from '@nextrung/ui';

import { Saving } from '../../shell/forms/saving';
import { toProblem } from '../../shell/http/problem';
import { emptyWords, kindWords } from './digest-words';

/** What the next digest of a kind would say if it went now, and a way to have it now. */
@Component({
  selector: 'nr-digest-preview',
  imports: [ErrorState, MatButton, Skeleton],
  templateUrl: './digest-preview.html',
  styleUrl: './digests.scss',
  host: { role: 'region', '[attr.aria-labelledby]': '"preview-" + kind()' },
})
export class DigestPreviewSection {
  readonly kind = input.required<DigestKind>();
  readonly settings = input.required<DigestSettings>();
  readonly sent = output();

  private readonly api = inject(Api);
  // What waits stands in one of the two, so the other is read again when this one is switched.
  private readonly wanted = computed(() => `${String(this.settings().own)} ${String(this.settings().team)}`);
  protected readonly resource = httpResource<DigestPreview>(() => (this.wanted(), `/api/digests/preview?kind=${this.kind()}`));
  protected readonly preview = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly name = computed(() => kindWords[this.kind()].name);
  protected readonly empty = computed(() => {
    const outcome = this.preview()?.outcome ?? 'mail';
    return outcome === 'mail' ? '' : emptyWords[outcome];
  });
  protected readonly saving = new Saving();
  protected readonly said = signal('');

  protected async send(): Promise<void> {
    this.said.set('');
    const done = await this.saving.run(async () => this.api.invoke(sendDigest, { 'Idempotency-Key': crypto.randomUUID(), body: { kind: this.kind() } }));
    if (!done) return;
    this.said.set(`On its way to ${this.settings().address ?? 'you'}. It is the one of today.`);
    this.sent.emit();
  }
}
