/** How much an Application is made for. */
export enum ApplicationSize {
  /** A team: one of everything, as little as upstream calls small. */
  SMALL = 'small',
  /** A company: replicas where the software has them. */
  MEDIUM = 'medium',
  /** Many users or much data. */
  LARGE = 'large',
}
