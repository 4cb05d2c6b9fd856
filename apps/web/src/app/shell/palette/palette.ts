import { afterNextRender, Component, computed, type ElementRef, inject, linkedSignal, output, signal, viewChild } from '@angular/core';
import { counted, Icon } from '@nextrung/ui';

import { valueOf } from '../forms/value-of';
import { ActionEntries } from './action-entries';
import { type Entry, found, stepped } from './entries';
import { PageEntries } from './pages-entries';
import { PeopleEntries } from './people-entries';

/** Goes to a page or a person, or does something, by name: a line to type in and a list, by the pattern of a combobox. */
@Component({
  selector: 'nr-palette',
  imports: [Icon],
  providers: [PeopleEntries],
  templateUrl: './palette.html',
  styleUrl: './palette.scss',
})
export class Palette {
  readonly closed = output();
  private readonly actions = inject(ActionEntries);
  private readonly pages = inject(PageEntries);
  private readonly people = inject(PeopleEntries);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly query = signal('');
  protected readonly at = linkedSignal({ source: () => this.query(), computation: () => 0 });
  /** People come last, so that what is above them stays where it is when they arrive. */
  protected readonly groups = computed(() => {
    let at = 0;
    return [
      { word: 'Actions', entries: found(this.actions.all(), this.query()) },
      { word: 'Pages', entries: found(this.pages.all(), this.query()) },
      { word: 'People', entries: this.people.all() },
    ]
      .filter(({ entries }) => entries.length > 0)
      .map(({ word, entries }) => ({ word, lines: entries.map((entry) => ({ entry, at: at++ })) }));
  });
  protected readonly lines = computed(() => this.groups().flatMap(({ lines }) => lines));
  protected readonly said = computed(() => {
    const count = this.lines().length;
    if (this.people.waiting()) return count === 0 ? 'Looking for people' : '';
    if (this.people.failed()) return 'People could not be looked up just now.';
    return count === 0 ? 'Nothing here has this in its name.' : `${counted(count, 'entry', 'entries')}. Arrows choose, Enter opens.`;
  });

  constructor() {
    afterNextRender(() => { this.dialog().nativeElement.showModal(); });
  }

  protected type(event: Event): void {
    this.query.set(valueOf(event));
    this.people.query.set(this.query());
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const to = stepped(event.key, this.at(), this.lines().length);
    if (to !== null) {
      event.preventDefault();
      this.at.set(to);
      this.dialog().nativeElement.querySelector(`#palette-${String(to)}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = this.lines()[this.at()];
      if (chosen) this.pick(chosen.entry);
    }
  }

  /** The browser gives the focus back before anything else happens. */
  protected pick({ run }: Entry): void {
    this.close();
    run();
  }

  protected close(): void {
    this.dialog().nativeElement.close();
    this.closed.emit();
  }

  protected cancel(event: Event): void {
    event.preventDefault();
    this.close();
  }

  protected outside(event: Event): void {
    if (event.target === this.dialog().nativeElement) this.close();
  }
}
