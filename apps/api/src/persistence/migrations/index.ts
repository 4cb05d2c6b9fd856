import { Initial1790000000000 } from './1790000000000-initial.js';
import { JobQueue1790100000000 } from './1790100000000-job-queue.js';
import { Readiness1790200000000 } from './1790200000000-readiness.js';
import { Ladders1790300000000 } from './1790300000000-ladders.js';
import { PeopleAndAccess1790400000000 } from './1790400000000-people-and-access.js';
import { Audit1790500000000 } from './1790500000000-audit.js';
import { AuditHeadsQueue1790510000000 } from './1790510000000-audit-heads-queue.js';
import { Erasure1790520000000 } from './1790520000000-erasure.js';
import { Sessions1790610000000 } from './1790610000000-sessions.js';
import { Mail1790615000000 } from './1790615000000-mail.js';
import { SecondFactors1790620000000 } from './1790620000000-second-factors.js';
import { CompanySignIn1790630000000 } from './1790630000000-company-sign-in.js';
import { Tokens1790640000000 } from './1790640000000-tokens.js';
import { StrongerEvidence1790710000000 } from './1790710000000-stronger-evidence.js';
import { MergedDrafts1790720000000 } from './1790720000000-merged-drafts.js';
import { Ratings1790730000000 } from './1790730000000-ratings.js';
import { Attachments1790740000000 } from './1790740000000-attachments.js';
import { Find1790750000000 } from './1790750000000-find.js';
import { Capture1790760000000 } from './1790760000000-capture.js';
import { CorroborationByMail1790770000000 } from './1790770000000-corroboration-by-mail.js';
import { Digests1790780000000 } from './1790780000000-digests.js';
import { Places1790800000000 } from './1790800000000-places.js';
import { Standings1790810000000 } from './1790810000000-standings.js';
import { Views1790820000000 } from './1790820000000-views.js';
import { Plans1790830000000 } from './1790830000000-plans.js';
import { Cases1790910000000 } from './1790910000000-cases.js';

/** In the order in which they run; a new one is appended, an old one never changes. */
export const MIGRATIONS = [Initial1790000000000, JobQueue1790100000000, Readiness1790200000000, Ladders1790300000000, PeopleAndAccess1790400000000, Audit1790500000000, AuditHeadsQueue1790510000000, Erasure1790520000000, Sessions1790610000000, Mail1790615000000, SecondFactors1790620000000, CompanySignIn1790630000000, Tokens1790640000000, StrongerEvidence1790710000000, MergedDrafts1790720000000, Ratings1790730000000, Attachments1790740000000, Find1790750000000, Capture1790760000000, CorroborationByMail1790770000000, Digests1790780000000, Places1790800000000, Standings1790810000000, Views1790820000000, Plans1790830000000, Cases1790910000000];
