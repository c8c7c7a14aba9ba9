export * from './bootstrap-kit';
export * from './cert-manager';
export * from './cilium';
export * from './cnpg';
export * from './external-secrets';
export * from './gateway-api';
export * from './openbao';
export * from './public-gateway';
