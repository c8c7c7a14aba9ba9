export * from './catalyst-kinds';
export * from './catalyst-resources';
