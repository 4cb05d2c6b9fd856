import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { answerOwnGroup, Api, type OwnGroup, withdrawOwnGroup } from '@nextrung/api-client';
import { ErrorState } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { toProblem } from '../../shell/http/problem';

/** What the organisation asks of oneself for equity, and what one says, if anything. Nothing where nothing is asked. */
@Component({
  selector: 'nr-own-groups',
  imports: [ErrorState, MatButton],
  template: `
    @if (problem(); as fault) {
      <ui-error-state [problem]="fault" (retry)="resource.reload()" />
    }
    @if (questions()?.length) {
      <section aria-labelledby="of-yourself">
        <h2 id="of-yourself">What you say of yourself</h2>
        <p class="reading">Your organisation asks this to see in counts whether promotion is fair. You need not answer, nothing depends on it, and you change it or take it back whenever you want. Nobody but you sees what you say, no manager and no administrator. Once a month all answers are counted to the nearest five, and groups of fewer than five people are never shown apart.</p>
        <p class="caption">It is in your export, and deleted with your answer, with the question, or when you leave. The log of changes says that you answered or took something back, not what.</p>
        <p class="said" role="status" tabindex="-1">{{ said() }}</p>
        @for (question of questions(); track question.id) {
          <form novalidate [id]="'group-' + question.id" (submit)="save($event, question)">
            <fieldset [attr.aria-describedby]="'purpose-' + question.id">
              <legend>{{ question.label }}</legend>
              <p class="purpose secondary" [id]="'purpose-' + question.id">What it is for: {{ question.purpose }}</p>
              @for (choice of question.choices; track $index) {
                <label class="choice"><input type="radio" [name]="'group-' + question.id" [checked]="chosen(question) === $index" (change)="choose(question, $index)" /> <span>{{ choice }}</span></label>
              }
              <label class="choice"><input type="radio" [name]="'group-' + question.id" [checked]="chosen(question) === null" (change)="choose(question, null)" /> <span>Prefer not to say</span></label>
            </fieldset>
            @if (failed() === question.id && saving.problem()) {<p class="form-problem" role="alert">{{ saving.general() }}</p>}
            <div class="buttons">
              <button matButton="outlined" type="submit" [disabled]="saving.busy() || !changed(question)">Save<span class="visually-hidden"> what you say: {{ question.label }}</span></button>
              @if (question.answered) {<button matButton type="button" [disabled]="saving.busy()" (click)="withdraw(question)">Take it back<span class="visually-hidden">: {{ question.label }}</span></button>}
              <span class="caption">{{ question.answered ? 'You have answered.' : 'You have not answered.' }}</span>
            </div>
          </form>
        }
      </section>
    }
  `,
  styles: `
    section,
    form {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
    fieldset {
      min-inline-size: 0;
    }
    legend,
    .purpose,
    .choice > span {
      overflow-wrap: anywhere;
    }
    .purpose {
      max-inline-size: var(--nr-measure);
    }
    .buttons {
      align-items: center;
    }
    .said:empty {
      display: none;
    }
  `,
})
export class OwnGroups {
  private readonly api = inject(Api);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<OwnGroup[]>(() => '/api/own-groups');
  protected readonly questions = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  /** What was chosen and not saved, by question. */
  private readonly picked = signal<Readonly<Record<string, number | null>>>({});
  protected readonly saving = new Saving();
  protected readonly failed = signal('');
  protected readonly said = signal('');

  /** Undefined: nothing is chosen yet. */
  protected chosen({ id, answered, choice }: OwnGroup): number | null | undefined {
    const picked = this.picked();
    return id in picked ? picked[id] : answered ? choice : undefined;
  }

  protected choose({ id }: OwnGroup, choice: number | null): void {
    this.picked.update((picked) => ({ ...picked, [id]: choice }));
  }

  protected changed(question: OwnGroup): boolean {
    const chosen = this.chosen(question);
    return chosen !== undefined && !(question.answered && chosen === question.choice);
  }

  protected async save(event: Event, question: OwnGroup): Promise<void> {
    event.preventDefault();
    const choice = this.chosen(question);
    if (choice === undefined) return;
    await this.run(question, async () => {
      const saved = await this.api.invoke(answerOwnGroup, { groupQuestionId: question.id, body: { choice } });
      this.replace(saved);
    }, `Saved: ${question.label}. It is counted with everyone’s at the next count.`);
  }

  protected async withdraw(question: OwnGroup): Promise<void> {
    await this.run(question, async () => {
      await this.api.invoke(withdrawOwnGroup, { groupQuestionId: question.id });
      this.replace({ ...question, answered: false, choice: null });
    }, `Taken back and deleted: ${question.label}.`);
  }

  private async run({ id }: OwnGroup, work: () => Promise<void>, said: string): Promise<void> {
    this.said.set('');
    this.failed.set(id);
    if (!(await this.saving.run(work))) return;
    this.said.set(said);
    this.focus('.said');
  }

  private replace(saved: OwnGroup): void {
    const { [saved.id]: _, ...others } = this.picked();
    this.picked.set(others);
    this.resource.update((questions) => questions?.map((one) => (one.id === saved.id ? saved : one)));
  }
}
