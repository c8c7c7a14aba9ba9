export * from './aws';
export * from './cloud-provider';
export * from './gcp';
export * from './hetzner';
export * from './instance-type';
