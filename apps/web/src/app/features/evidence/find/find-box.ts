import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';

/** A box that leads to the search. */
@Component({
  selector: 'nr-find-box',
  imports: [MatButton],
  template: `
    <form role="search" [attr.aria-label]="label()" (submit)="search($event, words.value)">
      <input #words type="search" [attr.aria-label]="label()" [placeholder]="label()" maxlength="200" />
      <button matButton="outlined" type="submit">Find</button>
    </form>
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: 16px;
    }
    form {
      display: flex;
      gap: 8px;
      max-inline-size: 480px;
    }
    input {
      flex: 1 1 auto;
      min-inline-size: 0;
      min-block-size: var(--nr-target);
      padding: 4px 8px;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-page);
      color: var(--nr-text);
    }
  `,
})
export class FindBox {
  readonly label = input('Find evidence');
  /** Only this person's; left out: everyone's that one may read. */
  readonly person = input<string>();
  private readonly router = inject(Router);

  protected search(event: Event, words: string): void {
    event.preventDefault();
    void this.router.navigate(['/evidence/find'], { queryParams: { q: words.trim() || null, person: this.person() || null } });
  }
}
