import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, DiscoveryModule } from '@nestjs/core';
import type { AppConfig } from './config/app-config.js';
import { ConfigModule } from './config/config.module.js';
import { AuditPagesModule } from './features/audit/audit-pages.module.js';
import { BreakInModule } from './features/break-in/break-in.module.js';
import { CompanySignInModule } from './features/company-sign-in/company-sign-in.module.js';
import { DigestsModule } from './features/digests/digests.module.js';
import { CorroborationsModule } from './features/corroborations/corroborations.module.js';
import { EvidenceModule } from './features/evidence/evidence.module.js';
import { EpisodesModule } from './features/episodes/episodes.module.js';
import { EvidenceFindModule } from './features/evidence-find/evidence-find.module.js';
import { EvidenceDraftsModule } from './features/evidence-drafts/evidence-drafts.module.js';
import { IndicatorSuggestionsModule } from './features/indicator-suggestions/indicator-suggestions.module.js';
import { OffersModule } from './features/offers/offers.module.js';
import { OngoingWorkModule } from './features/ongoing-work/ongoing-work.module.js';
import { EvidenceImportModule } from './features/evidence-import/evidence-import.module.js';
import { RatingsModule } from './features/ratings/ratings.module.js';
import { ToDoModule } from './features/to-do/to-do.module.js';
import { PacketsModule } from './features/packets/packets.module.js';
import { ReadinessModule } from './features/readiness/readiness.module.js';
import { ReadinessSettingsModule } from './features/readiness-settings/readiness-settings.module.js';
import { WaiversModule } from './features/waivers/waivers.module.js';
import { GapsModule } from './features/gaps/gaps.module.js';
import { PlansModule } from './features/plans/plans.module.js';
import { AgreedBarsModule } from './features/agreed-bars/agreed-bars.module.js';
import { BalanceModule } from './features/balance/balance.module.js';
import { TeamModule } from './features/team/team.module.js';
import { TeamsModule } from './features/teams/teams.module.js';
import { DelegationsModule } from './features/delegations/delegations.module.js';
import { HandoversModule } from './features/handovers/handovers.module.js';
import { NotesModule } from './features/notes/notes.module.js';
import { PayModule } from './features/pay/pay.module.js';
import { CriteriaModule } from './features/criteria/criteria.module.js';
import { GroupsModule } from './features/groups/groups.module.js';
import { EquityModule } from './features/equity/equity.module.js';
import { PayBandsModule } from './features/pay-bands/pay-bands.module.js';
import { CyclePayModule } from './features/cycle-pay/cycle-pay.module.js';
import { VisibilityModule } from './features/visibility/visibility.module.js';
import { BreakGlassModule } from './features/break-glass/break-glass.module.js';
import { PeoplePolicyModule } from './features/people-policy/people-policy.module.js';
import { LeaversModule } from './features/leavers/leavers.module.js';
import { PersonalDataModule } from './features/personal-data/personal-data.module.js';
import { RetentionModule } from './features/retention/retention.module.js';
import { TokensModule } from './features/tokens/tokens.module.js';
import { AttachmentsModule } from './features/attachments/attachments.module.js';
import { FilesModule } from './platform/files/files.module.js';
import { LevelMappingsModule } from './features/level-mappings/level-mappings.module.js';
import { HealthModule } from './features/health/health.module.js';
import { InvitationsModule } from './features/invitations/invitations.module.js';
import { LadderDraftsModule } from './features/ladder-drafts/ladder-drafts.module.js';
import { LadderExportModule } from './features/ladder-export/ladder-export.module.js';
import { LadderImportModule } from './features/ladder-import/ladder-import.module.js';
import { LaddersModule } from './features/ladders/ladders.module.js';
import { OrganisationsModule } from './features/organisations/organisations.module.js';
import { PeopleModule } from './features/people/people.module.js';
import { SessionModule } from './features/session/session.module.js';
import { OwnSessionsModule } from './features/own-sessions/own-sessions.module.js';
import { PasswordModule } from './features/password/password.module.js';
import { SecondFactorsModule } from './features/second-factors/second-factors.module.js';
import { SignInPolicyModule } from './features/sign-in-policy/sign-in-policy.module.js';
import { OwnViewsModule } from './features/own-views/own-views.module.js';
import { OpeningsModule } from './features/openings/openings.module.js';
import { FirstLooksModule } from './features/first-looks/first-looks.module.js';
import { OneToOnesModule } from './features/one-to-ones/one-to-ones.module.js';
import { CompareModule } from './features/compare/compare.module.js';
import { RollUpModule } from './features/roll-up/roll-up.module.js';
import { CalibrationModule } from './features/calibration/calibration.module.js';
import { CasePacketsModule } from './features/case-packets/case-packets.module.js';
import { AppealsModule } from './features/case-appeals/appeals.module.js';
import { CaseDaysModule } from './features/case-days/case-days.module.js';
import { CasesModule } from './features/cases/cases.module.js';
import { CyclesModule } from './features/cycles/cycles.module.js';
import { PanelReviewsModule } from './features/panel-reviews/panel-reviews.module.js';
import { DatabaseModule } from './persistence/database.module.js';
import { AccessModule } from './platform/access/access.module.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { AccountMailsModule } from './features/account-mails/account-mails.module.js';
import { PasswordResetsModule } from './features/password-resets/password-resets.module.js';
import { SignInModule } from './platform/sign-in/sign-in.module.js';

@Module({
  imports: [
    DiscoveryModule, DatabaseModule, AuditModule, AccessModule, SignInModule, JobsModule, HealthModule, SessionModule, OrganisationsModule,
    LaddersModule, LadderDraftsModule, LadderImportModule, LadderExportModule, PeopleModule, TeamsModule, LevelMappingsModule, InvitationsModule, LeaversModule,
    DigestsModule,
    DelegationsModule, HandoversModule, NotesModule, PayModule, VisibilityModule, BreakGlassModule, PeoplePolicyModule,
    CorroborationsModule, EvidenceModule, EvidenceImportModule, EvidenceDraftsModule, EvidenceFindModule, EpisodesModule, OffersModule, OngoingWorkModule, IndicatorSuggestionsModule, RatingsModule, ToDoModule, PacketsModule, ReadinessModule, ReadinessSettingsModule,
    WaiversModule, GapsModule, PlansModule, AgreedBarsModule, BreakInModule, BalanceModule, TeamModule,
    SecondFactorsModule, SignInPolicyModule,
    AuditPagesModule, PersonalDataModule, RetentionModule,
    MailModule, AccountMailsModule, PasswordResetsModule,
    OwnSessionsModule, PasswordModule,
    CompanySignInModule,
    TokensModule,
    FilesModule, AttachmentsModule,
    OwnViewsModule, OpeningsModule, FirstLooksModule, OneToOnesModule, CompareModule, RollUpModule,
    CasesModule, AppealsModule, CaseDaysModule,
    CyclesModule,
    PanelReviewsModule,
    CalibrationModule,
    CasePacketsModule,
    PayBandsModule, CyclePayModule, CriteriaModule, EquityModule, GroupsModule,
  ],
  providers: [{ provide: APP_FILTER, useClass: ProblemFilter }],
})
export class AppModule {
  static with(config: AppConfig): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.with(config)] };
  }
}
