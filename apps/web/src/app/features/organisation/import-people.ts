import { Component, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PeopleImportPreview } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { toProblem } from '../../shell/http/problem';
import { PeopleService } from './people-service';

const DRAFT = 'people-list';

/** Adds many people from rows pasted out of a spreadsheet: a preview first, then all or none. */
@Component({
  selector: 'nr-import-people',
  imports: [DateText, MatButton],
  template: `
    <form (submit)="look($event)">
      <label>Rows, with a header: name, e-mail, rung, level since, manager
        <textarea rows="8" spellcheck="false" [value]="csv()" (input)="write($event)"></textarea>
      </label>
      <p class="caption">Comma, semicolon or tab. The manager is an e-mail address.</p>
      <button matButton="outlined" type="submit" [disabled]="busy() || !csv().trim()">Preview</button>
    </form>
    @if (problem(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
    @if (preview(); as seen) {
      <section aria-label="Preview">
        <p role="status">{{ seen.creates }} to add, {{ seen.unchanged }} here already and left as they are{{ seen.errors.length ? ', ' + seen.errors.length + ' to correct' : '' }}.</p>
        @if (seen.errors.length) {
          <ul>@for (error of seen.errors; track $index) {<li class="error">Line {{ error.line }}: {{ error.message }}</li>}</ul>
          <p>Nobody is added until every line is right.</p>
        }
        <div class="scroll">
          <table class="plain-table">
            <thead><tr><th scope="col">Line</th><th scope="col">Name</th><th scope="col">Rung</th><th scope="col">Since</th><th scope="col">Manager</th><th scope="col">What happens</th></tr></thead>
            <tbody>@for (row of seen.rows; track row.line) {<tr><td>{{ row.line }}</td><td>{{ row.name }}</td><td>{{ row.rung ?? '–' }}</td><td>{{ row.levelSince | dateText }}</td><td>{{ row.managerEmail ?? '–' }}</td><td>{{ row.action === 'create' ? 'Added' : 'Left as is' }}</td></tr>}</tbody>
          </table>
        </div>
        @if (!seen.errors.length && seen.creates) {<button matButton="filled" type="button" [disabled]="busy()" (click)="bringIn()">Add {{ seen.creates === 1 ? '1 person' : seen.creates + ' people' }}</button>}
      </section>
    }
  `,
  styleUrl: './fields.scss',
})
export class ImportPeople {
  readonly imported = output<string>();
  private readonly people = inject(PeopleService);
  private readonly drafts = inject(LocalDrafts);
  private readonly kept = this.drafts.read(DRAFT);
  protected readonly csv = signal(typeof this.kept === 'string' ? this.kept : '');
  protected readonly preview = signal<PeopleImportPreview | null>(null);
  protected readonly problem = signal('');
  protected readonly busy = signal(false);

  protected write({ target }: Event): void {
    if (!(target instanceof HTMLTextAreaElement)) return;
    this.csv.set(target.value);
    this.drafts.keep(DRAFT, target.value);
    this.preview.set(null);
  }

  protected look(event: Event): Promise<void> {
    event.preventDefault();
    return this.run(async () => this.preview.set(await this.people.preview(this.csv())));
  }

  protected bringIn(): Promise<void> {
    return this.run(async () => {
      const { created } = await this.people.import(this.csv());
      this.drafts.drop(DRAFT);
      this.imported.emit(created === 1 ? '1 person is added.' : `${created} people are added.`);
    });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    try {
      await work();
    } catch (error) {
      this.problem.set(toProblem(error).title);
    } finally {
      this.busy.set(false);
    }
  }
}
