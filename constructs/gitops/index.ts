export * from './catalyst';
export * from './gitops-app';
export * from './tree';
