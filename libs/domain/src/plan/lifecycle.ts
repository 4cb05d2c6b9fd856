import type { Lifecycle } from '../kernel/index.js';

/** `proposed`: the other side has not agreed yet. `agreed`: both mean to do it. `in_progress`: its owner has begun. */
export const planStates = ['proposed', 'agreed', 'in_progress', 'done', 'dropped'] as const;
export type PlanState = (typeof planStates)[number];

export const planMoves = ['agree', 'start', 'finish', 'drop'] as const;
export type PlanMove = (typeof planMoves)[number];

/** The two who make a plan: the person, and their line manager or whoever stands in. A side stays when the manager changes. */
export const planSides = ['person', 'manager'] as const;
export type PlanSide = (typeof planSides)[number];

/** What guards ask about an action of a plan. */
export interface PlanFacts {
  /** Who makes the move. */
  readonly by: PlanSide;
  /** Who does it. */
  readonly owner: PlanSide;
  /** Who proposed it as it stands now. */
  readonly proposedBy: PlanSide;
  /** There is no line manager, so nobody else can agree. */
  readonly alone: boolean;
}

const OTHER_SIDE = {
  code: 'own_proposal',
  message: 'You proposed this, so the other one of the two agrees to it.',
  refusedWhen: ({ by, proposedBy, alone }: PlanFacts): boolean => by === proposedBy && !(alone && by === 'person'),
};
const OWNER_ONLY = {
  code: 'not_the_owner',
  message: 'Only the one who does it says that it has begun or is done.',
  refusedWhen: ({ by, owner }: PlanFacts): boolean => by !== owner,
};

/** The life of an action of a development plan. Either side may drop what is open, with a reason. */
export const planLifecycle: Lifecycle<PlanState, PlanMove, PlanFacts> = {
  states: planStates,
  initial: ['proposed', 'agreed'],
  moves: [
    { from: 'proposed', to: 'agreed', action: 'agree', guard: OTHER_SIDE },
    { from: 'proposed', to: 'dropped', action: 'drop' },
    { from: 'agreed', to: 'in_progress', action: 'start', guard: OWNER_ONLY },
    { from: 'agreed', to: 'done', action: 'finish', guard: OWNER_ONLY },
    { from: 'agreed', to: 'dropped', action: 'drop' },
    { from: 'in_progress', to: 'done', action: 'finish', guard: OWNER_ONLY },
    { from: 'in_progress', to: 'dropped', action: 'drop' },
  ],
};

/** Nothing more happens to it. */
export const isClosed = (state: PlanState): boolean => state === 'done' || state === 'dropped';

/**
 * The state of an action once it is written, or written anew: a manager's own promise binds nobody else, and a person
 * without a manager has nobody to ask. Everything else waits for the other side, what had been agreed before too.
 */
export function beginsAs({ by, owner, alone }: Pick<PlanFacts, 'by' | 'owner' | 'alone'>): 'proposed' | 'agreed' {
  return by === owner && (by === 'manager' || alone) ? 'agreed' : 'proposed';
}
