export * from './aws';
export * from './cloud-provider';
export * from './gpu';
export * from './hetzner';
export * from './instance-type';
