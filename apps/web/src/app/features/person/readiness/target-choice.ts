import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { TargetRef } from '@nextrung/api-client';

/** Which of two targets is looked at; it stands in the address, so that a link shows the same. */
@Component({
  selector: 'nr-target-choice',
  template: `
    <fieldset>
      <legend>Look at</legend>
      @for (target of targets(); track target.rung) {
        <label>
          <input type="radio" name="looked-at-target" [value]="target.rung" [checked]="target.rung === chosen()" (change)="choose(target)" />
          <span>{{ target.title }}<span class="caption">{{ target.second ? 'second target' : 'first target' }}</span></span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 16px;
    }
    legend {
      float: inline-start;
      margin-inline-end: 16px;
      padding: 0;
      color: var(--nr-secondary);
    }
    label {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      min-block-size: var(--nr-target);
      cursor: pointer;
    }
    .caption {
      margin-inline-start: 6px;
    }
    input {
      inline-size: 18px;
      block-size: 18px;
      margin: 0;
      accent-color: var(--nr-accent);
    }
  `,
})
export class TargetChoice {
  private readonly router = inject(Router);
  readonly targets = input.required<readonly TargetRef[]>();
  readonly chosen = input.required<string | null>();

  protected choose({ rung, second }: TargetRef): void {
    void this.router.navigate([], { queryParams: { target: second ? rung : null }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
