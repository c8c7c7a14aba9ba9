export * from './aws';
export * from './azure';
export * from './cloud-provider';
export * from './gcp';
export * from './gpu';
export * from './hetzner';
export * from './instance-type';
export * from './oci';
