import { assess, type OpenGap, openGaps } from '@nextrung/domain/readiness';
import type { CandidateTarget } from '../readiness/dossiers.js';

/** Of one target, the overlays beside it included. */
export const gapsOf = ({ dossier, overlays }: CandidateTarget): OpenGap[] =>
  [dossier, ...overlays.map((overlay) => overlay.dossier)].flatMap(({ input }) => openGaps(assess(input, { lapseDates: false }), input));
