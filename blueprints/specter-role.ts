/** What an agent looks after. */
export enum SpecterRole {
  /** What is about to go wrong. */
  AIOPS = 'aiops',
  /** Whether rules are kept. */
  COMPLIANCE = 'compliance',
  /** How things get where they run. */
  DEVOPS = 'devops',
  /** What security tools report. */
  DEVSECOPS = 'devsecops',
  /** What things cost. */
  FINOPS = 'finops',
  /** Whether things run as they should. */
  SRE = 'sre',
}
