import type { Band, BandText, BreakInPath, LadderGuide } from '../guide.js';
import type { LadderReader } from './ladder-reader.js';
import { readMarketFacts } from './read-overlays.js';
import { readNumbers, readSkills } from './read-rungs.js';

type Fields = Readonly<Record<string, unknown>>;

/** Everything of a ladder file that is there to be read beside the matrix; each section may be missing. */
export function readGuide(reader: LadderReader, root: Fields, rungs: readonly string[], competencies: readonly string[]): LadderGuide {
  const matrix = reader.section(root, 'competency_matrix');
  const shift = reader.fields(matrix['orientation_shift'] ?? {}, 'competency_matrix.orientation_shift');
  const leadership = reader.section(root, 'leadership_competencies');
  const boundary = reader.section(root, 'role_boundary');
  const policy = reader.section(root, 'promotion_policy');
  const rungIds = (value: unknown, path: string): string[] => reader.known(value, path, rungs, 'rung');
  const bands = readBands(reader, matrix['bands'], rungIds);
  return {
    payStages: reader.entries(root['comp_mix'], 'comp_mix', (item, path) => {
      const stage = reader.fields(item, path);
      return {
        stage: reader.text(stage['stage'], `${path}.stage`),
        rungs: rungIds(stage['rungs'], `${path}.rungs`),
        base: reader.optionalText(stage['base'], `${path}.base`),
        bonus: reader.optionalText(stage['bonus'], `${path}.bonus`),
        equity: reader.optionalText(stage['equity'], `${path}.equity`),
      };
    }),
    bands,
    bandTexts: readBandTexts(reader, matrix['cells'], competencies, bands.map(({ id }) => id)),
    uncoveredRungs: rungIds(matrix['uncovered_rungs'], 'competency_matrix.uncovered_rungs'),
    arc: reader.texts(matrix['arc'], 'competency_matrix.arc'),
    orientationShift: {
      early: reader.texts(shift['early'], 'competency_matrix.orientation_shift.early'),
      late: reader.texts(shift['late'], 'competency_matrix.orientation_shift.late'),
    },
    leadership: {
      rungs: rungIds(leadership['rungs'], 'leadership_competencies.rungs'),
      skills: readSkills(reader, leadership['items'], 'leadership_competencies.items'),
    },
    breakInPaths: readPaths(reader, root['break_in_paths']),
    firstEvidence: reader.entries(root['pre_pm_evidence_examples'], 'pre_pm_evidence_examples', (item, path) => {
      const example = reader.fields(item, path);
      return {
        from: reader.text(example['from'], `${path}.from`),
        what: reader.text(example['do'], `${path}.do`),
        numbers: readNumbers(reader, example['number'], `${path}.number`),
      };
    }),
    roleBoundary: {
      productManager: reader.texts(boundary['product_manager'], 'role_boundary.product_manager'),
      projectManager: reader.texts(boundary['project_manager'], 'role_boundary.project_manager'),
    },
    technicalBackground: readTechnicalBackground(reader, root['technical_background'] ?? null),
    tools: reader.keyed(root['tools'], 'tools', (item, path, id) => ({ id, tools: reader.texts(item, path) })),
    marketFacts: readMarketFacts(reader, root['market_facts'], 'market_facts'),
    policy: {
      derived: reader.optionalFlag(policy['derived'], 'promotion_policy.derived'),
      note: reader.optionalText(policy['note'], 'promotion_policy.note'),
    },
  };
}

function readBands(reader: LadderReader, value: unknown, rungIds: (value: unknown, path: string) => string[]): Band[] {
  const bands = reader.entries(value, 'competency_matrix.bands', (item, path) => {
    const band = reader.fields(item, path);
    return {
      id: reader.code(band['id'], `${path}.id`),
      label: reader.text(band['guide_label'], `${path}.guide_label`),
      covers: rungIds(band['covers'], `${path}.covers`),
      stretchesTo: rungIds(band['stretches_to'], `${path}.stretches_to`),
      why: reader.optionalText(band['why'], `${path}.why`),
    };
  });
  reader.unique(bands.map(({ id }) => id), (at) => `competency_matrix.bands[${String(at)}].id`);
  return bands;
}

function readBandTexts(reader: LadderReader, value: unknown, competencies: readonly string[], bands: readonly string[]): BandText[] {
  const path = 'competency_matrix.cells';
  const cells = reader.fields(value ?? {}, path);
  reader.onlyKnown(cells, path, competencies, 'competency');
  return competencies.flatMap((competency) => {
    const row = reader.fields(cells[competency] ?? {}, `${path}.${competency}`);
    reader.onlyKnown(row, `${path}.${competency}`, bands, 'band');
    return bands
      .filter((band) => row[band] !== undefined)
      .map((band) => ({ competency, band, text: reader.text(row[band], `${path}.${competency}.${band}`) }));
  });
}

function readPaths(reader: LadderReader, value: unknown): BreakInPath[] {
  const paths = reader.entries(value, 'break_in_paths', (item, at) => {
    const path = reader.fields(item, at);
    return {
      id: reader.code(path['id'], `${at}.id`),
      name: reader.text(path['name'], `${at}.name`),
      note: reader.optionalText(path['note'], `${at}.note`),
      from: reader.texts(path['from'], `${at}.from`),
      shape: reader.optionalText(path['shape'], `${at}.shape`),
      examples: reader.texts(path['examples'], `${at}.examples`),
      audience: reader.texts(path['for'], `${at}.for`),
      steps: reader.texts(path['steps'], `${at}.steps`),
    };
  });
  reader.unique(paths.map(({ id }) => id), (at) => `break_in_paths[${String(at)}].id`);
  return paths;
}

function readTechnicalBackground(reader: LadderReader, value: unknown): LadderGuide['technicalBackground'] {
  if (value === null) return null;
  const background = reader.fields(value, 'technical_background');
  return {
    csDegreeRequired: reader.flag(background['cs_degree_required'], 'technical_background.cs_degree_required'),
    technicalLiteracyRequired: reader.flag(background['technical_literacy_required'], 'technical_background.technical_literacy_required'),
  };
}
