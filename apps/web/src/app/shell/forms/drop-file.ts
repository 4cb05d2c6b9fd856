import { Component, input, output, signal } from '@angular/core';

/** Takes one file, chosen or dropped. The same file can be chosen again once it was corrected. */
@Component({
  selector: 'nr-drop-file',
  template: `
    <div class="drop" [class.over]="over()" (dragover)="hover($event, true)" (dragleave)="hover($event, false)" (drop)="drop($event)">
      <label>
        <span>Choose a file, or drop it here</span>
        <input type="file" [accept]="accept()" aria-describedby="file-about file-refused" [attr.aria-invalid]="refused() ? true : null" (change)="choose($event)" />
      </label>
      <p class="caption" id="file-about">{{ about() }}</p>
      <p id="file-refused" role="alert">@if (refused(); as words) {<span class="field-error">{{ words }}</span>}</p>
    </div>
  `,
  styles: `
    .drop {
      display: grid;
      gap: 6px;
      padding: 16px;
      border: 1px dashed var(--nr-outline);
      border-radius: var(--nr-radius);
    }
    .over {
      border-color: var(--nr-accent);
      background: var(--nr-accent-soft);
    }
    label {
      display: grid;
      gap: 6px;
      min-inline-size: 0;
      font-weight: 600;
    }
    input {
      inline-size: 100%;
      min-inline-size: 0;
      font-weight: 400;
    }
    #file-refused:empty {
      display: none;
    }
  `,
})
export class DropFile {
  /** Endings and types, as of the attribute of a file input. */
  readonly accept = input.required<string>();
  /** What is taken, and how large. */
  readonly about = input.required<string>();
  /** Why the last one was not taken. */
  readonly refused = input('');
  readonly taken = output<File>();
  protected readonly over = signal(false);

  protected choose({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.take(target.files?.[0]);
    target.value = '';
  }

  protected hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected drop(event: DragEvent): void {
    this.hover(event, false);
    this.take(event.dataTransfer?.files[0]);
  }

  private take(file: File | undefined): void {
    if (file) this.taken.emit(file);
  }
}
