import { type CaseMove, caseLifecycle, type CaseState } from '@nextrung/domain/promotion';
import { readinessPolicy } from '@nextrung/domain/readiness';
import { type DemoCase, demoCases, type DemoCompetency, demoCycles, type DemoDecision } from './content/index.js';
import { daysAround, demoId as id, type Rows, rows, teamId, teamOf } from './demo-rows.js';

/** What is judged beside the four competencies stands under no name. */
const ratedAs = (competency: DemoCompetency | 'overall'): string => (competency === 'overall' ? '' : competency);
const panelOf = (cycle: string): string => id(`${cycle}/panel`);
export const caseIdOf = ({ code }: Pick<DemoCase, 'code'>): string => id(`case/${code}`);
const decisionIdOf = ({ code }: Pick<DemoCase, 'code'>): string => id(`case/${code}/decision`);
const dayOf = ({ moves }: DemoCase, action: DemoCase['moves'][number][0]): number | null => moves.find(([made]) => made === action)?.[1] ?? null;
const decided = demoCases.flatMap((one) => (one.decision ? [{ one, decision: one.decision, daysAgo: dayOf(one, 'decide') ?? 0 }] : []));

/** Cycles, cases and what became of them, as their own pages would have written it. @param ladderVersionId of the ladder that they begin on */
export function promotionRows(today: string, ladderVersionId: string): Rows[] {
  const around = daysAround(today);
  return [...cycleRows(around, ladderVersionId), ...caseRows(around, ladderVersionId), ...packetRows(around), ...judgedRows(around), ...decisionRows(around)];
}

type Around = ReturnType<typeof daysAround>;

function cycleRows({ day, at }: Around, ladderVersionId: string): Rows[] {
  const members = demoCycles.flatMap(({ key, panel }) => [...panel.members.map((person) => ({ key, person, alternate: false })), ...panel.alternates.map((person) => ({ key, person, alternate: true }))]);
  return [
    rows('cycles', ['id', 'name', 'state', 'time_zone', 'ladder_version_id', 'policy_version', 'opens_on', 'nominate_until', 'lock_until', 'rate_until', 'calibrate_until', 'deliver_until', 'created_by', 'created_at', 'opened_on', 'closed_on'], demoCycles,
      ({ key, name, state, days, panel, closedDaysAgo }) => [
        id(key), name, state, 'Europe/London', ladderVersionId, readinessPolicy.version, day(days.opens), day(days.nominate), day(days.lock), day(days.rate), day(days.calibrate), day(days.deliver), id(panel.facilitator), at(days.opens + 7), day(days.opens), closedDaysAgo === null ? null : day(closedDaysAgo),
      ]),
    rows('cycle_teams', ['id', 'cycle_id', 'team_id'], demoCycles, ({ key, team }) => [id(`${key}/team`), id(key), teamId(team)]),
    rows('panels', ['id', 'cycle_id', 'name', 'rungs', 'facilitator_id', 'decider_id', 'quorum'], demoCycles, ({ key, panel }) => [panelOf(key), id(key), panel.name, panel.rungs, id(panel.facilitator), id(panel.decider), panel.quorum]),
    rows('panel_members', ['id', 'panel_id', 'person_id', 'alternate'], members, ({ key, person, alternate }) => [id(`${key}/panel/${person}`), panelOf(key), id(person), alternate]),
  ];
}

/** The states that a case went through, by its life: a move that it does not have is refused. */
function made({ code, moves, state }: DemoCase): { action: CaseMove; from: CaseState; to: CaseState; daysAgo: number }[] {
  let from: CaseState = 'intent';
  const found = moves.map(([action, daysAgo]) => {
    const move = caseLifecycle.moves.find((one) => one.from === from && one.action === action);
    if (!move) throw new Error(`The demo's case ${code} makes “${action}” of “${from}”.`);
    from = move.to;
    return { action, from: move.from, to: move.to, daysAgo };
  });
  if (from !== state) throw new Error(`The demo's case ${code} ends as “${from}”, not as “${state}”.`);
  return found;
}

function caseRows({ day, at }: Around, ladderVersionId: string): Rows[] {
  const moves = demoCases.flatMap((one) => made(one).map((move) => ({ one, move })));
  const madeBy = ({ presenter, person, decider, cycle }: DemoCase, action: CaseMove): readonly [part: string, person: string] => {
    if (action === 'review' || action === 'calibrate') return ['facilitator', demoCycles.find(({ key }) => key === cycle)?.panel.facilitator ?? presenter];
    if (action === 'decide') return ['decider', decider];
    return action === 'acknowledge' ? ['person', person] : ['presenter', presenter];
  };
  return [
    rows('cases',
      ['id', 'code', 'person_id', 'state', 'target_rung', 'from_rung', 'ladder_version_id', 'policy_version', 'presenter_id', 'team_id', 'nominated_by', 'nominated_as', 'cycle_id', 'panel_id', 'decider_id', 'opened_on', 'submitted_on', 'locked_on', 'version'], demoCases,
      (one) => {
        const [submitted, locked] = [dayOf(one, 'submit'), dayOf(one, 'lock')];
        return [
          caseIdOf(one), one.code, id(one.person), one.state, one.target, one.from, ladderVersionId, readinessPolicy.version, id(one.presenter), teamOf(one.person), id(one.presenter), 'presenter', one.cycle && id(one.cycle), one.cycle && panelOf(one.cycle), id(one.decider),
          day(one.openedDaysAgo), submitted === null ? null : day(submitted), locked === null ? null : day(locked), one.moves.length + 1,
        ];
      }),
    rows('case_moves', ['id', 'case_id', 'action', 'from_state', 'to_state', 'made_by', 'made_as', 'made_on', 'made_at'], moves,
      ({ one, move: { action, from, to, daysAgo } }) => {
        const [part, person] = madeBy(one, action);
        return [id(`${one.code}/${action}`), caseIdOf(one), action, from, to, id(person), part, day(daysAgo), at(daysAgo)];
      }),
    rows('business_needs', ['id', 'case_id', 'need', 'author_id', 'written_on', 'outcome', 'reason', 'decided_by', 'decided_on', 'version'],
      demoCases.flatMap((one) => (one.need ? [{ one, need: one.need }] : [])),
      ({ one, need }) => [id(`${one.code}/need`), caseIdOf(one), need.text, id(one.presenter), day(need.writtenDaysAgo), 'needed', need.decided.reason, id(one.decider), day(need.decided.daysAgo), 2]),
  ];
}

function packetRows({ day, at }: Around): Rows[] {
  const comments = demoCases.flatMap((one) => one.packet.comments.map((comment, index) => ({ one, comment, index })));
  return [
    rows('case_packets', ['id', 'case_id', 'content', 'changed_by', 'changed_on', 'version'], demoCases, (one) => {
      const { recommendation, scope, rows: chosen, answers, statements, writtenDaysAgo } = one.packet;
      const signed = (text: string): object => ({ text, by: id(one.presenter), on: day(writtenDaysAgo) });
      return [id(`${one.code}/packet`), caseIdOf(one), JSON.stringify({
        recommendation: recommendation && signed(recommendation), scope,
        rows: chosen.map(([item, competency]) => ({ itemId: id(item), revision: 1, competency })),
        answers: answers.map(({ about, text }) => ({ about, ...signed(text) })),
        statements: statements.map(([item, by]) => id(`${item}/answer/${by}`)),
      }), id(one.presenter), day(writtenDaysAgo), 4];
    }),
    rows('case_packet_comments', ['id', 'case_id', 'section', 'text', 'author_id', 'written_on', 'written_at'], comments,
      ({ one, comment: { by, section, text, daysAgo }, index }) => [id(`${one.code}/comment/${String(index)}`), caseIdOf(one), section, text, id(by), day(daysAgo), at(daysAgo)]),
  ];
}

function judgedRows({ day, at }: Around): Rows[] {
  const recusals = demoCases.flatMap((one) => one.recusals.map((recusal) => ({ one, recusal })));
  const reviews = demoCases.flatMap((one) => one.reviews.map((review) => ({ one, review, reviewId: id(`${one.code}/review/${review.by}`) })));
  const ratings = reviews.flatMap(({ review, reviewId }) => (Object.entries(review.ratings) as [DemoCompetency | 'overall', (typeof review.ratings)['overall']][]).map(([competency, rating]) => ({ reviewId, competency, rating })));
  const rooms = demoCases.flatMap((one) => (one.room && one.cycle ? [{ one, room: one.room, cycle: one.cycle }] : []));
  const changes = rooms.flatMap(({ one, room }) => room.changes.map((change) => ({ one, room, change })));
  const dissents = rooms.flatMap(({ one, room }) => room.dissents.map((dissent) => ({ one, room, dissent })));
  const sealedLevel = ({ reviews: given }: DemoCase, by: string, competency: DemoCompetency | 'overall'): string | undefined => given.find((review) => review.by === by)?.ratings[competency][0];
  return [
    rows('case_recusals', ['id', 'case_id', 'person_id', 'kind', 'reason', 'recused_on', 'recused_at'], recusals, ({ one, recusal: { person, kind, reason, daysAgo } }) => [id(`${one.code}/recusal/${person}`), caseIdOf(one), id(person), kind, reason, day(daysAgo), at(daysAgo)]),
    rows('case_alternates', ['id', 'case_id', 'person_id', 'in_place_of', 'drawn_on'], recusals, ({ one, recusal: { person, drawn, daysAgo } }) => [id(`${one.code}/drawn/${drawn}`), caseIdOf(one), id(drawn), id(person), day(daysAgo)]),
    rows('case_reviews', ['id', 'case_id', 'round', 'rater_id', 'version', 'submitted_on', 'submitted_at'], reviews, ({ one, review: { by, daysAgo }, reviewId }) => [reviewId, caseIdOf(one), 1, id(by), 3, day(daysAgo), at(daysAgo)]),
    rows('case_ratings', ['id', 'review_id', 'competency', 'level', 'reason', 'cites'], ratings,
      ({ reviewId, competency, rating: [level, reason, ...items] }) => [id(`${reviewId}/${competency}`), reviewId, ratedAs(competency), level, reason, items.map((item) => id(item))]),
    rows('case_calibrations', ['id', 'case_id', 'round', 'panel_id', 'on_table', 'opened_at', 'revealed_at', 'presenter_left_at', 'notes', 'version'], rooms,
      ({ one, room, cycle }) => [id(`${one.code}/room`), caseIdOf(one), 1, panelOf(cycle), room.onTable, at(room.openedDaysAgo), at(room.openedDaysAgo), at(room.openedDaysAgo), room.notes, 2]),
    rows('case_rating_changes', ['id', 'rating_id', 'from_level', 'to_level', 'direction', 'reason', 'changed_on', 'changed_at'], changes,
      ({ one, room, change: { by, competency, to, direction, reason } }) => [
        id(`${one.code}/change/${by}/${competency}`), id(`${id(`${one.code}/review/${by}`)}/${competency}`), sealedLevel(one, by, competency), to, direction, reason, day(room.openedDaysAgo), at(room.openedDaysAgo),
      ]),
    rows('case_dissents', ['id', 'case_id', 'author_id', 'body', 'written_on', 'written_at'], dissents, ({ one, room, dissent: { by, text } }) => [id(`${one.code}/dissent/${by}`), caseIdOf(one), id(by), text, day(room.openedDaysAgo), at(room.openedDaysAgo)]),
  ];
}

function decisionRows({ day, at }: Around): Rows[] {
  const promoted = decided.flatMap(({ one, decision }) => (isInForce(decision) ? [{ one, effectiveDaysAgo: decision.effectiveDaysAgo }] : []));
  return [
    rows('case_decisions', ['id', 'case_id', 'outcome', 'funded', 'reason', 'effective_on', 'conditions', 'owner_id', 'review_on', 'decided_by', 'decided_on', 'decided_at'], decided,
      ({ one, decision: { outcome, reason, effectiveDaysAgo, conditions, reviewInDays }, daysAgo }) => [
        decisionIdOf(one), caseIdOf(one), outcome, true, reason, effectiveDaysAgo === null ? null : day(effectiveDaysAgo), JSON.stringify(conditions), reviewInDays === null ? null : id(one.presenter), reviewInDays === null ? null : day(-reviewInDays), id(one.decider), day(daysAgo), at(daysAgo),
      ]),
    rows('case_deliveries', ['id', 'case_id', 'decision_id', 'deliverer_id', 'due_on', 'talking_points', 'delivered_by', 'delivered_on', 'acknowledged_on', 'answer', 'version'], decided,
      ({ one, decision: { talkingPoints, tellInDays, answer } }) => {
        const [delivered, acknowledged] = [dayOf(one, 'deliver'), dayOf(one, 'acknowledge')];
        return [
          id(`${one.code}/delivery`), caseIdOf(one), decisionIdOf(one), id(one.presenter), day(-tellInDays), talkingPoints, delivered === null ? null : id(one.presenter), delivered === null ? null : day(delivered), acknowledged === null ? null : day(acknowledged), answer ?? '', one.moves.length,
        ];
      }),
    rows('case_effects', ['id', 'decision_id', 'kind', 'on_day'], promoted, ({ one, effectiveDaysAgo }) => [id(`${one.code}/promoted`), decisionIdOf(one), 'promoted', day(effectiveDaysAgo)]),
  ];
}

const isInForce = (decision: DemoDecision): decision is DemoDecision & { readonly effectiveDaysAgo: number } => decision.effectiveDaysAgo !== null && decision.effectiveDaysAgo >= 0;
