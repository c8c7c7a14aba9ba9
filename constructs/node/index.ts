export * from './user-data-of';
export { K3S_VERSION, OPERATING_SYSTEM } from './versions';
