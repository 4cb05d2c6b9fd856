import { afterNextRender, Component, computed, ElementRef, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { IndicatorMapping, IndicatorMappingView, MappingKind } from '@nextrung/api-client';

import { decisionProblem } from './decisions';
import { StatementPicker } from './statement-picker';
import { byPlace, type Statement, type Statements } from './statements';

const KINDS: readonly { readonly kind: MappingKind; readonly word: string; readonly means: string }[] = [
  { kind: 'same', word: 'The same', means: 'Nothing changed but its code or place.' },
  { kind: 'reworded', word: 'Reworded', means: 'The same is asked in other words; what was shown for it goes on counting.' },
  { kind: 'split', word: 'Split', means: 'Several new ones ask for its parts; what was shown for it counts for each.' },
  { kind: 'merged', word: 'Merged', means: 'It and others became one; what was shown for any of them counts for it.' },
  { kind: 'retired', word: 'Retired', means: 'It is not asked for any more; what was shown stays visible and counts for nothing.' },
];

/** What becomes of one indicator in force, decided by a person. */
@Component({
  selector: 'nr-decide-form',
  imports: [MatButton, StatementPicker],
  templateUrl: './decide-form.html',
  styles: `
    form {
      display: grid;
      gap: 12px;
      padding: 12px 16px;
      border-radius: var(--nr-radius);
      background: var(--nr-raised);
    }
    legend {
      padding: 0;
      font-weight: 600;
    }
    fieldset .secondary {
      flex: 1;
      max-inline-size: var(--nr-measure);
    }
    .word {
      min-inline-size: 72px;
    }
  `,
})
export class DecideForm {
  readonly entry = input.required<IndicatorMappingView>();
  readonly old = input.required<Statements>();
  readonly now = input.required<Statements>();
  readonly busy = input(false);
  /** Why the server refused it. */
  readonly refused = input('');
  readonly decided = output<IndicatorMapping>();
  readonly closed = output();

  // Begins from what is shown, and is not taken away when the page learns something new about it.
  protected readonly own = computed(() => this.entry().from[0] ?? '');
  protected readonly kind = linkedSignal<string, MappingKind>({ source: this.own, computation: () => untracked(this.entry).kind });
  private readonly to = linkedSignal<string, readonly string[]>({ source: this.own, computation: () => untracked(this.entry).to });
  private readonly others = linkedSignal<string, readonly string[]>({ source: this.own, computation: () => untracked(this.entry).from.slice(1) });
  protected readonly tried = signal(false);

  private readonly cell = computed(() => this.old().get(this.own())?.cell ?? '');
  protected readonly kinds = computed(() => KINDS.filter(({ kind }) => kind !== 'same' || this.entry().kind === 'same'));
  protected readonly newGroups = computed(() => byPlace(this.now(), this.cell()));
  protected readonly oldGroups = computed(() => byPlace(this.old(), this.cell()).map(({ place, statements }) => ({ place, statements: statements.filter(({ id }) => id !== this.own()) })));
  protected readonly chosenNew = computed(() => pick(this.now(), this.kind() === 'split' ? this.to() : this.to().slice(0, 1)));
  protected readonly chosenOld = computed(() => pick(this.old(), this.others()));
  private readonly mapping = computed((): IndicatorMapping => ({
    kind: this.kind(),
    from: this.kind() === 'merged' ? [this.own(), ...this.others()] : [this.own()],
    to: this.kind() === 'retired' ? [] : this.chosenNew().map(({ id }) => id),
  }));
  protected readonly wrong = computed(() => (this.tried() ? decisionProblem(this.mapping(), this.old(), this.now()) : ''));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('input:checked')?.focus());
  }

  protected choose(kind: MappingKind): void {
    this.kind.set(kind);
    this.tried.set(false);
  }

  protected leadTo(ids: readonly string[]): void {
    this.to.set(ids);
  }

  protected mergeWith(ids: readonly string[]): void {
    this.others.set(ids);
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.wrong() === '') this.decided.emit(this.mapping());
  }
}

function pick(statements: Statements, ids: readonly string[]): readonly Statement[] {
  return ids.flatMap((id) => statements.get(id) ?? []);
}
