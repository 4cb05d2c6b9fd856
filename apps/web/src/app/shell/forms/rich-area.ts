import { Component, computed, type ElementRef, input, model, signal, viewChild } from '@angular/core';
import { marked, type Marking } from '@nextrung/rich-text/marking';
import { RichTextView } from '@nextrung/ui/rich-text';

const MARKINGS: readonly { readonly marking: Marking; readonly name: string; readonly sign: string; readonly key?: string }[] = [
  { marking: 'strong', name: 'Bold', sign: 'B', key: 'b' },
  { marking: 'emphasis', name: 'Italic', sign: 'I', key: 'i' },
  { marking: 'list', name: 'List', sign: '•' },
  { marking: 'numbers', name: 'Numbered list', sign: '№' },
  { marking: 'quote', name: 'Quote', sign: '”' },
  { marking: 'link', name: 'Link', sign: 'Link' },
];

/** A text in which words can be marked, as Markdown, and a look at what becomes of it. */
@Component({
  selector: 'nr-rich-area',
  imports: [RichTextView],
  template: `
    <div class="bar">
      <div role="toolbar" class="marks" aria-label="Formatting" [attr.aria-controls]="fieldId()">
        @for (one of markings; track one.marking) {
          <button type="button" [class]="one.marking" [attr.aria-label]="one.name" [title]="one.key ? one.name + ' (Ctrl+' + one.key.toUpperCase() + ')' : one.name" [disabled]="previewing()" [tabIndex]="$index === current() ? 0 : -1" (focus)="current.set($index)" (keydown)="walk($event)" (click)="mark(one.marking)">{{ one.sign }}</button>
        }
      </div>
      <button type="button" class="preview" [attr.aria-pressed]="previewing()" (click)="previewing.set(!previewing())">Preview</button>
    </div>
    <textarea #field [id]="fieldId()" [rows]="rows()" [value]="text()" [hidden]="previewing()" [attr.aria-describedby]="described()" [attr.aria-invalid]="invalid() ? true : null" (input)="text.set(field.value)" (keydown)="shortcut($event)"></textarea>
    @if (previewing()) {
      <div class="shown" role="region" aria-label="Preview">
        @if (text().trim()) {@defer (on immediate) {<ui-rich-text [text]="text()" />}} @else {<p class="secondary">Nothing to show yet.</p>}
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    .bar,
    .marks {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      align-items: center;
    }
    .bar {
      justify-content: space-between;
    }
    button {
      min-inline-size: 32px;
      min-block-size: 28px;
      padding: 0 8px;
      border: 1px solid transparent;
      border-radius: var(--nr-radius-cell);
      background: none;
      color: var(--nr-secondary);
      font: inherit;
      cursor: pointer;
    }
    button:hover,
    button[aria-pressed='true'] {
      border-color: var(--nr-outline);
      color: var(--nr-text);
    }
    button:disabled {
      opacity: 0.5;
      cursor: default;
    }
    .strong {
      font-weight: 700;
    }
    .emphasis {
      font-style: italic;
    }
    textarea,
    .shown {
      inline-size: 100%;
      box-sizing: border-box;
      min-block-size: var(--nr-target);
      padding: 6px 8px;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-page);
      color: var(--nr-text);
    }
    .shown {
      border-style: dashed;
    }
    [hidden] {
      display: none;
    }
    p {
      margin: 0;
    }
  `,
})
export class RichArea {
  readonly text = model.required<string>();
  readonly fieldId = input.required<string>();
  readonly rows = input(3);
  readonly described = input<string | null>(null);
  readonly invalid = input(false);

  protected readonly markings = MARKINGS;
  protected readonly previewing = signal(false);
  /** The button that Tab comes to. */
  protected readonly current = signal(0);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  private readonly keys = computed(() => new Map(MARKINGS.flatMap(({ key, marking }) => (key ? [[key, marking] as const] : []))));

  focus(): void {
    this.previewing.set(false);
    // Shown in the next picture only, and what is hidden takes no focus.
    this.field().nativeElement.hidden = false;
    this.field().nativeElement.focus();
  }

  select(from: number, to: number): void {
    this.focus();
    this.field().nativeElement.setSelectionRange(from, to);
  }

  protected shortcut(event: KeyboardEvent): void {
    const marking = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey ? this.keys().get(event.key.toLowerCase()) : undefined;
    if (marking === undefined) return;
    event.preventDefault();
    this.mark(marking);
  }

  protected mark(marking: Marking): void {
    const { nativeElement: field } = this.field();
    const after = marked({ text: field.value, from: field.selectionStart, to: field.selectionEnd }, marking);
    field.value = after.text;
    this.text.set(after.text);
    this.select(after.from, after.to);
  }

  /** The arrows go from button to button, as in every toolbar. */
  protected walk(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const buttons = event.currentTarget instanceof HTMLElement ? event.currentTarget.parentElement?.querySelectorAll('button') : undefined;
    if (step === 0 || !buttons) return;
    event.preventDefault();
    buttons.item((this.current() + step + buttons.length) % buttons.length).focus();
  }
}
