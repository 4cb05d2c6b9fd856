import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type AttachmentList, type AttachmentView, removeAttachment, restoreAttachment } from '@nextrung/api-client';

import { idempotencyKey } from '../http/headers';
import { toProblem } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { accepted, mostFiles, refusedBeforehand, sizeWords } from './file-words';
import { Upload } from './upload';

/** A file on its way. */
interface Sending {
  readonly id: string;
  readonly file: File;
  readonly stop: AbortController;
  /** Share that has arrived, 0 to 1. */
  readonly share: number;
  /** Why it did not arrive; empty while it may. */
  readonly problem: string;
  /** It can be tried again as it is. */
  readonly again: boolean;
}

/** The files beside an item: to take along, and for its author to attach by choosing, dropping, pasting or taking a picture. */
@Component({
  selector: 'nr-attachments-section',
  imports: [MatButton],
  templateUrl: './attachments-section.html',
  styleUrl: './attachments-section.scss',
  host: { '(document:paste)': 'paste($event)' },
})
export class AttachmentsSection {
  readonly itemId = input.required<string>();
  /** The reader may attach and remove. */
  readonly editable = input(false);
  /** Of its heading in the outline of the page. */
  readonly level = input<2 | 4>(2);

  private readonly api = inject(Api);
  private readonly upload = inject(Upload);
  private readonly resource = httpResource<AttachmentList>(() => `/api/evidence/${this.itemId()}/attachments`);
  protected readonly list = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly fault = computed(() => (this.resource.error() ? problemWords(toProblem(this.resource.error())) : ''));
  protected readonly files = computed(() => this.list()?.attachments.filter(({ state }) => state !== 'arriving') ?? []);
  protected readonly open = computed(() => this.editable() && (this.list()?.available ?? false));
  protected readonly sending = signal<readonly Sending[]>([]);
  protected readonly said = signal('');
  protected readonly removed = signal<AttachmentView | null>(null);
  protected readonly over = signal(false);
  protected readonly accepted = accepted;
  protected readonly size = sizeWords;
  /** Files go one after the other. */
  private last: Promise<void> = Promise.resolve();

  protected address({ id }: AttachmentView): string {
    return `/api/evidence/${this.itemId()}/attachments/${id}/content`;
  }

  protected retry(): void {
    this.resource.reload();
  }

  protected chosen({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.add([...(target.files ?? [])]);
    target.value = '';
  }

  protected hover(event: DragEvent): void {
    if (!this.open() || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent): void {
    this.over.set(false);
    if (!this.open() || !event.dataTransfer?.files.length) return;
    event.preventDefault();
    this.add([...event.dataTransfer.files]);
  }

  /** A picture from the clipboard; words that are pasted go where they always go. */
  protected paste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!this.open() || files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    this.add(files);
  }

  protected again({ id, file }: Sending): void {
    this.forget(id);
    this.add([file]);
  }

  protected cancel({ id, stop }: Sending): void {
    stop.abort(new Error('Stopped.'));
    this.forget(id);
    this.said.set('Stopped. The file is not attached.');
  }

  protected async remove(one: AttachmentView): Promise<void> {
    await this.run(async () => {
      await this.api.invoke(removeAttachment, { itemId: this.itemId(), attachmentId: one.id });
      this.change((all) => all.filter(({ id }) => id !== one.id));
      this.removed.set(one);
      this.said.set(`Removed: ${one.name}.`);
    });
  }

  protected async restore(one: AttachmentView): Promise<void> {
    await this.run(async () => {
      const back = await this.api.invoke(restoreAttachment, { itemId: this.itemId(), attachmentId: one.id });
      this.change((all) => [...all, back].sort((a, b) => a.addedAt.localeCompare(b.addedAt)));
      this.said.set(`Back again: ${one.name}.`);
    });
  }

  private add(files: readonly File[]): void {
    this.removed.set(null);
    this.said.set('');
    for (const file of files) {
      const refused = this.files().length + this.sending().filter(({ problem }) => problem === '').length >= mostFiles ? 'An item has at most 10 files. Remove one first.' : refusedBeforehand(file);
      const one: Sending = { id: crypto.randomUUID(), file, stop: new AbortController(), share: 0, problem: refused, again: false };
      this.sending.update((all) => [...all, one]);
      if (refused === '') this.last = this.last.then(() => this.send(one));
    }
  }

  private async send({ id, file, stop }: Sending): Promise<void> {
    if (stop.signal.aborted) return;
    try {
      const kept = await this.upload.send(this.itemId(), file, idempotencyKey()['Idempotency-Key'], (share) => this.update(id, { share }), stop.signal);
      this.forget(id);
      this.change((all) => [...all.filter((one) => one.id !== kept.id), kept]);
      this.said.set(`Attached: ${kept.name}.`);
    } catch (error) {
      if (stop.signal.aborted) return;
      const problem = toProblem(error);
      this.update(id, { problem: problem.errors[0]?.message ?? problemWords(problem), again: problem.status === 0 || problem.status >= 500 || problem.status === 429 });
    }
  }

  private update(id: string, change: Partial<Sending>): void {
    this.sending.update((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  protected forget(id: string): void {
    this.sending.update((all) => all.filter((one) => one.id !== id));
  }

  private change(how: (all: readonly AttachmentView[]) => readonly AttachmentView[]): void {
    this.list.update((list) => list && { ...list, attachments: [...how(list.attachments)] });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    this.removed.set(null);
    try {
      await work();
    } catch (error) {
      this.said.set(problemWords(toProblem(error)));
    }
  }
}
