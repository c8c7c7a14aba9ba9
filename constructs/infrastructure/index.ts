export * from './host-cluster-stack';
export * from './infrastructure-app';
export { StateProps } from './state';
