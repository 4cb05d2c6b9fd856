import { computed, inject, Injectable, signal } from '@angular/core';
import { Api, type EvidenceFile, type EvidenceImportPreview, type EvidenceImportResult, importEvidence, type ImportMapping, previewEvidenceImport } from '@nextrung/api-client';

import { inBase64 } from '../../../shell/files/in-base64';
import { idempotencyKey } from '../../../shell/http/headers';
import { type Problem, toProblem } from '../../../shell/http/problem';
import { ToDoCount } from '../../../shell/navigation/to-do-count';
import { SessionStore } from '../../../shell/session/session-store';
import { freshIds, startingChoice } from './row-choice-model';

const LARGEST = 5 * 1024 * 1024;
const TOO_LARGE: Problem = { status: 0, title: 'This file is larger than 5 MB.', detail: 'Split it and bring the parts in one after the other.', code: 'too_large', errors: [], retryAfter: null };

/** A file on its way in: what was understood of it, which columns and rows were chosen, what became of them. */
@Injectable()
export class ImportStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly toDo = inject(ToDoCount);
  private key = idempotencyKey()['Idempotency-Key'];
  private turn = 0;

  private readonly file = signal<{ fileName: string; base64: string } | null>(null);
  private readonly chosenMapping = signal<ImportMapping | null>(null);
  private readonly sheet = signal<string | null>(null);
  readonly source = signal('');
  readonly preview = signal<EvidenceImportPreview | null>(null);
  readonly mapping = computed(() => this.chosenMapping() ?? this.preview()?.mapping ?? null);
  /** External ids of the rows to bring in. */
  readonly chosen = signal<ReadonlySet<string>>(new Set());
  readonly fresh = computed(() => freshIds(this.preview()?.rows ?? []));
  readonly result = signal<EvidenceImportResult | null>(null);
  readonly problem = signal<Problem | null>(null);
  readonly busy = signal(false);

  async take(chosen: File): Promise<void> {
    for (const state of [this.file, this.chosenMapping, this.sheet, this.preview, this.result, this.problem]) state.set(null);
    this.source.set('');
    this.chosen.set(new Set());
    if (chosen.size > LARGEST) {
      this.problem.set(TOO_LARGE);
      return;
    }
    this.file.set({ fileName: chosen.name, base64: await inBase64(chosen) });
    await this.look();
  }

  async map(key: keyof ImportMapping, column: string | null): Promise<void> {
    const mapping = this.mapping();
    if (!mapping) return;
    this.chosenMapping.set({ ...mapping, [key]: column });
    await this.look();
  }

  /** Another sheet has other columns. */
  async open(sheet: string): Promise<void> {
    this.sheet.set(sheet);
    this.chosenMapping.set(null);
    await this.look();
  }

  async rename(source: string): Promise<void> {
    this.source.set(source);
    await this.look();
  }

  choose(ids: ReadonlySet<string>): void {
    this.chosen.set(ids);
    // Other rows are another request.
    this.key = idempotencyKey()['Idempotency-Key'];
  }

  async bringIn(): Promise<void> {
    await this.run(async () => {
      const body = { ...this.body(), chosen: [...this.chosen()] };
      this.result.set(await this.api.invoke(importEvidence, { personId: this.personId(), body, 'Idempotency-Key': this.key }));
      this.toDo.reload();
    });
  }

  private async look(): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    await this.run(async () => {
      const preview = await this.api.invoke(previewEvidenceImport, { personId: this.personId(), body: this.body() });
      // A later choice has its own answer.
      if (turn !== this.turn) return;
      this.preview.set(preview);
      this.source.set(preview.source);
      this.choose(startingChoice(preview));
    });
  }

  private body(): EvidenceFile {
    const [file, mapping, source, sheet] = [this.file(), this.chosenMapping(), this.source(), this.sheet()];
    return { fileName: file?.fileName ?? '', base64: file?.base64 ?? '', ...(mapping && { mapping }), ...(source !== '' && { source }), ...(sheet !== null && { sheet }) };
  }

  private personId(): string {
    return this.session.person()?.id ?? '';
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
