import { Component, computed, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { valueOf } from '../../../shell/forms/value-of';
import { namesProblem } from '../answers';

/** Names of one's own, one for each that the file leaves open. */
@Component({
  selector: 'nr-names-question',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="use($event)">
      @for (name of names(); track $index) {
        <label class="field">Name {{ $index + 1 }}
          <input type="text" maxlength="200" autocomplete="off" [value]="name" [attr.aria-invalid]="problem() ? true : null" [attr.aria-describedby]="problem() ? id() + '-problem' : null" (input)="type($index, $event)" />
        </label>
      }
      @if (problem(); as words) {<span class="field-error" role="alert" [id]="id() + '-problem'">{{ words }}</span>}
      <div><button matButton="outlined" type="submit">Use these names</button></div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      max-inline-size: 400px;
    }
  `,
})
export class NamesQuestion {
  /** Unique on the page. */
  readonly id = input.required<string>();
  readonly given = input.required<readonly string[]>();
  readonly changed = output<string[]>();
  // The suggestion comes again with every reading of the file; only other names take the place of what is typed.
  private readonly same = computed(() => JSON.stringify(this.given()));
  protected readonly names = linkedSignal<string, readonly string[]>({ source: this.same, computation: () => untracked(this.given) });
  protected readonly problem = signal('');

  protected type(at: number, event: Event): void {
    const typed = valueOf(event);
    this.names.update((names) => names.map((name, place) => (place === at ? typed : name)));
    this.problem.set('');
  }

  protected use(event: Event): void {
    event.preventDefault();
    this.problem.set(namesProblem(this.names()));
    if (this.problem() === '') this.changed.emit(this.names().map((name) => name.trim()));
  }
}
