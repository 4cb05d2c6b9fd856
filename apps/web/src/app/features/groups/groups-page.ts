import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, askGroupQuestion, closeGroupQuestion, type GroupQuestion } from '@nextrung/api-client';
import { DateText, EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { keptText } from '../../shell/drafts/kept-text';
import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { idempotencyKey } from '../../shell/http/headers';
import { toProblem } from '../../shell/http/problem';

/** What people are asked of themselves for equity: nothing, until an administrator asks. */
@Component({
  selector: 'nr-groups-page',
  imports: [DateText, EmptyState, ErrorState, MatButton, PageHeader, RouterLink, Skeleton],
  templateUrl: './groups-page.html',
  styleUrl: './groups-page.scss',
})
export default class GroupsPage {
  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<GroupQuestion[]>(() => '/api/group-questions');
  protected readonly questions = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));

  protected readonly label = keptText(() => 'group-question-label', this.drafts);
  protected readonly purpose = keptText(() => 'group-question-purpose', this.drafts);
  /** One a line. */
  protected readonly choices = keptText(() => 'group-question-choices', this.drafts);
  protected readonly asking = new Saving(['label', 'purpose', 'choices']);
  /** The same key for every try at the same question. */
  private key = idempotencyKey();
  protected readonly closing = new Saving(['name']);
  protected readonly open = signal('');
  protected readonly typed = signal('');
  protected readonly said = signal('');
  protected readonly valueOf = valueOf;

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    this.said.set('');
    const body = { label: this.label().trim(), purpose: this.purpose().trim(), choices: this.choices().split('\n').map((choice) => choice.trim()).filter((choice) => choice !== '') };
    const done = await this.asking.run(async () => {
      await this.api.invoke(askGroupQuestion, { body, ...this.key });
    });
    const status = this.asking.problem()?.status ?? 0;
    if (done || (status >= 400 && status < 500)) this.key = idempotencyKey();
    if (!done) return;
    for (const text of [this.label, this.purpose, this.choices]) text.set('');
    this.tell(`${body.label} is asked. Everyone finds it at “Your data”.`);
  }

  protected begin({ id }: GroupQuestion): void {
    this.closing.clear();
    this.said.set('');
    this.typed.set('');
    this.open.set(id);
    this.focus(`#question-${id} input`);
  }

  protected dismiss({ id }: GroupQuestion): void {
    this.open.set('');
    this.focus(`#question-${id} button`);
  }

  protected async close(event: Event, { id, label }: GroupQuestion): Promise<void> {
    event.preventDefault();
    if (this.typed().trim() !== label) return this.closing.refuse({ name: `Type “${label}” to confirm.` });
    const done = await this.closing.run(async () => {
      await this.api.invoke(closeGroupQuestion, { groupQuestionId: id });
    });
    if (!done) return;
    this.open.set('');
    this.tell(`${label} is asked no more, and every answer is deleted.`);
  }

  private tell(said: string): void {
    this.said.set(said);
    this.resource.reload();
    this.focus('.said');
  }
}
