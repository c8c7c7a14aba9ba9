import { IConstruct } from 'constructs';

/**
 * Adds Blueprints that follow from the whole definition, such as one per Organization; asked once, when everything is declared and
 * before anything is planned.
 */
export interface IContributor extends IConstruct {
  /** Adds what follows from the definition. */
  contribute(): void;
}
