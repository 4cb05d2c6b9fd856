import { Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { HypothesisInput } from '@nextrung/api-client';

import { isOn, type ItemChange, itemChangeWords } from './hypotheses';
import type { TryableItem } from './tryable-items';

const first = 8;

/** The shared items, each with the changes that make sense for it. */
@Component({
  selector: 'nr-item-toggles',
  imports: [MatButton],
  template: `
    @for (item of shown(); track item.id) {
      <fieldset>
        <legend>{{ item.title }}</legend>
        @for (kind of item.offers; track kind) {
          <label><input type="checkbox" [checked]="isOn(kind, item)" [disabled]="full() && !isOn(kind, item)" (change)="changed.emit({ kind, item: item.id })" /><span>{{ words[kind] }}</span></label>
        }
        @if (item.waiting) {
          <p class="caption">Waiting for a rating: what that would change is not told to anyone who may give it.</p>
        }
      </fieldset>
    } @empty {
      <p class="secondary">No shared item names an indicator of this rung yet. A new one can be tried out below.</p>
    }
    @if (more() > 0) {
      <button matButton type="button" [attr.aria-expanded]="all()" (click)="all.set(!all())">{{ all() ? 'Show the newest ' + shownAtFirst : 'Show all ' + items().length + ' items' }}</button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      justify-items: stretch;
    }
    fieldset {
      padding-block: 8px 10px;
      border-block-end: 1px solid var(--nr-border);
    }
    legend {
      float: inline-start;
      inline-size: 100%;
      padding: 0;
      font-weight: 600;
    }
    label {
      display: flex;
      gap: 8px;
      align-items: center;
      min-block-size: var(--nr-target);
      clear: both;
      cursor: pointer;
    }
    p {
      clear: both;
    }
    input {
      flex: none;
      inline-size: 18px;
      block-size: 18px;
      margin: 0;
      accent-color: var(--nr-accent);
    }
    button {
      justify-self: start;
    }
  `,
})
export class ItemToggles {
  readonly items = input.required<readonly TryableItem[]>();
  readonly hypotheses = input.required<readonly HypothesisInput[]>();
  /** No more can be tried out at once. */
  readonly full = input(false);
  readonly changed = output<{ readonly kind: ItemChange; readonly item: string }>();

  protected readonly words = itemChangeWords;
  protected readonly shownAtFirst = first;
  protected readonly all = signal(false);
  protected readonly shown = computed(() => (this.all() ? this.items() : this.items().slice(0, first)));
  protected readonly more = computed(() => this.items().length - first);

  protected isOn(kind: ItemChange, { id }: TryableItem): boolean {
    return isOn(this.hypotheses(), kind, id);
  }
}
