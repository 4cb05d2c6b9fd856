import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type EvidenceImportPreview, type EvidenceImportResult, importEvidence, type ImportMapping, previewEvidenceImport } from '@nextrung/api-client';
import { DateText, PageHeader } from '@nextrung/ui';

import { idempotencyKey } from '../../../shell/http/headers';
import { type Problem, toProblem } from '../../../shell/http/problem';
import { ToDoCount } from '../../../shell/navigation/to-do-count';
import { SessionStore } from '../../../shell/session/session-store';

const LARGEST = 5 * 1024 * 1024;

/** Brings work in from a file: shows what was understood, asks which column is what, keeps drafts. */
@Component({
  selector: 'nr-import-page',
  imports: [DateText, MatButton, PageHeader, RouterLink],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
})
export default class ImportPage {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly toDo = inject(ToDoCount);
  private key = idempotencyKey()['Idempotency-Key'];

  private readonly file = signal<{ fileName: string; text: string } | null>(null);
  protected readonly mapping = signal<ImportMapping | null>(null);
  protected readonly source = signal('');
  protected readonly preview = signal<EvidenceImportPreview | null>(null);
  protected readonly result = signal<EvidenceImportResult | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  protected readonly fields: readonly { readonly key: keyof ImportMapping; readonly word: string }[] = [
    { key: 'title', word: 'Title' }, { key: 'happened', word: 'What happened' }, { key: 'startedOn', word: 'From' }, { key: 'endedOn', word: 'Until' },
    { key: 'link', word: 'Link' }, { key: 'episode', word: 'Episode' }, { key: 'externalId', word: 'Identifier' },
  ];
  protected readonly fresh = computed(() => (this.preview()?.total ?? 0) - (this.preview()?.alreadyHere ?? 0));

  protected async take({ target }: Event): Promise<void> {
    const chosen = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!chosen) return;
    this.start();
    if (chosen.size > LARGEST) {
      this.problem.set({ status: 0, title: 'This file is larger than 5 MB.', detail: 'Split it and bring the parts in one after the other.', code: 'too_large', errors: [], retryAfter: null });
      return;
    }
    this.file.set({ fileName: chosen.name, text: await chosen.text() });
    await this.look();
  }

  protected async map(key: keyof ImportMapping, { target }: Event): Promise<void> {
    const preview = this.preview();
    if (!preview || !(target instanceof HTMLSelectElement)) return;
    this.mapping.set({ ...(this.mapping() ?? preview.mapping), [key]: target.value || null });
    await this.look();
  }

  protected async rename({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLInputElement) || target.value.trim() === '') return;
    this.source.set(target.value.trim());
    await this.look();
  }

  protected async bringIn(): Promise<void> {
    await this.run(async () => {
      const personId = this.session.person()?.id ?? '';
      this.result.set(await this.api.invoke(importEvidence, { personId, body: this.body(), 'Idempotency-Key': this.key }));
      this.toDo.reload();
    });
  }

  private start(): void {
    this.key = idempotencyKey()['Idempotency-Key'];
    for (const state of [this.file, this.mapping, this.preview, this.result, this.problem]) state.set(null);
    this.source.set('');
  }

  private async look(): Promise<void> {
    await this.run(async () => {
      const preview = await this.api.invoke(previewEvidenceImport, { personId: this.session.person()?.id ?? '', body: this.body() });
      this.preview.set(preview);
      this.source.set(preview.source);
    });
  }

  private body(): { fileName: string; text: string; mapping?: ImportMapping; source?: string } {
    const [file, mapping, source] = [this.file(), this.mapping(), this.source()];
    return { fileName: file?.fileName ?? '', text: file?.text ?? '', ...(mapping && { mapping }), ...(source !== '' && { source }) };
  }

  private async run(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
