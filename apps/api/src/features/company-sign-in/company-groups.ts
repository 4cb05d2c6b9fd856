import type { CompanyGroups } from '../../config/company-sign-in.config.js';

export interface Permissions {
  readonly isAdmin: boolean;
  readonly isAuditor: boolean;
  readonly seesPay: boolean;
}

/** What someone of these groups may do; a permission that no group is set for is left out, and stays as it is. */
export function permissionsBy(groups: ReadonlySet<string>, { admin, auditor, pay }: CompanyGroups): Partial<Permissions> {
  return {
    ...(admin && { isAdmin: !admin.isDisjointFrom(groups) }),
    ...(auditor && { isAuditor: !auditor.isDisjointFrom(groups) }),
    ...(pay && { seesPay: !pay.isDisjointFrom(groups) }),
  };
}
