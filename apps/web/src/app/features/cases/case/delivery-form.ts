import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseView } from '@nextrung/api-client';

import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { type VersionedText, versionedText } from '../../../shell/drafts/versioned-text';
import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { CaseService } from '../case-service';

/** Whoever tells the person prepares what to say, and says that they have been told. */
@Component({
  selector: 'nr-delivery-form',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      @if (theirs(); as saved) {
        <section aria-labelledby="points-saved">
          <h3 id="points-saved" tabindex="-1">Somebody else saved other talking points meanwhile</h3>
          <p class="text">{{ saved.talkingPoints || 'Nothing.' }}</p>
          <p class="secondary">Yours are below, and nothing of them is lost. Saving takes the place of these.</p>
          <div class="buttons"><button matButton="outlined" type="button" (click)="takeTheirs()">Keep theirs</button></div>
        </section>
      }
      <label class="field">Talking points
        <textarea rows="5" maxlength="4000" [value]="draft().text" [attr.aria-invalid]="saving.error('talkingPoints') ? true : null" aria-describedby="points-readers points-error" (input)="type(valueOf($event))"></textarea>
        <span class="field-error" id="points-error">{{ saving.error('talkingPoints') }}</span>
      </label>
      <p class="caption" id="points-readers">For you. {{ view().person.name }} never reads them: what was decided, what it rests on, what comes next, and what you do not know.</p>
      @if (saving.general() && !theirs()) {<p class="form-problem" role="alert">{{ saving.general() }}</p>}
      <div class="buttons">
        @if (changed()) {<button matButton="outlined" type="submit" [disabled]="saving.busy()">{{ theirs() ? 'Save mine instead' : 'Save the talking points' }}</button>}
        @if (!telling()) {<button matButton="filled" type="button" class="tell" (click)="begin()">I have told them</button>}
      </div>
    </form>
    @if (telling()) {
      <div class="confirm" role="group" aria-label="I have told them">
        <p>From now on {{ view().person.name }} reads the decision and its reason. Say so only once you have told them yourself.</p>
        <div class="buttons">
          <button matButton="filled" type="button" data-first [disabled]="saving.busy()" (click)="deliver()">{{ view().person.name }} has been told</button>
          <button matButton type="button" (click)="dismiss()">Not yet</button>
        </div>
      </div>
    }
  `,
  styles: `
    :host,
    form,
    section,
    .confirm {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
    form {
      max-inline-size: 640px;
    }
    section,
    .confirm {
      padding: 12px 16px;
      border-radius: var(--nr-radius);
      background: var(--nr-page);
    }
    .text {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    .field-error:empty {
      display: none;
    }
  `,
})
export class DeliveryForm {
  readonly view = input.required<CaseView>();
  readonly saved = output<CaseView>();
  readonly seen = output<CaseView>();
  readonly told = output<CaseView>();
  readonly outdated = output();

  private readonly service = inject(CaseService);
  private readonly drafts = inject(LocalDrafts);
  private readonly focus = focusMover();
  private readonly name = computed(() => `talking-points.${this.view().id}`);
  private readonly blank = computed((): VersionedText => ({ text: this.view().delivery?.talkingPoints ?? '', version: this.view().delivery?.version ?? 0 }));
  protected readonly draft = linkedSignal({ source: this.name, computation: (name): VersionedText => versionedText(this.drafts.read(name)) ?? this.blank() });
  protected readonly saving = new Saving(['talkingPoints']);
  protected readonly telling = signal(false);
  protected readonly valueOf = valueOf;
  protected readonly changed = computed(() => this.draft().text !== this.blank().text);
  protected readonly theirs = computed(() => {
    const { delivery } = this.view();
    return delivery !== null && delivery.version !== this.draft().version && this.changed() ? delivery : null;
  });

  constructor() {
    this.drafts.follow(this.name, () => (this.changed() ? this.draft() : null));
  }

  protected type(text: string): void {
    this.draft.update((draft) => ({ ...draft, text }));
  }

  protected takeTheirs(): void {
    this.draft.set(this.blank());
    this.focus('textarea');
  }

  protected begin(): void {
    this.telling.set(true);
    this.focus('[data-first]');
  }

  protected dismiss(): void {
    this.telling.set(false);
    this.focus('.tell');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.saving.run(async () => {
      const version = this.theirs()?.version ?? this.draft().version;
      const view = await this.service.writeTalkingPoints(this.view().id, version, this.draft().text.trim());
      this.draft.set({ text: view.delivery?.talkingPoints ?? '', version: view.delivery?.version ?? version });
      this.saved.emit(view);
    });
    if (done || this.saving.problem()?.status !== 412) return;
    await this.saving.run(async () => {
      this.seen.emit(await this.service.get(this.view().id));
    });
    this.focus('#points-saved');
  }

  /** What was typed last goes with it: nobody has to remember to save first. */
  protected async deliver(): Promise<void> {
    await this.saving.run(async () => {
      if (this.changed() && !this.theirs()) await this.service.writeTalkingPoints(this.view().id, this.draft().version, this.draft().text.trim());
      const view = await this.service.deliver(this.view());
      this.draft.set({ text: view.delivery?.talkingPoints ?? '', version: view.delivery?.version ?? 0 });
      this.drafts.drop(this.name());
      this.told.emit(view);
    });
    const status = this.saving.problem()?.status;
    if (status === 409 || status === 412) this.outdated.emit();
  }
}
