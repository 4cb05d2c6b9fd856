import type { BandText, LadderGuide } from '../guide.js';
import { figuresContent, marketContent } from './figures-content.js';
import { byId, given, type Content } from './printing.js';

/** What the guide adds to the section `competency_matrix`. */
export function matrixContent(guide: LadderGuide): Content {
  const { early, late } = guide.orientationShift;
  return given({
    bands: guide.bands.map(({ id, label, covers, stretchesTo, why }) => ({ id, guide_label: label, covers, stretches_to: stretchesTo, ...given({ why }) })),
    uncovered_rungs: guide.uncoveredRungs,
    cells: bandTextContent(guide.bandTexts),
    arc: guide.arc,
    orientation_shift: given({ early, late }),
  });
}

/** The sections that are the guide's own. */
export function guideContent(guide: LadderGuide): Content {
  const { technicalBackground } = guide;
  return given({
    comp_mix: guide.payStages.map(({ stage, rungs, base, bonus, equity }) => ({ stage, rungs, ...given({ base, bonus, equity }) })),
    break_in_paths: guide.breakInPaths.map(({ id, name, note, from, shape, examples, audience, steps }) => ({
      id,
      name,
      ...given({ note, from, shape, examples, for: audience, steps }),
    })),
    pre_pm_evidence_examples: guide.firstEvidence.map(({ from, what, numbers }) => ({ from, do: what, ...given({ number: figuresContent(numbers) }) })),
    role_boundary: given({ product_manager: guide.roleBoundary.productManager, project_manager: guide.roleBoundary.projectManager }),
    technical_background: technicalBackground && {
      cs_degree_required: technicalBackground.csDegreeRequired,
      technical_literacy_required: technicalBackground.technicalLiteracyRequired,
    },
    tools: byId(guide.tools, ({ tools }) => tools),
    market_facts: marketContent(guide.marketFacts),
  });
}

function bandTextContent(texts: readonly BandText[]): Content {
  return Object.fromEntries(
    [...Map.groupBy(texts, ({ competency }) => competency)].map(([competency, row]) => [
      competency,
      Object.fromEntries(row.map(({ band, text }) => [band, text])),
    ]),
  );
}
