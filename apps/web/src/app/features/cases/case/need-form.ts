import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseView } from '@nextrung/api-client';
import { PACKET_LIMITS, tooManyWords, wordCount } from '@nextrung/domain/promotion';
import { RichTextView } from '@nextrung/ui/rich-text';

import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { type VersionedText, versionedText } from '../../../shell/drafts/versioned-text';
import { focusMover } from '../../../shell/forms/focus-mover';
import { RichArea } from '../../../shell/forms/rich-area';
import { Saving } from '../../../shell/forms/saving';
import { CaseService } from '../case-service';

/** Why the organisation needs the role. What is typed stays in this browser until it is saved; what somebody else saved meanwhile is shown beside it. */
@Component({
  selector: 'nr-need-form',
  imports: [MatButton, RichArea, RichTextView],
  template: `
    <form novalidate (submit)="save($event)">
      @if (theirs(); as saved) {
        <section aria-labelledby="need-saved">
          <h3 id="need-saved" tabindex="-1">{{ saved.writtenBy.name }} saved another text meanwhile</h3>
          <ui-rich-text [text]="saved.need" [level]="4" />
          <p class="secondary">Yours is below, and nothing of it is lost. Saving it takes the place of this one.</p>
          <div class="buttons">
            <button matButton="outlined" type="button" (click)="join()">Put both together</button>
            <button matButton type="button" (click)="leave()">Keep theirs</button>
          </div>
        </section>
      }
      <label for="business-need">Why does the organisation need the role of {{ view().target.title }}?</label>
      <nr-rich-area fieldId="business-need" [rows]="8" [text]="draft().text" (textChange)="type($event)" described="need-asked need-count need-error" [invalid]="saving.error('need') !== ''" />
      <p class="caption" id="need-asked">What work is there at this level, who does it now, and what happens when nobody does? Name nobody: it is decided without the name.</p>
      <p class="caption" id="need-count" [class.over]="words() > most">{{ words() }} of {{ most }} words</p>
      <p class="field-error" id="need-error">{{ saving.error('need') }}</p>
      @if (saving.general() && !theirs()) {<p class="form-problem" role="alert">{{ saving.general() }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">{{ theirs() ? 'Save mine instead' : 'Save' }}</button>
        <button matButton type="button" (click)="leave()">{{ changed() ? 'Discard what I typed' : 'Cancel' }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      max-inline-size: 720px;
      min-inline-size: 0;
    }
    section {
      display: grid;
      gap: 8px;
      padding: 12px 16px;
      border-radius: var(--nr-radius);
      background: var(--nr-raised);
    }
    .field-error:empty {
      display: none;
    }
    .over {
      color: var(--nr-danger);
      font-weight: 600;
    }
  `,
})
export class NeedForm {
  readonly view = input.required<CaseView>();
  readonly saved = output<CaseView>();
  /** What was saved meanwhile, to be shown by the page, too. */
  readonly seen = output<CaseView>();
  readonly dismissed = output();

  private readonly service = inject(CaseService);
  private readonly drafts = inject(LocalDrafts);
  private readonly focus = focusMover();
  private readonly name = computed(() => `business-need.${this.view().id}`);
  private readonly blank = computed((): VersionedText => ({ text: this.view().need?.need ?? '', version: this.view().need?.version ?? 0 }));
  // Read once a case: what is typed stays when the case is read again.
  protected readonly draft = linkedSignal({ source: this.name, computation: (name): VersionedText => versionedText(this.drafts.read(name)) ?? this.blank() });
  protected readonly saving = new Saving(['need']);
  protected readonly most = PACKET_LIMITS.businessNeedWords;
  protected readonly words = computed(() => wordCount(this.draft().text));
  protected readonly changed = computed(() => this.draft().text !== this.blank().text);
  /** What stands now, where it is not what this text was written from. */
  protected readonly theirs = computed(() => {
    const { need } = this.view();
    return need !== null && need.version !== this.draft().version && need.need !== this.draft().text ? need : null;
  });

  constructor() {
    focusMover()('#business-need');
    this.drafts.follow(this.name, () => (this.changed() ? this.draft() : null));
  }

  protected type(text: string): void {
    this.draft.update((draft) => ({ ...draft, text }));
  }

  protected join(): void {
    const saved = this.theirs();
    if (saved) this.draft.update(({ text }) => ({ text: `${saved.need}\n\n${text}`, version: saved.version }));
    this.focus('#business-need');
  }

  protected leave(): void {
    this.draft.set(this.blank());
    this.drafts.drop(this.name());
    this.dismissed.emit();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const need = this.draft().text.trim();
    if (need.length < 10) return this.saving.refuse({ need: 'Say why the role is needed, in at least 10 characters.' });
    if (tooManyWords(need, this.most)) return this.saving.refuse({ need: `Say it in at most ${this.most} words.` });
    // Once both texts were seen, saving is said of the newer one.
    const version = this.theirs()?.version ?? this.draft().version;
    const done = await this.saving.run(async () => {
      const view = await this.service.writeNeed(this.view().id, version, need);
      this.draft.set({ text: view.need?.need ?? need, version: view.need?.version ?? version });
      this.drafts.drop(this.name());
      this.saved.emit(view);
    });
    if (done || this.saving.problem()?.status !== 412) return;
    await this.saving.run(async () => {
      this.seen.emit(await this.service.get(this.view().id));
    });
    this.focus('#need-saved');
  }
}
