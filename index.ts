export * from './constructs';
export * from './constructs/infrastructure';
export * as blueprints from './blueprints';
