export { Capacity, Demand } from './capacity';
export * from './checks';
