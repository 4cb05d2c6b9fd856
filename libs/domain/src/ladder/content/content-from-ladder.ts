import type { ChecklistEntry, Indicator, Ladder, Overlay, OverlaySkill, Rung } from '../ladder.js';
import { figuresContent, marketContent } from './figures-content.js';
import { guideContent, matrixContent } from './guide-content.js';
import { aiPm } from './read-overlays.js';
import { byId, given, type Content } from './printing.js';

/**
 * A ladder as the content of a ladder file (`schema_version` 1), to be printed as YAML or JSON. Reading it again gives
 * the same ladder. What is empty and may be missing is left out.
 */
export function contentFromLadder(ladder: Ladder): Content {
  const { rungs, competencies, guide } = ladder;
  const cells = new Map(ladder.cells.map(({ rung, competency, indicators }) => [placeOf(rung, competency), indicators]));
  const [first, ...rest] = ladder.overlays;
  const ai = first?.id === aiPm.id ? first : null;
  return {
    schema_version: 1,
    title: ladder.title,
    guide: given({
      currency: ladder.currency,
      comp_basis: ladder.compensationBasis,
      market: ladder.market,
      location_factors: ladder.locationFactors.map(({ location, factor }) => ({ location, factor })),
    }),
    ladder: rungs.map(rungContent),
    competency_matrix: {
      competencies: competencies.map(({ id }) => id),
      names: byId(competencies, ({ name }) => name),
      ...given({ descriptions: byId(competencies.filter(({ description }) => description !== undefined), ({ description }) => description) }),
      ...matrixContent(guide),
    },
    expectations: byId(rungs, ({ id }) => Object.fromEntries(competencies.map((competency) => [competency.id, (cells.get(placeOf(id, competency.id)) ?? []).map(indicatorContent)]))),
    ...given({
      ladder_notes: ladder.notes,
      level_checklists: byId(rungs.filter(({ checklist }) => checklist.length > 0), ({ checklist }) => checklist.map(skillContent)),
      leadership_competencies: given({ rungs: guide.leadership.rungs, items: guide.leadership.skills.map(skillContent) }),
      [aiPm.id]: ai === null ? {} : aiContent(ai),
      overlays: (ai === null ? ladder.overlays : rest).map((overlay) => ({ id: overlay.id, name: overlay.name, ...overlayContent(overlay) })),
    }),
    ...guideContent(guide),
    promotion_policy: {
      derived: guide.policy.derived,
      targets: Object.fromEntries(rungs.map((rung, at) => [rung.id, policyContent(rung, rungs[at - 1]?.id ?? null)])),
      ...given({ note: guide.policy.note }),
    },
  };
}

function rungContent(rung: Rung): Content {
  const { years, compensation } = rung;
  return {
    id: rung.id,
    ordinal: rung.ordinal,
    title: rung.title,
    short: rung.short,
    ...given({
      years: years && { min: years.min, max: years.max, open_ended: years.openEnded },
      responsibilities: rung.responsibilities,
      focus_area: rung.focus,
      comp: compensation && {
        min: compensation.min,
        max: compensation.max,
        max_is_soft: compensation.maxIsSoft,
        ...(compensation.highlyVariable ? { highly_variable: true } : {}),
        midpoint: compensation.midpoint,
      },
    }),
    track: rung.track,
    manages_people: rung.managesPeople,
  };
}

function policyContent({ policy }: Rung, below: string | null): Content {
  return {
    from: policy.from === undefined ? below : policy.from,
    sustained: policy.sustained,
    demonstrated: policy.demonstrated,
    sustain_days: policy.sustainDays,
    min_episodes: policy.minEpisodes,
    typical_months_in_level: policy.typicalMonthsInLevel,
  };
}

// Ids have no blanks.
const placeOf = (rung: string, competency: string): string => `${rung} ${competency}`;

function indicatorContent({ id, must, text, examples = [], derived = false }: Indicator): Content {
  return { id, must, derived, text, ...given({ examples }) };
}

function skillContent({ id, name, detail, tools, numbers }: ChecklistEntry): Content {
  return { id, name, ...given({ detail, number: figuresContent(numbers), tools }) };
}

function aiContent(overlay: Overlay): Content {
  return { ...(overlay.name === aiPm.name ? {} : { name: overlay.name }), ...overlayContent(overlay) };
}

function overlayContent({ kind, roleCore, skills, market }: Overlay): Content {
  return { ...given({ kind, role_core: roleCore }), skills: skills.map(overlaySkillContent), ...given({ market: marketContent(market) }) };
}

function overlaySkillContent({ id, name, description = '', topics, course, indicators }: OverlaySkill): Content {
  return {
    id,
    name,
    ...given({
      description,
      topics,
      course: course && { name: course.name, ...given({ by: course.by, platform: course.platform, usd_per_month_approx: course.usdPerMonth }) },
    }),
    indicators: indicators.map(indicatorContent),
  };
}
