import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import type { CiteableItem, Level } from '@nextrung/api-client';

import { valueOf } from '../../shell/forms/value-of';
import { levels, levelWords } from '../../shell/words/evidence-words';
import type { RatingDraft } from './review-draft';

/** One rating of a review: a level, the reason, and the items that it cites. */
@Component({
  selector: 'nr-rating-block',
  template: `
    <fieldset [disabled]="locked()">
      <legend><strong>{{ name() }}</strong></legend>
      <div class="levels">
        @for (level of levels; track level; let number = $index) {
          <label class="choice"><input type="radio" [name]="id()" [value]="level" [checked]="rating().level === level" (change)="choose(level)" (keydown)="key($event)" /> {{ words[level] }} <kbd aria-hidden="true">{{ number + 1 }}</kbd></label>
        }
      </div>
      @if (errors().level; as text) {<span class="field-error" role="alert">{{ text }}</span>}
      <label class="field">Reason
        <textarea rows="3" maxlength="4000" [value]="rating().reason" [attr.aria-invalid]="errors().reason ? true : null" (input)="write($event)"></textarea>
        @if (errors().reason; as text) {<span class="field-error" role="alert">{{ text }}</span>}
      </label>
      @if (items().length) {
        <div role="group" [attr.aria-label]="'Items that ' + name() + ' cites'" class="cites">
          <span class="caption">What shows it, of the packet</span>
          @for (item of items(); track item.id) {
            <label class="choice"><input type="checkbox" [checked]="cited().has(item.id)" (change)="cite(item.id)" /> {{ item.number }}. {{ item.title }}</label>
          }
        </div>
      }
      @if (errors().cites; as text) {<span class="field-error" role="alert">{{ text }}</span>}
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
      inline-size: 100%;
    }
    legend {
      padding: 0;
    }
    .levels {
      display: flex;
      flex-wrap: wrap;
      gap: 0 20px;
    }
    .cites {
      display: grid;
    }
    kbd {
      color: var(--nr-secondary);
      font: inherit;
      font-size: var(--nr-caption);
    }
  `,
})
export class RatingBlock {
  /** Apart from every other on the page. */
  readonly id = input.required<string>();
  readonly name = input.required<string>();
  readonly rating = input.required<RatingDraft>();
  readonly items = input.required<readonly CiteableItem[]>();
  readonly errors = input<{ readonly level: string; readonly reason: string; readonly cites: string }>({ level: '', reason: '', cites: '' });
  readonly locked = input(false);
  /** Only what is another now: the rest may have been typed in the same instant. */
  readonly changed = output<Partial<RatingDraft>>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly cited = computed(() => new Set(this.rating().cites));
  protected readonly levels = levels;
  protected readonly words = levelWords;

  /** Keys 1 to 4 choose a level and go on to the reason. */
  protected key(event: KeyboardEvent): void {
    const level = levels[Number(event.key) - 1];
    if (!level) return;
    event.preventDefault();
    this.choose(level);
    this.host.querySelector('textarea')?.focus();
  }

  protected choose(level: Level): void {
    this.changed.emit({ level });
  }

  protected write(event: Event): void {
    this.changed.emit({ reason: valueOf(event) });
  }

  protected cite(id: string): void {
    const { cites } = this.rating();
    this.changed.emit({ cites: cites.includes(id) ? cites.filter((one) => one !== id) : [...cites, id] });
  }
}
