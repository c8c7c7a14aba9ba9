import { Application, Blueprint } from '../../constructs';

/** Returns the id that a Blueprint was given: that of the Application, where it is installed by name. */
export function givenId({ node: { id, scope } }: Blueprint): string {
  return Application.isApplication(scope) ? scope.name : id;
}
