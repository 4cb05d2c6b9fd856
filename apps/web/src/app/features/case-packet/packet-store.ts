import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Api, type CasePacketView, getCasePacket, type PacketDesk, type WriteCasePacket, writeBusinessNeed, writeCasePacket } from '@nextrung/api-client';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { ifMatch } from '../../shell/http/headers';
import { type Problem, toProblem } from '../../shell/http/problem';
import { type Edits, type Kept, met, same, type Sections, sectionsOf } from './sections';

type Section = keyof Sections;

const NOTHING: Kept = { edits: {}, before: {} };
const QUIET_MS = 1_200;
/** Characters; what is shorter waits. */
const LEAST_OF_NEED = 10;

/** One packet and what is being written into it: saved by itself when nobody types, and never over what somebody else wrote. */
@Injectable()
export class PacketStore {
  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private readonly caseId = signal('');
  private readonly draftName = computed(() => `case-packet.${this.caseId()}`);
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;

  readonly packet = signal<CasePacketView | null>(null);
  /** Why it cannot be read at all. */
  readonly unread = signal<Problem | null>(null);
  private readonly kept = signal<Kept>(NOTHING);
  /** Sections that somebody else changed too: what is saved now. */
  readonly theirs = signal<Edits>({});
  readonly problem = signal<Problem | null>(null);
  readonly saving = signal(false);

  readonly desk = computed<PacketDesk | null>(() => this.packet()?.desk ?? null);
  private readonly saved = computed(() => {
    const desk = this.desk();
    return desk ? sectionsOf(desk) : null;
  });
  /** As it is being written. */
  readonly sections = computed<Sections | null>(() => {
    const saved = this.saved();
    return saved && { ...saved, ...this.kept().edits };
  });
  readonly waiting = computed(() => Object.keys(this.kept().edits).length > 0);
  readonly conflicts = computed(() => Object.keys(this.theirs()));

  constructor() {
    this.drafts.follow(this.draftName, () => (this.caseId() === '' || this.packet() === null ? undefined : this.waiting() ? this.kept() : null));
    effect(() => {
      const { edits } = this.kept();
      if (Object.keys(edits).length > 0) untracked(() => this.soon());
    });
    // What is typed when the page is left is saved on the way out; what cannot be is kept in this browser.
    inject(DestroyRef).onDestroy(() => void this.flush().then(() => { if (!this.waiting()) this.drafts.drop(this.draftName()); }));
  }

  async open(caseId: string): Promise<void> {
    this.packet.set(null);
    this.unread.set(null);
    this.problem.set(null);
    this.caseId.set(caseId);
    this.kept.set(NOTHING);
    this.theirs.set({});
    await this.reload();
    const draft = this.drafts.read(this.draftName());
    if (caseId !== this.caseId() || !this.desk() || !isKept(draft)) return;
    this.kept.set(draft);
    this.compare();
  }

  async reload(): Promise<void> {
    const caseId = this.caseId();
    try {
      const packet = await this.api.invoke(getCasePacket, { caseId });
      if (caseId !== this.caseId()) return;
      this.packet.set(packet);
      this.unread.set(null);
    } catch (error) {
      if (caseId === this.caseId() && this.packet() === null) this.unread.set(toProblem(error));
    }
  }

  set<K extends Section>(section: K, value: Sections[K]): void {
    const saved = this.saved();
    if (!saved) return;
    this.kept.update(({ edits, before }) => ({ edits: { ...edits, [section]: value }, before: { ...before, [section]: section in edits ? before[section] : saved[section] } }));
  }

  /** One's own text takes the place of theirs. */
  keepMine(section: Section): void {
    const theirs = this.theirs()[section];
    this.kept.update(({ edits, before }) => ({ edits, before: { ...before, [section]: theirs } }));
    this.settle(section);
    this.soon(0);
  }

  takeTheirs(section: Section): void {
    this.forget([section]);
    this.settle(section);
  }

  /** Saves at once what waits. */
  async flush(): Promise<void> {
    this.clear();
    await this.running;
    if (!this.waiting()) return;
    this.running = this.save(true).finally(() => { this.running = null; });
    await this.running;
  }

  private async save(again: boolean): Promise<void> {
    const ready = this.unblocked();
    const packet = this.packet();
    const desk = this.desk();
    if (!packet || !desk || Object.keys(ready).length === 0) return;
    this.saving.set(true);
    try {
      const { need } = ready;
      if (need !== undefined && need.trim().length >= LEAST_OF_NEED) {
        await this.api.invoke(writeBusinessNeed, { caseId: packet.caseId, body: { need }, ...ifMatch(desk.needVersion) });
        this.done({ need });
        await this.reload();
        this.compare();
      }
      const { need: _, ...rest } = this.unblocked();
      if (Object.keys(rest).length > 0) {
        this.packet.set(await this.api.invoke(writeCasePacket, { caseId: packet.caseId, body: bodyOf(rest), ...ifMatch(this.packet()?.version ?? packet.version) }));
        this.done(rest);
        this.compare();
      }
      this.problem.set(null);
    } catch (error) {
      const problem = toProblem(error);
      if (problem.status === 412) return await this.meet(again);
      this.problem.set(problem);
      if (problem.code === 'locked') await this.reload();
    } finally {
      this.saving.set(false);
    }
  }

  /** Somebody else saved meanwhile: what goes together is saved, for the rest both texts are shown. */
  private async meet(again: boolean): Promise<void> {
    await this.reload();
    this.compare();
    if (again) await this.save(false);
    else this.soon();
  }

  /** Whatever was read anew may hold what somebody else wrote. */
  private compare(): void {
    const saved = this.saved();
    if (!saved) return;
    const { kept, theirs } = met(this.kept(), saved);
    this.kept.set(kept);
    this.theirs.set(theirs);
  }

  /** What can be sent: all but what both changed. */
  private unblocked(): Edits {
    return Object.fromEntries(Object.entries(this.kept().edits).filter(([section]) => !(section in this.theirs())));
  }

  /** What was typed on meanwhile still waits; what was sent is what stood before it. */
  private done(sent: Edits): void {
    this.kept.update(({ edits, before }) => {
      const left = Object.entries(edits).filter(([section, value]) => !(section in sent) || !same(value, sent[section as Section]));
      return { edits: Object.fromEntries(left), before: Object.fromEntries(left.map(([section]) => [section, section in sent ? sent[section as Section] : before[section as Section]])) };
    });
  }

  private forget(sections: readonly Section[]): void {
    const others = (of: Edits): Edits => Object.fromEntries(Object.entries(of).filter(([section]) => !sections.includes(section as Section)));
    this.kept.update(({ edits, before }) => ({ edits: others(edits), before: others(before) }));
  }

  private settle(section: Section): void {
    this.theirs.update((theirs) => Object.fromEntries(Object.entries(theirs).filter(([name]) => name !== section)));
  }

  private soon(after = QUIET_MS): void {
    this.clear();
    this.timer = setTimeout(() => void this.flush(), after);
  }

  private clear(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}

/** As it is sent; an answer without a word is none. */
const bodyOf = ({ recommendation, scope, rows, answers, statements }: Omit<Edits, 'need'>): WriteCasePacket => ({
  ...(recommendation !== undefined && { recommendation }),
  ...(scope && { scope: scope.map((change) => ({ ...change })) }),
  ...(rows && { rows: rows.map((row) => ({ ...row })) }),
  ...(answers && { answers: answers.filter(({ text }) => text.trim() !== '') }),
  ...(statements && { statements: [...statements] }),
});

const isKept = (draft: unknown): draft is Kept => typeof draft === 'object' && draft !== null && 'edits' in draft && 'before' in draft;
