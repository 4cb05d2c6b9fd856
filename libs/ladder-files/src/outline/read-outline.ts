import { Draft } from '../draft/draft.js';
import { joinGroups, shapeInWords } from '../draft/join.js';
import type { Interview } from '../interview.js';
import { listed, nameKey, quoted } from '../text/clean-text.js';
import { isRungFact } from '../table/column-names.js';
import { type Axes, axesBelow, isRung } from './axes.js';
import { hasText, type Outline, type OutlineText, textsWithin, wholeText } from './outline.js';

const GENERAL = 'Expectations';

/** Headings and keys that are no name of a ladder. */
const GENERIC = /^(?:the |career |job )?(?:levels?|level definitions?|level expectations?|definitions?|expectations?|competenc(?:y|ies)|competency (?:matrix|framework|mapping)|matrix|overview|roles?|data|items|content|entries|framework|ladder)(?: by level)?$/i;

/** Finds the ladders in an outline: rungs above competencies, competencies above rungs, or rungs with bullets alone. */
export function readOutline(root: Outline, interview: Interview): Draft[] {
  const reader = new OutlineReader(interview);
  const drafts = reader.read(root, root.label).filter((draft) => draft.cellCount > 0);
  const isSure = (draft: Draft): boolean => !reader.unclear.has(draft);
  const kept = drafts.filter((draft, at) => isSure(draft) || !drafts.some(isSure) || isWanted(draft, at, interview));
  const ladders = joinGroups(kept, root.label, interview);
  const [only, ...others] = ladders;
  if (only !== undefined && others.length === 0 && GENERIC.test(only.title)) only.title = root.label;
  return ladders;
}

/** What only may be a ladder, beside others that are, is left to a person. */
function isWanted(draft: Draft, at: number, interview: Interview): boolean {
  const words = `${shapeInWords(draft)} may be a ladder; nothing in it names a level. Is it one?`;
  return interview.choose({ id: `outline${String(at)}.ladder`, kind: 'which_ladders', words, options: ['import', 'leave out'], suggestion: 'leave out' }) === 'import';
}

class OutlineReader {
  /** Drafts in which nothing tells rungs from competencies. */
  readonly unclear = new Set<Draft>();
  private asked = 0;

  constructor(private readonly interview: Interview) {}

  read(node: Outline, title: string): Draft[] {
    const name = node.label === '' ? title : node.label;
    const said = axesBelow(node);
    switch (said === 'names above names' ? this.askedAxes(node, name) : said) {
      case 'rungs above competencies':
        return [this.noted(this.rungsAbove(node, name), said)];
      case 'competencies above rungs':
        return [this.noted(this.competenciesAbove(node, name, said === 'names above names'), said)];
      default: {
        const drafts = node.children.flatMap((child) => this.read(child, name));
        if (drafts.length > 0) this.nameTexts(node);
        return drafts;
      }
    }
  }

  private noted(draft: Draft, axes: Axes): Draft {
    if (axes === 'names above names') this.unclear.add(draft);
    return draft;
  }

  private askedAxes(node: Outline, name: string): 'rungs above competencies' | 'competencies above rungs' {
    this.asked += 1;
    const answer = this.interview.choose({
      id: `outline${String(this.asked)}.orientation`,
      kind: 'orientation',
      words: `Are ${listed(node.children.filter(hasText).map(({ label }) => label))} of ${quoted(name)} rungs or competencies? Nothing in the file tells.`,
      options: ['rungs', 'competencies'],
      suggestion: 'rungs',
    });
    return answer === 'rungs' ? 'rungs above competencies' : 'competencies above rungs';
  }

  private rungsAbove(node: Outline, title: string): Draft {
    const draft = new Draft(title);
    const declared = node.children.filter(({ role }) => role === 'competency');
    for (const one of declared) draft.competency(one.label, { key: one.key, description: descriptionOf(one) });
    this.nameTexts(node);
    const labels = repeatedLabels(node.children.filter(isRung));
    for (const child of node.children) {
      if (child.role === 'competency') continue;
      if (!isRung(child) && node.children.some((other) => other !== child && isRung(other)) && child.role === undefined && !isPartOf(node, child)) {
        this.leaveOut(child);
        continue;
      }
      const onlySummary = child.children.some(hasText);
      const rung = draft.rung(child.label, { key: child.key, ordinal: child.ordinal, summary: child.summary });
      for (const text of child.texts) this.addText(draft, rung, text, labels, onlySummary);
      for (const inner of child.children) {
        if (!hasText(inner)) continue;
        for (const [competency, holder] of competenciesIn(inner, declared)) {
          const id = draft.competency(competency.name, competency);
          for (const text of textsWithin(holder)) draft.add(rung, id, { ...text, level: holder.level });
        }
      }
    }
    return draft;
  }

  /** A text of a rung itself: under its label where that comes again on other rungs, else among the general expectations. */
  private addText(draft: Draft, rung: string, text: OutlineText, labels: ReadonlySet<string>, besideCompetencies: boolean): void {
    const { label } = text;
    if (label !== undefined && isRungFact(label)) {
      this.interview.warn(`${quoted(label)} is a fact about a rung, not an expectation, and is left out: ${quoted(text.text)} (${text.source}).`);
    } else if (label !== undefined && labels.has(nameKey(label)) && !/^(?:summary|overview|mission|purpose)$/i.test(label)) {
      draft.add(rung, draft.competency(label), text);
    } else if (label !== undefined && /^(?:summary|overview|mission|purpose)$/i.test(label)) {
      draft.rung(draft.rungs.get(rung)?.title ?? '', { identity: rung, summary: text.text });
    } else if (besideCompetencies && text.isParagraph === true && label === undefined && draft.rungs.get(rung)?.summary === undefined) {
      draft.rung('', { identity: rung, summary: text.text });
    } else {
      if (!besideCompetencies) this.interview.warn(`Rungs of ${quoted(draft.title)} have statements without a competency; they stand under “${GENERAL}”.`);
      draft.add(rung, draft.competency(GENERAL), { ...text, text: wholeText(text) });
    }
  }

  private competenciesAbove(node: Outline, title: string, byAnswer: boolean): Draft {
    const draft = new Draft(title);
    for (const one of node.children.filter(({ role }) => role === 'rung')) draft.rung(one.label, { key: one.key, ordinal: one.ordinal, summary: one.summary ?? one.texts[0]?.text });
    this.nameTexts(node);
    for (const child of node.children) {
      if (child.role === 'rung' || !hasText(child)) continue;
      const rungs = child.children.filter(hasText);
      if (rungs.length === 0 || !(byAnswer || rungs.some(isRung) || child.role === 'competency')) {
        this.leaveOut(child);
        continue;
      }
      const competency = draft.competency(child.label, { key: child.key, description: descriptionOf(child) });
      for (const inner of rungs) {
        if (!isRung(inner) && rungs.some(isRung)) {
          this.leaveOut(inner);
          continue;
        }
        const rung = draft.rung(inner.label, { key: inner.key, ordinal: inner.ordinal });
        const texts = textsWithin(inner);
        // What sums up a level of a competency is the first thing that it says.
        if (inner.summary !== undefined && !texts.some(({ text }) => text === inner.summary)) texts.unshift({ text: inner.summary, source: inner.source });
        for (const text of texts) draft.add(rung, competency, { ...text, level: inner.level });
      }
    }
    return draft;
  }

  private nameTexts(node: Outline): void {
    const [first] = node.texts;
    if (first !== undefined) this.interview.warn(`Text that belongs to no rung is left out: ${quoted(first.text)} (${first.source})${node.texts.length > 1 ? ` and ${String(node.texts.length - 1)} more` : ''}.`);
  }

  private leaveOut(node: Outline): void {
    if (hasText(node)) this.interview.warn(`${quoted(node.label)} is neither rung nor competency and is left out (${node.source}).`);
  }
}

interface NamedCompetency {
  readonly name: string;
  readonly key?: string | undefined;
  readonly group?: string | undefined;
  readonly description?: string | undefined;
}

/** The competencies of a node below a rung: itself, or those within it when it only groups them. */
function competenciesIn(node: Outline, declared: readonly Outline[]): (readonly [NamedCompetency, Outline])[] {
  const groups = node.texts.length === 0 && node.children.filter(hasText).every((child) => child.texts.length > 0 && child.label !== '') && !declared.some(({ label }) => nameKey(label) === nameKey(node.label));
  if (groups && !node.children.some(isContainer)) return node.children.filter(hasText).map((child) => [{ name: child.label, key: child.key, group: node.label }, child]);
  const known = declared.find(({ key, label }) => nameKey(key ?? label) === nameKey(node.label) || nameKey(label) === nameKey(node.label));
  return [[{ name: known?.label ?? node.label, key: known?.key ?? node.key, description: node.summary }, node]];
}

function isContainer(node: Outline): boolean {
  return /^(?:criteria|expectations?|behaviou?rs?|statements?|indicators?|responsibilities|requirements|signals|examples?|must[ -]haves?|nice[ -]to[ -]haves?)$/i.test(node.label);
}

function descriptionOf(node: Outline): string | undefined {
  const text = [node.summary, ...node.texts.map((one) => one.text)].filter((one) => one !== undefined && one !== '').join('\n');
  return text === '' ? undefined : text;
}

/** Labels of bullets that are the competencies: most bullets have one that comes on most rungs. */
function repeatedLabels(rungs: readonly Outline[]): Set<string> {
  const labels = rungs.map(({ texts }) => texts.flatMap(({ label }) => (label === undefined || isRungFact(label) ? [] : [nameKey(label)])));
  const times = new Map<string, number>();
  for (const label of labels.flatMap((one) => [...new Set(one)])) times.set(label, (times.get(label) ?? 0) + 1);
  const repeated = new Set([...times].filter(([, count]) => count >= Math.max(2, rungs.length * 0.6)).map(([label]) => label));
  const all = labels.flat();
  return all.filter((label) => repeated.has(label)).length >= all.length * 0.7 ? repeated : new Set();
}

/** A node among rungs whose names within are those of the rungs is one of them, by a name of its own. */
function isPartOf(node: Outline, child: Outline): boolean {
  const others = new Set(node.children.filter((one) => one !== child && isRung(one)).flatMap((one) => one.children.map(({ label }) => nameKey(label))));
  const own = child.children.filter(hasText);
  return own.length > 0 && own.filter(({ label }) => others.has(nameKey(label))).length >= own.length / 2;
}
