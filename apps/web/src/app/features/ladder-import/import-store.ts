import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { Api, createLadderDraft, type FileInspection, type FileQuestion, inspectLadderFile } from '@nextrung/api-client';

import { inBase64 } from '../../shell/files/in-base64';
import { Saving } from '../../shell/forms/saving';
import { idempotencyKey } from '../../shell/http/headers';
import { type Answer, type Answers, questionsAfter } from './answers';
import { fileProblem, type SentFile } from './read-file';

/** A file with a ladder: what was understood of it, what was answered about it. Nothing is stored before a draft is made. */
@Injectable()
export class ImportStore {
  private readonly api = inject(Api);
  private key = idempotencyKey();
  private turn = 0;

  readonly file = signal<SentFile | null>(null);
  readonly answers = signal<Answers>({});
  readonly inspection = signal<FileInspection | null>(null);
  readonly questions = signal<readonly FileQuestion[]>([]);
  private readonly found = computed(() => JSON.stringify(this.inspection()?.ladders.map(({ title }) => title)));
  /** Which of the ladders found; the first again when there are others. */
  readonly chosen = linkedSignal<string, number>({ source: this.found, computation: () => 0 });
  readonly ladder = computed(() => this.inspection()?.ladders[this.chosen()] ?? null);
  readonly looking = new Saving(['file', 'base64', 'name']);
  readonly making = new Saving();
  /** Why the file was refused. */
  readonly refused = computed(() => ['file', 'base64', 'name'].map((field) => this.looking.error(field)).filter((words) => words !== '').join(' '));

  async take(file: File): Promise<void> {
    const wrong = fileProblem(file);
    this.begin(null);
    if (wrong !== '') return this.looking.refuse({ file: wrong });
    this.begin({ name: file.name, base64: await inBase64(file) });
    await this.look();
  }

  async paste(text: string): Promise<void> {
    await this.take(new File([text], 'Pasted text', { type: 'text/plain' }));
  }

  /** Answers a question; the file is read again with it. */
  async answer(id: string, answer: Answer): Promise<void> {
    this.answers.update((answers) => ({ ...answers, [id]: answer }));
    await this.look();
  }

  /** The id of the new draft; null where it was refused. */
  async makeDraft(): Promise<string | null> {
    const ladder = this.ladder();
    let made: string | null = null;
    if (ladder) {
      await this.making.run(async () => {
        made = (await this.api.invoke(createLadderDraft, { body: { from: 'content', content: ladder.content }, ...this.key })).id;
      });
    }
    return made;
  }

  choose(at: number): void {
    this.chosen.set(at);
    this.key = idempotencyKey();
    this.making.clear();
  }

  private begin(file: SentFile | null): void {
    this.turn += 1;
    this.file.set(file);
    this.answers.set({});
    this.questions.set([]);
    this.inspection.set(null);
    this.looking.clear();
    this.making.clear();
  }

  // Answers can come faster than the file is read: only the newest reading is shown.
  private async look(): Promise<void> {
    const [file, answers] = [this.file(), this.answers()];
    if (!file) return;
    this.turn += 1;
    const turn = this.turn;
    this.key = idempotencyKey();
    const isOld = (): boolean => turn !== this.turn;
    await this.looking.run(async () => {
      const inspection = await this.api.invoke(inspectLadderFile, { body: { ...file, answers: { ...answers } } }).catch((error: unknown) => {
        if (isOld()) return null;
        throw error;
      });
      if (inspection === null || isOld()) return;
      this.questions.update((shown) => questionsAfter(shown, answers, inspection));
      this.inspection.set(inspection);
    });
  }
}
