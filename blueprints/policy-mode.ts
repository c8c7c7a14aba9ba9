/** What becomes of an object that breaks a rule. */
export enum PolicyMode {
  /** It is taken, and a report says what is wrong with it. */
  AUDIT = 'Audit',
  /** It is refused. */
  ENFORCE = 'Deny',
}
