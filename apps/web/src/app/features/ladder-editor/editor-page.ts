import { httpResource } from '@angular/common/http';
import { afterRenderEffect, Component, computed, effect, ElementRef, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { DraftView } from '@nextrung/api-client';
import { ErrorState, Icon, PageHeader, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { ConflictPanel } from './conflict/conflict-panel';
import { FindingsList } from './findings-list';
import { GoneDraft } from './gone-draft';
import { GuideSection } from './guide/guide-section';
import { LeftDraft } from './left-draft';
import { MatrixSection } from './matrix/matrix-section';
import { OverlaysSection } from './overlays/overlays-section';
import { RungsSection } from './rungs/rungs-section';
import { SaveStatus } from './save-status';
import { CompetenciesSection } from './sections/competencies-section';
import { NotesSection } from './sections/notes-section';
import { PaySection } from './sections/pay-section';
import { DraftSync, savedDraft } from './state/draft-sync';
import { EditorStore } from './state/editor-store';
import { LocalKeeper } from './state/local-keeper';
import { pathsUp, placeOf, sectionOf, sections } from './state/sections';
import { UndoBar } from './undo-bar';

/** A ladder draft, part by part: what is typed is saved by itself, every step can be undone. */
@Component({
  selector: 'nr-editor-page',
  imports: [
    CompetenciesSection, ConflictPanel, ErrorState, FindingsList, GoneDraft, GuideSection, Icon, LeftDraft, MatButton, MatrixSection, NotesSection, OverlaysSection, PageHeader, PaySection, RouterLink,
    RungsSection, SaveStatus, Skeleton, UndoBar,
  ],
  providers: [DraftSync, EditorStore, LocalKeeper],
  templateUrl: './editor-page.html',
  styleUrl: './editor-page.scss',
  host: { '(document:keydown)': 'key($event)' },
})
export default class EditorPage {
  readonly draftId = input.required<string>();
  readonly section = input<string>();
  /** The open cell (`rung.competency`), rung or overlay of the part. */
  readonly item = input<string>();

  protected readonly store = inject(EditorStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly resource = httpResource<DraftView>(() => `/api/ladder/drafts/${this.draftId()}`);
  private readonly read = computed(() => (this.resource.hasValue() ? savedDraft(this.resource.value()) : null));
  protected readonly problem = computed(() => {
    if (this.resource.error()) return toProblem(this.resource.error());
    return this.resource.hasValue() && this.read() === null ? { status: 200, title: 'This draft cannot be read', detail: 'It was kept by another version of Nextrung. It is still stored.' } : null;
  });
  protected readonly sections = sections;
  protected readonly current = computed(() => sectionOf(this.section()));
  protected readonly line = computed(() => {
    const basedOn = this.store.sync.saved()?.basedOn ?? null;
    return `A draft${basedOn === null ? '' : `, begun from version ${String(basedOn)}`}. Only administrators see it until it is published.`;
  });

  constructor() {
    effect(() => {
      const saved = this.read();
      if (saved !== null) untracked(() => this.store.open(saved));
    });
    effect(() => {
      if (this.problem()?.status === 404) untracked(() => this.store.openLost(this.draftId()));
    });
    afterRenderEffect(() => {
      const sought = this.store.sought();
      this.current();
      this.item();
      if (sought !== null && this.focus(sought)) this.store.sought.set(null);
    });
  }

  protected key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z' || isTyping(event.target)) return;
    event.preventDefault();
    if (event.shiftKey) this.store.redo();
    else this.store.undo();
  }

  // The field itself, or what it is a part of; not yet where its part of the editor is still to come.
  private focus(path: string): boolean {
    const document = this.host.ownerDocument;
    const field = pathsUp(path).map((one) => document.getElementById(one) ?? document.getElementById(`${one}-entry`)).find((one) => one !== null);
    const ladder = this.store.ladder();
    if (!field) return ladder === null || placeOf(path, ladder).section === this.current();
    for (let around = field.closest('details'); around; around = around.parentElement?.closest('details') ?? null) around.open = true;
    field.focus();
    field.scrollIntoView({ block: 'nearest' });
    return true;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type)) || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
