import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PersonProfile } from '@nextrung/api-client';
import { DateText, dateText } from '@nextrung/ui';

import { valueOf } from '../../../shell/forms/value-of';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { SessionStore } from '../../../shell/session/session-store';
import { PeopleService } from '../people-service';
import { SectionSaving } from './section-saving';
import { SectionWords } from './section-words';

/** The rung from a day on, with a reason, and every rung before. */
@Component({
  selector: 'nr-rung-section',
  imports: [DateText, MatButton, SectionWords],
  templateUrl: './rung-section.html',
  styleUrl: './section.scss',
  host: { role: 'region', 'aria-labelledby': 'rung' },
})
export class RungSection {
  readonly profile = input.required<PersonProfile>();
  readonly changed = output<PersonProfile | null>();
  private readonly people = inject(PeopleService);
  private readonly session = inject(SessionStore);
  protected readonly ladder = inject(LadderStore);
  protected readonly saving = new SectionSaving(['rung', 'effectiveFrom', 'reason'], this.changed);
  protected readonly chosen = signal<string | null>(null);
  protected readonly rung = computed(() => this.chosen() ?? this.profile().rung ?? '');
  protected readonly from = signal(this.session.today());
  protected readonly reason = signal('');
  protected readonly now = computed(() => {
    const { rung, levelSince } = this.profile();
    return rung === null ? 'No rung now.' : `${this.title(rung)}${levelSince ? ` since ${dateText(levelSince)}` : ''}.`;
  });
  protected readonly valueOf = valueOf;

  protected title(rung: string | null): string {
    return rung === null ? 'No rung' : (this.ladder.rung(rung)?.title ?? rung);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const body = { rung: this.rung() || null, effectiveFrom: this.from(), reason: this.reason().trim() };
    const missing = { ...(body.effectiveFrom === '' && { effectiveFrom: 'Enter the first day.' }), ...(body.reason.length < 3 && { reason: 'Give the reason.' }) };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    const said = `${this.title(body.rung)} from ${dateText(body.effectiveFrom)}. What was before stays in the history.`;
    if (!(await this.saving.save(() => this.people.changeRung(this.profile(), body), said))) return;
    this.chosen.set(null);
    this.reason.set('');
  }
}
