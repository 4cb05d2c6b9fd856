import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, changeReadinessSettings, previewReadinessSettings, type ReadinessSettings, type SettingsPreview } from '@nextrung/api-client';
import { ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { ifMatch } from '../../shell/http/headers';
import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';
import { MovesPreview } from './moves-preview';
import { RungForm } from './rung-form';
import { RungsTable } from './rungs-table';
import { changedMeanwhile, changedRungs, keptEdit, noEdit, type RungEdit, type SettingsEdit, shownRung } from './settings-draft';
import { SettingsHistory } from './settings-history';

const DRAFT = 'readiness-settings';

/** What the organisation asks for at each target rung: read by everyone, changed by administrators after a preview. */
@Component({
  selector: 'nr-readiness-settings-page',
  imports: [ErrorState, MatButton, MovesPreview, PageHeader, RouterLink, RungForm, RungsTable, SettingsHistory, Skeleton],
  templateUrl: './readiness-settings-page.html',
  styleUrl: './readiness-settings-page.scss',
})
export default class ReadinessSettingsPage {
  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private readonly focus = focusMover();
  protected readonly session = inject(SessionStore);

  protected readonly resource = httpResource<ReadinessSettings>(() => '/api/readiness-settings');
  protected readonly settings = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));

  protected readonly edit = signal<SettingsEdit>(keptEdit(this.drafts.read(DRAFT)) ?? noEdit(0));
  protected readonly rungs = computed(() => (this.settings()?.rungs ?? []).map((saved) => shownRung(saved, this.edit().rungs[saved.rung])));
  protected readonly changed = computed(() => changedRungs(this.rungs()));
  protected readonly meanwhile = computed(() => {
    const settings = this.settings();
    return settings ? changedMeanwhile(settings, this.edit()) : [];
  });
  protected readonly isWrong = computed(() => this.rungs().some(({ isEdited, daysProblem, episodesProblem }) => isEdited && (daysProblem || episodesProblem) !== ''));
  /** What the preview was made for: any later change of a field or of the saved settings makes it void. */
  private readonly asked = computed(() => JSON.stringify([this.settings()?.version, this.changed()]));
  protected readonly preview = linkedSignal<string, SettingsPreview | null>({ source: this.asked, computation: () => null });
  protected readonly previewing = new Saving();
  protected readonly applying = new Saving(['reason']);
  protected readonly said = signal('');
  protected readonly valueOf = valueOf;

  constructor() {
    this.drafts.follow(() => DRAFT, () => (Object.keys(this.edit().rungs).length === 0 ? undefined : this.edit()));
  }

  protected change(rung: string, change: RungEdit): void {
    this.said.set('');
    this.applying.clear();
    this.edit.update((edit) => {
      const begun = Object.keys(edit.rungs).length > 0 ? edit : { ...edit, version: this.settings()?.version ?? 0 };
      return { ...begun, rungs: { ...begun.rungs, [rung]: { ...begun.rungs[rung], ...change } } };
    });
  }

  protected give(reason: string): void {
    this.edit.update((edit) => ({ ...edit, reason }));
  }

  protected discard(said: string): void {
    this.drafts.drop(DRAFT);
    this.edit.set(noEdit(this.settings()?.version ?? 0));
    this.previewing.clear();
    this.applying.clear();
    this.said.set(said);
    this.focus('.said');
  }

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    const asked = this.asked();
    await this.previewing.run(async () => {
      const preview = await this.api.invoke(previewReadinessSettings, { body: { rungs: this.changed() } });
      if (asked === this.asked()) this.preview.set(preview);
    });
  }

  protected async apply(event: Event): Promise<void> {
    event.preventDefault();
    const settings = this.settings();
    const reason = this.edit().reason.trim();
    if (!settings) return;
    if (reason.length < 5) return this.applying.refuse({ reason: 'Give the reason. It is kept with the change.' });
    const done = await this.applying.run(async () => {
      await this.api.invoke(changeReadinessSettings, { body: { rungs: this.changed(), reason }, ...ifMatch(settings.version) });
    });
    if (done) this.discard('Applied. Every assessment from now on is made with it.');
    if (done || this.applying.problem()?.status === 412) this.resource.reload();
  }
}
