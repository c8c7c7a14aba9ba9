export { Capacity, Demand } from './capacity';
export * from './checks';
export { Estimate, EstimateLine } from './estimate';
