import type { LadderView } from '@nextrung/api-client';

/** A part of the page with its address. */
export interface PathSection {
  readonly id: string;
  readonly title: string;
}

/** The parts that this ladder has something to say about, in the order in which they are read. */
export function pathSections({ guide, rungs, overlays }: Pick<LadderView, 'guide' | 'rungs' | 'overlays'>): readonly PathSection[] {
  const parts: readonly [boolean, string, string][] = [
    [guide.bands.length > 0 && guide.bandTexts.length > 0, 'competencies', 'How each competency changes'],
    [guide.arc.length > 0 || guide.orientationShift.early.length + guide.orientationShift.late.length > 0, 'stages', 'What each stage is about'],
    [rungs.some(({ checklist }) => checklist.length > 0), 'skills', 'Named skills, rung by rung'],
    [guide.leadership.skills.length > 0, 'leadership', 'What leaders are asked for'],
    ...overlays.map(({ id, name }): [boolean, string, string] => [true, overlayAnchor(id), name]),
    [guide.roleBoundary.productManager.length + guide.roleBoundary.projectManager.length > 0, 'boundary', 'Product and project manager'],
    [guide.technicalBackground !== null, 'technical', 'How technical it is'],
    [guide.payStages.length > 0, 'pay', 'How pay is made up'],
    [guide.tools.length > 0, 'tools', 'Tools of the field'],
    [guide.marketFacts.length > 0, 'market', 'The market'],
    [guide.breakInPaths.length > 0, 'ways-in', 'Ways in'],
  ];
  return parts.flatMap(([is, id, title]) => (is ? [{ id, title }] : []));
}

export const overlayAnchor = (overlay: string): string => `overlay-${overlay}`;
