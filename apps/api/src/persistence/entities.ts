import { AccountIdentityEntity } from '../features/company-sign-in/account-identity.entity.js';
import { BreakInPlanEntity } from '../features/break-in/break-in-plan.entity.js';
import { CorroborationAnswerEntity } from '../features/corroborations/corroboration-answer.entity.js';
import { CorroborationAskEntity } from '../features/corroborations/corroboration-ask.entity.js';
import { CorroborationCorrectionEntity } from '../features/corroborations/corroboration-correction.entity.js';
import { CorroborationJudgementEntity } from '../features/corroborations/corroboration-judgement.entity.js';
import { CorroborationLinkEntity } from '../features/corroborations/corroboration-link.entity.js';
import { OutsideColleagueEntity } from '../features/corroborations/outside-colleague.entity.js';
import { EpisodeEntity } from '../features/evidence/episode.entity.js';
import { EvidenceItemEntity } from '../features/evidence/evidence-item.entity.js';
import { EvidenceRevisionEntity } from '../features/evidence/evidence-revision.entity.js';
import { EvidenceVisibilityEntity } from '../features/evidence/evidence-visibility.entity.js';
import { InvitationEntity } from '../features/invitations/invitation.entity.js';
import { LadderDraftEntity } from '../features/ladders/ladder-draft.entity.js';
import { LadderVersionEntity } from '../features/ladders/ladder-version.entity.js';
import { OrganisationEntity } from '../features/organisations/organisation.entity.js';
import { LeaveEntity } from '../features/people/leave.entity.js';
import { PersonLevelEntity } from '../features/people/person-level.entity.js';
import { PersonEntity } from '../features/people/person.entity.js';
import { ReportingLineEntity } from '../features/people/reporting-line.entity.js';
import { CounterObservationAnswerEntity } from '../features/ratings/counter-observation-answer.entity.js';
import { CounterObservationEntity } from '../features/ratings/counter-observation.entity.js';
import { RatingDeclineEntity } from '../features/ratings/rating-decline.entity.js';
import { RatingQuestionEntity } from '../features/ratings/rating-question.entity.js';
import { RatingEntity } from '../features/ratings/rating.entity.js';
import { AccountEntity } from '../features/session/account.entity.js';
import { MembershipEntity } from '../features/session/membership.entity.js';
import { RateLimitEntity } from '../features/session/rate-limit.entity.js';
import { SessionEntity } from '../features/session/session.entity.js';
import { AgreedBarEntity } from '../features/agreed-bars/agreed-bar.entity.js';
import { AgreedBarSignatureEntity } from '../features/agreed-bars/agreed-bar-signature.entity.js';
import { ActionEntity } from '../features/gaps/action.entity.js';
import { ActionTickEntity } from '../features/plans/action-tick.entity.js';
import { GapMarkEntity } from '../features/gaps/gap-mark.entity.js';
import { AssessmentPointEntity } from '../features/readiness/assessment-point.entity.js';
import { AssessmentRunEntity } from '../features/readiness/assessment-run.entity.js';
import { AssessmentEntity } from '../features/readiness/assessment.entity.js';
import { ReadinessSettingsEntity } from '../features/readiness/readiness-settings.entity.js';
import { WaiverEntity } from '../features/waivers/waiver.entity.js';
import { AuditChangeEntity } from '../platform/audit/audit-change.entity.js';
import { AuditEntryEntity } from '../platform/audit/audit-entry.entity.js';
import { AuditHeadEntity } from '../platform/audit/audit-head.entity.js';
import { AuditKeyEntity } from '../platform/audit/audit-key.entity.js';
import { IdempotencyKeyEntity } from '../platform/access/idempotency-key.entity.js';
import { AccessGrantEntity } from '../features/break-glass/access-grant.entity.js';
import { DelegationEntity } from '../features/delegations/delegation.entity.js';
import { AttachmentEntity } from '../features/attachments/attachment.entity.js';
import { DoomedFileEntity } from '../features/attachments/doomed-file.entity.js';
import { EvidenceSearchEntity } from '../features/evidence-find/evidence-search.entity.js';
import { SavedSearchEntity } from '../features/evidence-find/saved-search.entity.js';
import { DigestEntity } from '../features/digests/digest.entity.js';
import { DigestSettingEntity } from '../features/digests/digest-setting.entity.js';
import { HandoverNoteEntity } from '../features/handovers/handover-note.entity.js';
import { HandoverEntity } from '../features/handovers/handover.entity.js';
import { PlaceDayEntity } from '../features/people/tree/place-day.entity.js';
import { PlaceEntity } from '../features/people/tree/place.entity.js';
import { LevelMappingEntity } from '../features/level-mappings/level-mapping.entity.js';
import { NoteVisibilityEntity } from '../features/notes/note-visibility.entity.js';
import { NoteEntity } from '../features/notes/note.entity.js';
import { ErasureEntity } from '../features/personal-data/erasure.entity.js';
import { PasswordResetEntity } from '../features/password-resets/password-reset.entity.js';
import { RetentionRuleEntity } from '../features/retention/retention-rule.entity.js';
import { OneTimeCodeEntity } from '../features/second-factors/one-time-code.entity.js';
import { PasskeyEntity } from '../features/second-factors/passkey.entity.js';
import { RecoveryCodeEntity } from '../features/second-factors/recovery-code.entity.js';
import { SignInPolicyEntity } from '../features/sign-in-policy/sign-in-policy.entity.js';
import { PersonPayEntity } from '../features/pay/person-pay.entity.js';
import { GroupCountEntity } from '../features/groups/group-count.entity.js';
import { GroupQuestionEntity } from '../features/groups/group-question.entity.js';
import { PersonGroupEntity } from '../features/groups/person-group.entity.js';
import { PayBandEntity } from '../features/pay-bands/pay-band.entity.js';
import { PayFactorEntity } from '../features/pay-bands/pay-factor.entity.js';
import { PayProposalEntity } from '../features/cycle-pay/pay-proposal.entity.js';
import { PayPoolEntity } from '../features/cycle-pay/pay-pool.entity.js';
import { ApiTokenEntity } from '../platform/tokens/api-token.entity.js';
import { EvidenceOfferEntity } from '../features/offers/evidence-offer.entity.js';
import { StandingEntity } from '../features/readiness/standing.entity.js';
import { CycleEntity } from '../features/cycles/cycle.entity.js';
import { CycleTeamEntity } from '../features/cycles/cycle-team.entity.js';
import { PanelEntity } from '../features/cycles/panel.entity.js';
import { PanelMemberEntity } from '../features/cycles/panel-member.entity.js';
import { CaseEntity } from '../features/cases/case.entity.js';
import { CaseAppealEntity } from '../features/case-appeals/case-appeal.entity.js';
import { CaseEffectEntity } from '../features/case-days/case-effect.entity.js';
import { CaseMoveEntity } from '../features/cases/case-move.entity.js';
import { BusinessNeedEntity } from '../features/cases/business-need.entity.js';
import { CaseDecisionEntity } from '../features/cases/case-decision.entity.js';
import { CaseDeliveryEntity } from '../features/cases/case-delivery.entity.js';
import { CaseRecusalEntity } from '../features/panel-reviews/case-recusal.entity.js';
import { CaseAlternateEntity } from '../features/panel-reviews/case-alternate.entity.js';
import { CaseReviewEntity } from '../features/panel-reviews/case-review.entity.js';
import { CaseRatingEntity } from '../features/panel-reviews/case-rating.entity.js';
import { CaseRatingChangeEntity } from '../features/calibration/case-rating-change.entity.js';
import { CaseCalibrationEntity } from '../features/calibration/case-calibration.entity.js';
import { CaseDissentEntity } from '../features/calibration/case-dissent.entity.js';
import { CasePacketEntity } from '../features/case-packets/case-packet.entity.js';
import { CasePacketCommentEntity } from '../features/case-packets/case-packet-comment.entity.js';
import { CaseAddendumEntity } from '../features/case-packets/case-addendum.entity.js';
import { FrozenPacketEntity } from '../features/case-packets/frozen-packet.entity.js';
import { TeamEntity } from '../features/teams/team.entity.js';
import { OwnViewEntity } from '../features/own-views/own-view.entity.js';
import { OpeningEntity } from '../features/openings/opening.entity.js';
import { OneToOneEntity } from '../features/one-to-ones/one-to-one.entity.js';
import { FirstLookEntity } from '../features/first-looks/first-look.entity.js';
import { FirstLookMarksEntity } from '../features/first-looks/first-look-marks.entity.js';

export const ENTITIES = [
  OrganisationEntity, AccountEntity, PersonEntity, MembershipEntity, SessionEntity, RateLimitEntity, InvitationEntity,
  PersonLevelEntity, ReportingLineEntity, LeaveEntity, LadderVersionEntity, LadderDraftEntity,
  EpisodeEntity, EvidenceItemEntity, EvidenceRevisionEntity, EvidenceVisibilityEntity,
  RatingQuestionEntity, RatingDeclineEntity, CounterObservationAnswerEntity,
  RatingEntity, CounterObservationEntity, CorroborationAskEntity, CorroborationAnswerEntity, IdempotencyKeyEntity,
  ReadinessSettingsEntity, WaiverEntity, GapMarkEntity, ActionEntity, AssessmentRunEntity, AssessmentEntity, AssessmentPointEntity, BreakInPlanEntity,
  TeamEntity, DelegationEntity, AccessGrantEntity, HandoverEntity, HandoverNoteEntity, NoteEntity, NoteVisibilityEntity, LevelMappingEntity, PersonPayEntity,
  AuditEntryEntity, AuditChangeEntity, AuditKeyEntity, AuditHeadEntity,
  OutsideColleagueEntity, CorroborationCorrectionEntity, CorroborationJudgementEntity, CorroborationLinkEntity,
  ErasureEntity, RetentionRuleEntity,
  PasswordResetEntity,
  PasskeyEntity, OneTimeCodeEntity, RecoveryCodeEntity, SignInPolicyEntity,
  AccountIdentityEntity,
  EvidenceSearchEntity, SavedSearchEntity,
  ApiTokenEntity,
  AttachmentEntity, DoomedFileEntity,
  EvidenceOfferEntity,
  DigestSettingEntity, DigestEntity,
  PlaceEntity, PlaceDayEntity,
  StandingEntity,
  OwnViewEntity, OpeningEntity, OneToOneEntity, FirstLookEntity, FirstLookMarksEntity,
  CycleEntity, CycleTeamEntity, PanelEntity, PanelMemberEntity, CaseEntity, CaseMoveEntity, BusinessNeedEntity, CaseDecisionEntity, CaseDeliveryEntity,
  CaseRecusalEntity, CaseAlternateEntity, CaseReviewEntity, CaseRatingEntity, CaseRatingChangeEntity, CaseCalibrationEntity, CaseDissentEntity,
  CasePacketEntity, CasePacketCommentEntity, CaseAddendumEntity, FrozenPacketEntity,
  CaseAppealEntity, CaseEffectEntity,
  PayBandEntity, PayFactorEntity, PayProposalEntity, PayPoolEntity,
  GroupQuestionEntity, PersonGroupEntity, GroupCountEntity,
  ActionTickEntity, AgreedBarEntity, AgreedBarSignatureEntity,
];
