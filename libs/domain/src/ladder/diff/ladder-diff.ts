import { diffArrays } from 'diff';
import type { Ladder, Rung } from '../ladder.js';
import { cellDiffs, type CellDiff } from './cell-diff.js';
import { fieldChanges, type FieldChange } from './field-changes.js';

/** A rung, a competency or an overlay, by the name that it has or had. */
export interface PartRef {
  readonly id: string;
  readonly name: string;
}

/** How a list of rungs, competencies or overlays differs. */
export interface PartsDiff {
  readonly added: readonly PartRef[];
  readonly removed: readonly PartRef[];
  /** As few as explain the new order of those that stayed. */
  readonly moved: readonly PartRef[];
  readonly changed: readonly (PartRef & { readonly fields: readonly FieldChange[] })[];
}

/** Everything that differs between two versions of a ladder. */
export interface LadderDiff {
  /** Title, currency, basis, market, location factors and notes. */
  readonly fields: readonly FieldChange[];
  /** Checklists and policies are fields of their rung. */
  readonly rungs: PartsDiff;
  readonly competencies: PartsDiff;
  readonly overlays: PartsDiff;
  /** Indicators of the matrix and of the overlays, cell by cell. */
  readonly cells: readonly CellDiff[];
  readonly guide: readonly FieldChange[];
}

/** What changed from one version of a ladder to another. */
export function ladderDiff(before: Ladder, after: Ladder): LadderDiff {
  return {
    fields: fieldChanges(ownFields(before), ownFields(after)),
    rungs: partsDiff(before.rungs, after.rungs, ({ short }) => short, rungFields),
    competencies: partsDiff(before.competencies, after.competencies, ({ name }) => name, ({ id: _id, ...competency }) => competency),
    overlays: partsDiff(before.overlays, after.overlays, ({ name }) => name, ({ id: _id, skills, ...overlay }) => ({
      ...overlay,
      skills: skills.map(({ indicators: _indicators, ...skill }) => skill),
    })),
    cells: cellDiffs(before, after),
    guide: fieldChanges(before.guide, after.guide),
  };
}

/** Whether two versions are the same, word by word. */
export function isEmptyDiff({ fields, rungs, competencies, overlays, cells, guide }: LadderDiff): boolean {
  const parts = [rungs, competencies, overlays].flatMap(({ added, removed, moved, changed }) => [...added, ...removed, ...moved, ...changed]);
  return [fields, parts, cells, guide].every((list) => list.length === 0);
}

function ownFields({ rungs: _rungs, competencies: _competencies, cells: _cells, overlays: _overlays, guide: _guide, ...own }: Ladder): Record<string, unknown> {
  return own;
}

// The place is told by `moved`; a policy that says nothing about where people come from differs from one that says nowhere.
function rungFields({ id: _id, ordinal: _ordinal, policy: { from, ...policy }, ...rung }: Rung): unknown {
  return { ...rung, policy: { ...policy, from: from === undefined ? 'the rung below' : from } };
}

function partsDiff<Part extends { readonly id: string }>(before: readonly Part[], after: readonly Part[], nameOf: (part: Part) => string, fieldsOf: (part: Part) => unknown): PartsDiff {
  const refOf = (part: Part): PartRef => ({ id: part.id, name: nameOf(part) });
  const old = new Map(before.map((part) => [part.id, part]));
  const now = new Map(after.map((part) => [part.id, part]));
  const stayed = after.filter(({ id }) => old.has(id));
  const moves = new Set(diffArrays(before.map(({ id }) => id).filter((id) => now.has(id)), stayed.map(({ id }) => id)).flatMap(({ added, value }) => (added ? value : [])));
  return {
    added: after.filter(({ id }) => !old.has(id)).map(refOf),
    removed: before.filter(({ id }) => !now.has(id)).map(refOf),
    moved: stayed.filter(({ id }) => moves.has(id)).map(refOf),
    changed: stayed.flatMap((part) => {
      const was = old.get(part.id);
      const fields = was === undefined ? [] : fieldChanges(fieldsOf(was), fieldsOf(part));
      return fields.length === 0 ? [] : [{ ...refOf(part), fields }];
    }),
  };
}
