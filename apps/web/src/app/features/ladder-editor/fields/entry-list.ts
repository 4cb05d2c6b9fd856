import { CdkDrag, type CdkDragDrop, CdkDragHandle, type CdkDragMove, CdkDropList } from '@angular/cdk/drag-drop';
import { NgTemplateOutlet } from '@angular/common';
import { afterNextRender, Component, computed, contentChild, ElementRef, inject, Injector, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '@nextrung/ui';

import { valueOf } from '../../../shell/forms/value-of';
import { EditorStore } from '../state/editor-store';
import { movedEntry, withEntryAt, withoutEntry } from '../state/lists';
import { type EntryContext, EntryTemplate } from './entry-template';

/** A list that is edited: entries are added, removed and moved, by pointer or by keyboard; how one looks is the content. */
@Component({
  selector: 'nr-entry-list',
  imports: [CdkDrag, CdkDragHandle, CdkDropList, Icon, MatButton, NgTemplateOutlet],
  templateUrl: './entry-list.html',
  styleUrl: './entry-list.scss',
  host: { role: 'group', '[attr.aria-label]': 'label()', '[class.above]': 'toolsAbove()' },
})
export class EntryList<T> {
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  /** The label stands above the list as words, too. */
  readonly labelled = input(true);
  readonly entries = input.required<readonly T[]>();
  /** What an entry is called, for example `the step`. */
  readonly nameOf = input.required<(entry: T, at: number) => string>();
  /** A new entry, from the name where one is asked for. */
  readonly make = input.required<(name: string) => T>();
  readonly addWords = input('Add');
  /** What is asked for before an entry is added; empty: nothing. */
  readonly asks = input('');
  /** The tools stand on the line of the entry's first label, which leaves the fields the whole width. */
  readonly toolsAbove = input(false);
  readonly most = input(200);
  readonly changed = output<readonly T[]>();
  /** An entry was dropped outside of the list, at a point of the window. */
  readonly droppedOutside = output<{ readonly entry: T; readonly x: number; readonly y: number }>();
  readonly draggedOver = output<{ readonly x: number; readonly y: number } | null>();

  private readonly store = inject(EditorStore);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly entryTemplate = contentChild.required<EntryTemplate<T>>(EntryTemplate);
  protected readonly problem = computed(() => this.store.problemAt(this.path()));
  protected readonly name = signal('');
  protected readonly nameMissing = signal(false);
  protected readonly valueOf = valueOf;

  protected contextOf(entry: T, at: number): EntryContext<T> {
    const set = (next: T): void => this.changed.emit(withEntryAt(this.entries(), at, next));
    return { $implicit: entry, at, path: `${this.path()}[${String(at)}]`, set, patch: (fields) => set({ ...entry, ...fields }) };
  }

  protected add(event: Event): void {
    event.preventDefault();
    const name = this.name().trim();
    if (this.asks() !== '' && name === '') {
      this.nameMissing.set(true);
      return this.focus(':scope > .adding input');
    }
    this.nameMissing.set(false);
    this.name.set('');
    const at = this.entries().length;
    this.changed.emit([...this.entries(), this.make()(name)]);
    this.store.said.set(`Added as number ${String(at + 1)}.`);
    this.focus(`${entryAt(at)} > .content :is(input, textarea, select, a)`);
  }

  protected move(from: number, to: number, way: 'up' | 'down'): void {
    if (to < 0 || to >= this.entries().length) return;
    this.place(from, to);
    this.focus(`${entryAt(to)} > .tools [data-way="${way}"]`);
  }

  protected remove(entry: T, at: number): void {
    const name = this.nameOf()(entry, at);
    this.changed.emit(withoutEntry(this.entries(), at));
    this.store.offerUndo(`${name} is deleted.`);
    const next = Math.min(at, this.entries().length - 2);
    this.focus(next < 0 ? ':scope > .adding :is(input, button)' : `${entryAt(next)} > .tools [data-way="remove"]`);
  }

  protected dropped(drop: CdkDragDrop<unknown, unknown, T>): void {
    this.draggedOver.emit(null);
    if (drop.isPointerOverContainer) return this.place(drop.previousIndex, drop.currentIndex);
    this.droppedOutside.emit({ entry: drop.item.data, ...drop.dropPoint });
  }

  protected over({ pointerPosition }: CdkDragMove): void {
    this.draggedOver.emit(pointerPosition);
  }

  private place(from: number, to: number): void {
    const entry = this.entries()[from];
    if (entry === undefined || from === to) return;
    this.changed.emit(movedEntry(this.entries(), from, to));
    this.store.said.set(`${this.nameOf()(entry, from)}: now ${String(to + 1)} of ${String(this.entries().length)}.`);
  }

  private focus(selector: string): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}

// Lists stand inside entries of lists: only an own entry is meant.
const entryAt = (at: number): string => `:scope > ol > [data-entry="${String(at)}"]`;
