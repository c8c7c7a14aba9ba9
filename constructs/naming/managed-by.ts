/** Says which program owns the life of a resource. */
export enum ManagedBy {
  /** The Catalyst control plane and the GitOps tree. */
  CATALYST = 'catalyst',

  /** Crossplane on the mgt cluster. */
  CROSSPLANE = 'crossplane',

  /** OpenTofu in Phase 0. */
  OPENTOFU = 'opentofu',

  /** A person, outside of any program. */
  MANUAL = 'manual',
}
