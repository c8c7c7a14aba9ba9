export * from './constructs';
export * as blueprints from './blueprints';
