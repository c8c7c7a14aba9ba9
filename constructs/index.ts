export * from './naming';
export * from './cloud';
export * from './sovereign';
export * from './blueprint';
export * from './node';
export * from './checks';
export * from './gitops';
