import type { StatementDiff, WordsPart } from './diff-model';
import { readableParts } from './readable-parts';

/** What happened to a statement, in a few words; empty where its words say it all. */
export function statementDiffWords({ kind, other, mustChanged, before, after }: StatementDiff): string {
  const must = mustChanged ? (after?.must === true ? 'A must-have now' : 'No must-have any more') : '';
  const said = { added: after?.must === true ? 'New, a must-have' : 'New', removed: before?.must === true ? 'Gone, was a must-have' : 'Gone', moved_away: `Moved to ${other ?? ''}`, moved_here: `Moved here from ${other ?? ''}`, changed: '' }[kind];
  return [said, must].filter((part) => part !== '').join('. ');
}

/** The words of a statement with what changed in them. */
export function statementParts({ kind, words, before, after }: StatementDiff): readonly WordsPart[] {
  switch (kind) {
    case 'added':
      return [{ kind: 'added', text: after?.text ?? '' }];
    case 'removed':
      return [{ kind: 'removed', text: before?.text ?? '' }];
    case 'moved_away':
      return [{ kind: 'same', text: before?.text ?? '' }];
    case 'moved_here':
    case 'changed':
      return words === null ? [{ kind: 'same', text: after?.text ?? '' }] : readableParts(words);
  }
}
