import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Api, type CasePacketView, getCasePacket, type PacketDesk, type WriteCasePacket, writeBusinessNeed, writeCasePacket } from '@nextrung/api-client';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { ifMatch } from '../../shell/http/headers';
import { type Problem, toProblem } from '../../shell/http/problem';
import { merged, same, type Sections, sectionsOf } from './sections';

type Section = keyof Sections;
type Edits = Partial<Sections>;

/** Kept in this browser: what was typed, and what stood there before. */
interface Kept {
  readonly edits: Edits;
  readonly before: Edits;
}

const NOTHING: Kept = { edits: {}, before: {} };
const QUIET_MS = 1_200;
/** Characters; what is shorter waits. */
const LEAST_OF_NEED = 10;
const SECTIONS: readonly Section[] = ['recommendation', 'need', 'scope', 'rows', 'answers', 'statements'];

/** One packet and what is being written into it: saved by itself when nobody types, and never over what somebody else wrote. */
@Injectable()
export class PacketStore {
  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private readonly caseId = signal('');
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
  readonly conflicts = computed(() => SECTIONS.filter((section) => section in this.theirs()));

  constructor() {
    this.drafts.follow(() => `case-packet.${this.caseId()}`, () => (this.caseId() === '' || this.packet() === null ? undefined : this.waiting() ? this.kept() : null));
    effect(() => {
      const { edits } = this.kept();
      if (Object.keys(edits).length > 0) untracked(() => this.soon());
    });
    inject(DestroyRef).onDestroy(() => this.clear());
  }

  async open(caseId: string): Promise<void> {
    this.packet.set(null);
    this.caseId.set(caseId);
    this.kept.set(NOTHING);
    this.theirs.set({});
    await this.reload();
    const draft = this.drafts.read(`case-packet.${caseId}`);
    if (this.desk() && isKept(draft)) this.kept.set(draft);
  }

  async reload(): Promise<void> {
    try {
      this.packet.set(await this.api.invoke(getCasePacket, { caseId: this.caseId() }));
      this.unread.set(null);
    } catch (error) {
      if (this.packet() === null) this.unread.set(toProblem(error));
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
      const { need, ...rest } = ready;
      if (need !== undefined && need.trim().length >= LEAST_OF_NEED) {
        await this.api.invoke(writeBusinessNeed, { caseId: packet.caseId, body: { need }, ...ifMatch(desk.needVersion) });
        this.done({ need });
        await this.reload();
      }
      if (Object.keys(rest).length > 0) {
        this.packet.set(await this.api.invoke(writeCasePacket, { caseId: packet.caseId, body: bodyOf(rest), ...ifMatch(this.packet()?.version ?? packet.version) }));
        this.done(rest);
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
    const saved = this.saved();
    if (!saved) return;
    const { edits, before } = this.kept();
    for (const section of SECTIONS) if (section in edits) this.meetIn(section, { edits, before, saved });
    if (again) await this.save(false);
    else this.soon();
  }

  private meetIn<K extends Section>(section: K, { edits, before, saved }: { edits: Edits; before: Edits; saved: Sections }): void {
    const mine = edits[section] as Sections[K];
    const together = merged(section, { before: before[section] as Sections[K], mine, theirs: saved[section] });
    if (together === null) this.theirs.update((theirs) => ({ ...theirs, [section]: saved[section] }));
    else this.kept.update((kept) => ({ edits: { ...kept.edits, [section]: together }, before: { ...kept.before, [section]: saved[section] } }));
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
