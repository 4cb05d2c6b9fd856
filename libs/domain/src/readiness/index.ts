export { assess } from './assess.js';
export type {
  Assessment,
  AssessOptions,
  Breadth,
  CompetencyAssessment,
  CompetencyStatus,
  CountedItem,
  Freshness,
  Grade,
  IndicatorAssessment,
  IndicatorState,
  ReadinessState,
} from './assessment.js';
export { forecast, type Forecast } from './forecast.js';
export type {
  CorroborationInput,
  CounterObservationInput,
  EvidenceInput,
  Leave,
  RaterRole,
  RatingInput,
  ReadinessInput,
  Severity,
  WitnessedInput,
} from './input.js';
export { nextSteps, type NextStep, type NextStepAction } from './next-steps.js';
export { readinessPolicy } from './policy.js';
export { withoutClaims } from './sealed.js';
export { validateInput, type InputProblem } from './validate.js';
export {
  confidenceWord,
  episodesToClear,
  missingWords,
  sentence,
  whyIndicator,
  whyItem,
  type ItemFacts,
  type ConfidenceWord,
  type Names,
} from './words/index.js';
