import { computed, inject, Injectable, signal } from '@angular/core';
import { Api, importPeople, type LevelMappingView, listLevelMappings, type PeopleCsv, type PeopleImportPreview, type PeopleImportResult, previewPeopleImport, saveLevelMappings } from '@nextrung/api-client';

import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { Saving } from '../../../shell/forms/saving';
import { idempotencyKey } from '../../../shell/http/headers';
import { SessionStore } from '../../../shell/session/session-store';
import { readListFile } from './list-file';

const DRAFT = 'people-list';

/** A list of people on its way in: its text is kept in this browser until it is applied. */
@Injectable()
export class PeopleImportStore {
  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private readonly session = inject(SessionStore);
  private key = idempotencyKey();
  private turn = 0;
  private recalled = '';

  readonly csv = signal(this.kept());
  readonly source = signal('');
  readonly effectiveOn = signal(this.session.today());
  readonly preview = signal<PeopleImportPreview | null>(null);
  /** Rungs chosen for levels of the other company, by their name; kept from preview to preview. */
  readonly choices = signal<Readonly<Record<string, string>>>({});
  readonly mappedFrom = signal(this.session.today());
  readonly result = signal<PeopleImportResult | null>(null);
  readonly looking = new Saving(['csv', 'source', 'effectiveOn', 'file']);
  readonly mapping = new Saving(['effectiveFrom']);
  readonly applying = new Saving();
  readonly busy = computed(() => this.looking.busy() || this.mapping.busy() || this.applying.busy());

  write(csv: string): void {
    this.csv.set(csv);
    if (csv.trim() === '') this.drafts.drop(DRAFT);
    else this.drafts.keep(DRAFT, csv);
    this.result.set(null);
    this.forget();
  }

  async take(file: File): Promise<void> {
    const read = await readListFile(file);
    if ('problem' in read) return this.looking.refuse({ file: read.problem });
    this.write(read.text);
  }

  readAs(change: { readonly source?: string; readonly effectiveOn?: string }): void {
    if (change.source !== undefined) this.source.set(change.source);
    if (change.effectiveOn !== undefined) this.effectiveOn.set(change.effectiveOn);
    this.forget();
  }

  choose(theirs: string, rung: string): void {
    this.choices.update((choices) => ({ ...choices, [theirs]: rung }));
  }

  async look(): Promise<void> {
    this.forget();
    const turn = this.turn;
    const body = this.body();
    await this.looking.run(async () => {
      const preview = await this.api.invoke(previewPeopleImport, { body });
      // What was typed meanwhile is not what this is about.
      if (turn !== this.turn) return;
      if (preview.unmapped.length > 0 && body.source) await this.recallDay(body.source);
      this.preview.set(preview);
    });
  }

  /** Adds the choices to what the company's levels are called here, then looks again. */
  async map(): Promise<void> {
    const source = this.source().trim();
    const chosen = (this.preview()?.unmapped ?? []).flatMap(({ theirs }) => (this.choices()[theirs] ? [{ theirs, rung: this.choices()[theirs] ?? '' }] : []));
    const saved = await this.mapping.run(async () => {
      const before = (await this.companies()).filter((one) => same(one.source, source) && !chosen.some(({ theirs }) => same(theirs, one.theirs)));
      await this.api.invoke(saveLevelMappings, { body: { source, effectiveFrom: this.mappedFrom(), levels: [...before.map(({ theirs, rung }) => ({ theirs, rung })), ...chosen] } });
    });
    if (saved) await this.look();
  }

  async apply(): Promise<void> {
    const body = this.body();
    await this.applying.run(async () => {
      this.result.set(await this.api.invoke(importPeople, { body, ...this.key }));
      this.drafts.drop(DRAFT);
      this.csv.set('');
      this.forget();
    });
  }

  companies(): Promise<LevelMappingView[]> {
    return this.api.invoke(listLevelMappings);
  }

  /** A company that is mapped already keeps its day, unless another one is chosen. */
  private async recallDay(source: string): Promise<void> {
    if (same(source, this.recalled)) return;
    const known = (await this.companies()).find((one) => same(one.source, source));
    this.recalled = source;
    if (known) this.mappedFrom.set(known.effectiveFrom);
  }

  private forget(): void {
    this.turn += 1;
    this.key = idempotencyKey();
    this.preview.set(null);
    this.looking.clear();
    this.mapping.clear();
    this.applying.clear();
  }

  private body(): PeopleCsv {
    const source = this.source().trim();
    return { csv: this.csv(), ...(this.effectiveOn() && { effectiveOn: this.effectiveOn() }), ...(source && { source }) };
  }

  private kept(): string {
    const kept = this.drafts.read(DRAFT);
    return typeof kept === 'string' ? kept : '';
  }
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
