import { Component, computed, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AskPreview, EvidenceItem, PersonRef } from '@nextrung/api-client';
import { DateText, Sheet } from '@nextrung/ui';

import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { idempotencyKey } from '../../../shell/http/headers';
import { ColleaguePicker } from '../../../shell/people/colleague-picker';
import { CorroborationService } from '../corroboration-service';
import { type AskDraft, askOf, emptyAsk, keptAsk } from './ask-draft';

/** Asks one person about one item, after showing what goes out. */
@Component({
  selector: 'nr-ask-sheet',
  imports: [ColleaguePicker, DateText, MatButton, Sheet],
  templateUrl: './ask-sheet.html',
  styles: `
    .parts,
    .goes-out {
      display: grid;
      gap: 12px;
    }
    .goes-out,
    .link {
      padding: 12px 16px;
      border-radius: var(--nr-radius);
      background: var(--nr-raised);
      overflow-wrap: anywhere;
    }
    details {
      display: grid;
      gap: 8px;
    }
    details p {
      margin-block-start: 8px;
    }
  `,
})
export class AskSheet {
  readonly itemId = input.required<string>();
  readonly isPrivate = input.required<boolean>();
  readonly asked = output<{ item: EvidenceItem; said: string; stays: boolean }>();
  readonly closed = output();

  private readonly service = inject(CorroborationService);
  private readonly drafts = inject(LocalDrafts);
  protected readonly saving = new Saving(['colleagueId', 'email', 'name']);
  protected readonly valueOf = valueOf;
  protected readonly draft = linkedSignal(() => keptAsk(this.drafts.read(this.name())));
  private readonly colleague = signal<PersonRef | null>(null);
  protected readonly preview = signal<AskPreview | null>(null);
  protected readonly link = signal<{ readonly to: string; readonly url: string; readonly expiresAt: string } | null>(null);
  protected readonly copied = signal(false);
  private key = idempotencyKey()['Idempotency-Key'];
  protected readonly way = computed(() => {
    const shown = this.preview();
    if (shown === null) return '';
    if (shown.inToDo) return shown.byMail ? 'It stands in their to-do list, and a mail with a link is sent.' : 'It stands in their to-do list.';
    return shown.byMail ? 'A mail with a link is sent.' : 'Nextrung sends no mail here: you get a link, once, to send yourself.';
  });

  constructor() {
    effect(() => {
      const draft = this.draft();
      if (draft !== emptyAsk) this.drafts.keep(this.name(), draft);
    });
  }

  protected change(part: Partial<AskDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
    this.stale();
  }

  protected pick(person: PersonRef | null): void {
    this.colleague.set(person);
    this.stale();
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const shown = this.preview();
    const ask = askOf(this.draft(), this.colleague());
    if (!this.draft().byAddress && this.colleague() === null) return this.saving.refuse({ colleagueId: 'Choose a colleague.' });
    await this.saving.run(async () => {
      if (shown === null) this.preview.set(await this.service.preview(this.itemId(), ask));
      else await this.send(ask, shown);
    });
  }

  protected async copy(url: string): Promise<void> {
    await navigator.clipboard.writeText(url);
    this.copied.set(true);
  }

  private async send(ask: ReturnType<typeof askOf>, { to, inToDo, byMail }: AskPreview): Promise<void> {
    const item = await this.service.ask(this.itemId(), ask, this.key);
    this.key = idempotencyKey()['Idempotency-Key'];
    this.drafts.drop(this.name());
    const makesLink = !byMail && !inToDo;
    this.asked.emit({ item, said: makesLink ? `Asked ${to}.` : byMail ? `Asked. A mail to ${to} is on its way.` : 'Asked. It stands in their to-do list.', stays: makesLink });
    const made = makesLink ? item.corroborations.filter(({ colleague, state }) => colleague.name === to && state === 'asked').at(-1) : undefined;
    if (!made) return;
    const { url, expiresAt } = await this.service.sendAgain(made.id, 'new');
    if (url !== null) this.link.set({ to, url, expiresAt });
  }

  /** What was shown is not what would go out any more. */
  private stale(): void {
    this.preview.set(null);
    this.saving.clear();
  }

  private name(): string {
    return `ask.${this.itemId()}`;
  }
}
