import { contentFromLadder, type Ladder, ladderFromContent } from '@nextrung/domain/ladder';
import { Problem } from '../../platform/http/problem.js';

/** Reads what somebody is editing: its shape must be right, its texts may still be missing. Refused at the fields that are wrong. */
export function draftOf(content: unknown): Ladder {
  const read = ladderFromContent(content, { unfinished: true });
  if (read.ok) return read.value;
  throw Problem.invalid(...read.refusal.slice(0, 100).map(({ path, message }) => ({ field: fieldOf(path), message: `${path} ${message}.` })));
}

/** The ladder in the file format, as drafts are kept. */
export function contentOf(ladder: Ladder): Record<string, unknown> {
  return { ...contentFromLadder(ladder) };
}

/** A ladder with one rung and one competency to begin with. */
export const BLANK: Record<string, unknown> = {
  schema_version: 1,
  title: 'New ladder',
  ladder: [{ id: 'L1', ordinal: 1, title: 'Level 1', short: 'L1', track: 'ic', manages_people: false }],
  competency_matrix: { competencies: ['craft'], names: { craft: 'Craft' } },
};

const fieldOf = (path: string): string => `content.${path.replaceAll(/\[(\d+)\]/g, '.$1')}`;
