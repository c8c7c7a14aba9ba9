/** Role of a User on a Sovereign. */
export enum UserRole {
  /** Runs the Sovereign. */
  SOVEREIGN_ADMIN = 'sovereign-admin',
  /** Runs an Organization. */
  ORG_ADMIN = 'org-admin',
  /** Builds an Organization's Applications. */
  ORG_DEVELOPER = 'org-developer',
  /** Looks, and changes nothing. */
  ORG_VIEWER = 'org-viewer',
  /** Answers for secrets and policies. */
  SECURITY_OFFICER = 'security-officer',
  /** Answers for invoices and vouchers. */
  BILLING_ADMIN = 'billing-admin',
}
