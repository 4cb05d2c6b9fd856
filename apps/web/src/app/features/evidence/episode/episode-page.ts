import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type EpisodeEntry, type EpisodeView, moveItems, renameEpisode } from '@nextrung/api-client';
import { dateText, EmptyState, ErrorState, PageHeader, PeriodText, Skeleton } from '@nextrung/ui';

import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { ifMatch } from '../../../shell/http/headers';
import { toProblem } from '../../../shell/http/problem';
import { SessionStore } from '../../../shell/session/session-store';
import { impactWords, stateWords } from '../../../shell/words/evidence-words';
import { metricsOf, voicesOf } from './episode-facts';

/** A step back from what was done last. */
interface Undo {
  readonly words: string;
  readonly run: () => Promise<void>;
}

/** An initiative: its items on a time line, who was part of it, and the figures before and after. */
@Component({
  selector: 'nr-episode-page',
  imports: [EmptyState, ErrorState, MatButton, PageHeader, PeriodText, RouterLink, Skeleton],
  templateUrl: './episode-page.html',
  styleUrl: './episode-page.scss',
})
export default class EpisodePage {
  readonly personId = input.required<string>();
  readonly episodeId = input.required<string>();
  private readonly api = inject(Api);
  protected readonly session = inject(SessionStore);
  private readonly base = computed(() => `/api/people/${this.personId()}/episodes`);

  protected readonly resource = httpResource<EpisodeView>(() => `${this.base()}/${this.episodeId()}`);
  protected readonly episode = linkedSignal<EpisodeView | null, EpisodeView | null>({
    source: () => (this.resource.hasValue() ? this.resource.value() : null),
    computation: (read, before) => read ?? (before?.value?.id === this.episodeId() ? before.value : null),
  });
  protected readonly fault = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly own = computed(() => this.episode()?.person.id === this.session.person()?.id);
  protected readonly metrics = computed(() => metricsOf(this.episode() ?? { items: [] }));
  protected readonly voices = computed(() => voicesOf(this.episode() ?? { items: [] }));
  protected readonly line = computed(() => {
    const episode = this.episode();
    if (!episode) return '';
    const [first, last] = [episode.items[0]?.startedOn, episode.items.map(({ endedOn }) => endedOn).sort().at(-1)];
    return [this.own() ? 'Yours' : episode.person.name, episode.total === 1 ? '1 item' : `${episode.total} items`, first && last ? `${dateText(first)} to ${dateText(last)}` : ''].filter(Boolean).join(' · ');
  });

  /** Only read once the person wants to put the items elsewhere. */
  private readonly othersResource = httpResource<EpisodeEntry[]>(() => (this.doing() === 'merge' ? this.base() : undefined));
  protected readonly others = computed(() => (this.othersResource.hasValue() ? this.othersResource.value().filter(({ id }) => id !== this.episodeId()) : null));

  protected readonly doing = signal<'rename' | 'merge' | null>(null);
  protected readonly name = signal('');
  protected readonly into = signal('');
  protected readonly saving = new Saving(['name', 'into']);
  protected readonly said = signal('');
  protected readonly undo = signal<Undo | null>(null);
  protected readonly impactWords = impactWords;
  protected readonly stateWords = stateWords;
  protected readonly valueOf = valueOf;

  protected codes({ indicators }: EpisodeView['items'][number]): string {
    return indicators.map(({ id }) => id).join(', ');
  }

  protected begin(what: 'rename' | 'merge'): void {
    this.saving.clear();
    this.name.set(this.episode()?.name ?? '');
    this.into.set('');
    this.doing.set(what);
  }

  protected async rename(event: Event, { name: before }: EpisodeView): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    if (name === '') return this.saving.refuse({ name: 'Enter a name' });
    if (await this.saving.run(() => this.called(name))) this.done(`Renamed to “${name}”.`, { words: 'Take that back', run: () => this.called(before) });
  }

  protected async merge(event: Event, { id, name, items }: EpisodeView): Promise<void> {
    event.preventDefault();
    const target = this.others()?.find((one) => one.id === this.into());
    if (!target) return this.saving.refuse({ into: 'Choose an episode' });
    let moved: string[] = [];
    const went = await this.saving.run(async () => {
      moved = await this.put(target.id, items.filter(({ state }) => state !== 'withdrawn').map((item) => item.id));
      this.resource.reload();
    });
    if (went) {
      this.done(`${moved.length === 1 ? '1 item is' : `${moved.length} items are`} in “${target.name}” now.`, {
        words: `Put ${moved.length === 1 ? 'it' : 'them'} back into “${name}”`,
        run: async () => void (await this.put(id, moved)),
      });
    }
  }

  protected async takeBack({ run }: Undo): Promise<void> {
    const back = await this.saving.run(async () => {
      await run();
      this.resource.reload();
    });
    if (back) this.done('Taken back.', null);
  }

  private async called(name: string): Promise<void> {
    const episode = this.episode();
    if (!episode) return;
    this.episode.set(await this.api.invoke(renameEpisode, { personId: this.personId(), episodeId: episode.id, body: { name }, ...ifMatch(episode.version) }));
  }

  private async put(episodeId: string, items: string[]): Promise<string[]> {
    return (await this.api.invoke(moveItems, { personId: this.personId(), episodeId, body: { items } })).items;
  }

  private done(said: string, undo: Undo | null): void {
    this.doing.set(null);
    this.said.set(said);
    this.undo.set(undo);
  }
}
