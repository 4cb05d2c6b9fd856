/** On what an appeal can stand: how it was decided, what it was decided on, or what has become known since. Not on the judgement itself. */
export const appealGrounds = ['process', 'fact', 'circumstance'] as const;
export type AppealGrounds = (typeof appealGrounds)[number];

export const appealOutcomes = ['dismissed', 'reopened'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** An appeal is answered within so many days. */
export const ANSWER_APPEAL_WITHIN_DAYS = 30;
