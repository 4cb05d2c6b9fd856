import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PersonProfile, ReportingLineEntry } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { valueOf } from '../../../shell/forms/value-of';
import { SessionStore } from '../../../shell/session/session-store';
import { PeopleService } from '../people-service';
import { AddLine } from './add-line';
import { lineDays, lineKindWords, linesByTime, lineTime } from './line-words';
import { SectionSaving } from './section-saving';
import { SectionWords } from './section-words';

/** Every reporting line of a person, now, planned and before; dotted lines and sponsors begin and end here. */
@Component({
  selector: 'nr-lines-section',
  imports: [AddLine, MatButton, SectionWords],
  templateUrl: './lines-section.html',
  styleUrl: './section.scss',
  host: { role: 'region', 'aria-labelledby': 'lines' },
})
export class LinesSection {
  readonly profile = input.required<PersonProfile>();
  readonly changed = output<PersonProfile | null>();
  private readonly people = inject(PeopleService);
  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly ended = new SectionSaving(['on'], this.changed);
  protected readonly groups = computed(() => linesByTime(this.profile().reportingLines, this.session.today()));
  /** The line whose end is being entered. */
  protected readonly ending = signal<ReportingLineEntry | null>(null);
  protected readonly on = signal('');
  protected readonly adding = signal(false);
  protected readonly kinds = lineKindWords;
  protected readonly days = lineDays;
  protected readonly valueOf = valueOf;

  protected mayEnd(line: ReportingLineEntry): boolean {
    return line.kind !== 'solid' && lineTime(line, this.session.today()) !== 'past' && this.profile().can.includes('people.end-line');
  }

  protected ask(line: ReportingLineEntry): void {
    this.ended.clear();
    this.ended.said.set('');
    // What has not begun goes with its first day.
    this.on.set(lineTime(line, this.session.today()) === 'planned' ? line.from : this.session.today());
    this.ending.set(line);
    this.focus('form :is(input, button)');
  }

  protected keep({ id }: ReportingLineEntry): void {
    this.ending.set(null);
    this.focus(`#end-${id}`);
  }

  protected async end(event: Event, line: ReportingLineEntry): Promise<void> {
    event.preventDefault();
    const on = this.on();
    if (on === '') return this.ended.refuse({ on: 'Enter a day.' });
    const what = `${lineKindWords[line.kind]} ${line.manager.name}`;
    const said = on <= line.from ? `${what} is removed.` : `${what}: no longer from ${dateText(on)}.`;
    if (!(await this.ended.save(() => this.people.endLine(this.profile(), line, on), said))) return;
    this.ending.set(null);
    this.focus('.said');
  }

  protected begin(): void {
    this.ended.said.set('');
    this.adding.set(true);
  }

  protected added(said: string): void {
    this.adding.set(false);
    this.ended.said.set(said);
    this.focus('.said');
  }

  protected dismiss(): void {
    this.adding.set(false);
    this.focus('.flush button');
  }
}
