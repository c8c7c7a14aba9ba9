/** Says what a server does in its host cluster. */
export enum NodeRole {
  /** Runs the API server and etcd. */
  CONTROL_PLANE = 'control-plane',

  /** Runs workloads only. */
  WORKER = 'worker',
}
