import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { EvidencePage, HypothesisInput, PersonProfile, ReadinessInputView, ReadinessView, WaiverView, WhatIfInput, WhatIfView } from '@nextrung/api-client';
import { debounceTime } from 'rxjs';

import { type Problem, toProblem } from '../../../shell/http/problem';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { inputOf, tryHere } from './browser-engine';
import { hypothesisOf } from './hypotheses';
import { askedOn, waivedOn } from './trial-target';
import { type TryableItem, tryableOfEvidence, tryableOfInput } from './tryable-items';

/** Said of an address that names a rung which the ladder does not have. */
const lostRung = { title: 'The ladder has no such rung', detail: 'It may have been renamed since this address was written. No evidence is lost.' } as const;

/** Long enough for two clicks in a row to be one request, short enough to feel immediate. */
const pause = 250;

/**
 * What is being tried out. For the person themselves everything is worked out in the browser from what was read once;
 * for a manager the server does it, without what is sealed. Nothing of it is kept anywhere.
 */
@Injectable()
export class WhatIfStore {
  private readonly ladder = inject(LadderStore);
  readonly personId = signal('');
  /** Any rung of the ladder; the first agreed target where none is named. */
  readonly target = signal<string | undefined>(undefined);
  readonly hypotheses = signal<readonly HypothesisInput[]>([]);

  private readonly base = computed(() => (this.personId() === '' ? undefined : `/api/people/${this.personId()}`));
  private readonly params = computed((): Record<string, string> => {
    const target = this.target();
    return target === undefined ? {} : { target };
  });
  readonly profileResource = httpResource<PersonProfile>(() => this.base());
  readonly profile = computed(() => (this.profileResource.hasValue() ? this.profileResource.value() : null));
  readonly self = computed(() => this.profile()?.relation === 'self');
  private readonly allowed = computed(() => this.profile()?.can.includes('readiness.what-if') ?? false);

  readonly readinessResource = httpResource<ReadinessView>(() => (this.allowed() ? `${this.base()}/readiness` : undefined));
  readonly readiness = computed(() => (this.readinessResource.hasValue() ? this.readinessResource.value() : null));
  /** The rung that is tried out; null at the top of the ladder until one is chosen. */
  readonly rung = computed(() => this.target() ?? this.readiness()?.targetRung ?? null);
  private readonly ready = computed(() => this.readiness() !== null && this.rung() !== null);
  readonly inputResource = httpResource<ReadinessInputView>(() => (this.self() && this.ready() ? { url: `${this.base()}/readiness/input`, params: this.params() } : undefined));
  readonly evidenceResource = httpResource<EvidencePage>(() => (this.profile() && !this.self() && this.ready() ? { url: `${this.base()}/evidence`, params: { state: 'shared' } } : undefined));
  private readonly waiversResource = httpResource<WaiverView[]>(() => (this.ready() ? `${this.base()}/waivers` : undefined));

  /** The person's own input; null for a manager, and where this browser's code is older than the server. */
  private readonly input = computed(() => (this.inputResource.hasValue() ? inputOf(this.inputResource.value()) : null));
  private readonly outdated = computed(() => this.inputResource.hasValue() && this.input() === null);

  private readonly settled = toSignal(toObservable(this.hypotheses).pipe(debounceTime(pause)), { initialValue: [] });
  readonly serverResource = httpResource<WhatIfView>(() => {
    if (!this.ready() || (this.self() && !this.outdated())) return undefined;
    const body: WhatIfInput = { ...this.params(), hypotheses: [...this.settled()] };
    return { url: `${this.base()}/readiness/what-if`, method: 'POST', body };
  });

  private readonly here = computed(() => {
    const input = this.input();
    return input === null ? null : tryHere(input, this.hypotheses(), (id) => this.ladder.competencyName(id));
  });
  private readonly newest = computed((): WhatIfView | null => {
    const here = this.here();
    if (here !== null) return here.ok ? here.view : null;
    return this.serverResource.hasValue() ? this.serverResource.value() : null;
  });
  /** The last picture there was, while a newer one is worked out or refused. */
  readonly view = linkedSignal<WhatIfView | null, WhatIfView | null>({ source: this.newest, computation: (newest, previous) => newest ?? previous?.value ?? null });
  readonly working = computed(() => this.serverResource.isLoading() || (!this.self() && this.settled() !== this.hypotheses()));

  /** Why the model refuses, by the place of the hypothesis; null stands for all of them. */
  readonly refusals = computed((): ReadonlyMap<number | null, string> => {
    const here = this.here();
    if (here !== null) return here.ok ? new Map() : new Map([[hypothesisOf(here.field), here.message]]);
    const problem = this.serverProblem();
    return new Map((problem?.errors ?? []).map(({ field, message }) => [hypothesisOf(field), message]));
  });
  /** The server refuses the rung itself, which no hypothesis explains. */
  private readonly lost = computed(() => (this.serverProblem()?.errors.some(({ field }) => field === 'target') ? this.serverResource.error() : undefined));
  private readonly serverProblem = computed(() => (this.serverResource.error() ? toProblem(this.serverResource.error()) : null));
  /** What went wrong that no single hypothesis explains. */
  readonly problem = computed((): Problem | null => {
    const problem = this.serverProblem();
    return problem !== null && problem.errors.length === 0 ? problem : null;
  });
  /** Why nothing can be tried out at all. */
  readonly fault = computed((): Problem | null => {
    const error = [this.profileResource, this.readinessResource, this.inputResource, this.evidenceResource, this.waiversResource].map((resource) => resource.error()).find((one) => one !== undefined) ?? this.lost();
    if (error === undefined) return null;
    const problem = toProblem(error);
    return problem.status === 400 && this.target() !== undefined ? { ...problem, ...lostRung } : problem;
  });

  readonly items = computed((): readonly TryableItem[] | null => {
    const input = this.input();
    if (input !== null && this.inputResource.hasValue()) return tryableOfInput(this.inputResource.value(), input.input);
    if (!this.evidenceResource.hasValue()) return null;
    return tryableOfEvidence(this.evidenceResource.value().items, this.indicators());
  });
  /** How many shared items there are, where not all could be listed. */
  readonly unlisted = computed(() => (this.evidenceResource.hasValue() ? this.evidenceResource.value().total - this.evidenceResource.value().items.length : 0));
  /** Indicators of the rung that do not apply to the person. */
  readonly waivers = computed(() => {
    const [ladder, rung] = [this.ladder.ladder(), this.rung()];
    return ladder === null || rung === null || !this.waiversResource.hasValue() ? [] : waivedOn(ladder, rung, this.waiversResource.value());
  });
  /** The indicators of the rung that do, competency by competency. */
  readonly groups = computed(() => {
    const [ladder, rung] = [this.ladder.ladder(), this.rung()];
    return ladder === null || rung === null ? [] : askedOn(ladder, rung, this.waivers());
  });
  private readonly indicators = computed(() => new Set(this.groups().flatMap(({ indicators }) => indicators.map(({ id }) => id))));

  retry(): void {
    for (const resource of [this.profileResource, this.readinessResource, this.inputResource, this.evidenceResource, this.waiversResource, this.serverResource]) {
      if (resource.error()) resource.reload();
    }
  }
}
