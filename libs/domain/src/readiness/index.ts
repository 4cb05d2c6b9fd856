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
export { episodesToClear, episodesToClearOne } from './clearing.js';
export { counterEffect, type CounterEffect, type IndicatorEffect, type IndicatorMark } from './counter-effect.js';
export { explainGate, explainIndex } from './explain-gates.js';
export { explainIndicator } from './explain.js';
export { targetOn, withWaiverExpiries, type WaiverExpiries } from './expiries.js';
export { forecast, forecastDays, type Forecast } from './forecast.js';
export { gapKind, openGaps, type GapFacts, type GapKind, type OpenGap } from './gaps.js';
export { hypothesisLimits, possibleHypotheses, type Hypothesis, type ItemHypothesisKind, type PossibleHypotheses } from './hypotheses.js';
export { whatIf, withHypotheses, type WhatIf } from './hypothetical.js';
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
export { itemWorth, type IndicatorWorth, type ItemWorth, type WorthOf, type WorthRaise } from './item-worth.js';
export { nextSteps, type NextStep, type NextStepAction, type NextStepOptions } from './next-steps.js';
export { oneQuestion, type OneQuestion, type QuestionFacts, type QuestionGap } from './one-question.js';
export { readinessPolicy } from './policy.js';
export { policyConstants, policyReasons, policyValue, type PolicyConstant, type PolicyReason } from './policy-reasons.js';
export { standingOn, type Standing } from './past.js';
export { claimsCount, withoutClaims } from './sealed.js';
export { competencySummary, summaryOf, type AssessmentSummary, type CompetencySummary } from './summary.js';
export { standingsOf, type CompetencyStanding } from './standing.js';
export type {
  CeilingKind,
  CeilingTrace,
  CounterTrace,
  GatePart,
  GateTrace,
  IndexTrace,
  IndicatorTrace,
  ItemTrace,
  RequiredIndicator,
  TraceVoice,
} from './trace.js';
export { readInput, validateInput, type InputProblem } from './validate.js';
export {
  breadthWords,
  confidenceLine,
  confidenceReason,
  confidenceWord,
  counterEffectWords,
  counterTraceWords,
  dateWords,
  forecastWords,
  freshnessWords,
  gateWords,
  indexWords,
  indicatorTraceWords,
  itemTraceWords,
  missingWords,
  nextStepWords,
  sentence,
  stepEffectWords,
  whyIndicator,
  whyItem,
  worthWords,
  type ConfidenceNames,
  type ConfidenceWord,
  type Explanation,
  type GateNames,
  type ItemFacts,
  type Names,
  type StepNames,
  type TraceNames,
  type WorthWords,
} from './words/index.js';
