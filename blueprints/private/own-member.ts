import { invalid } from '../../constructs/private/errors';

/**
 * Tells whether a composite makes a member of its own: not where it is switched off, nor where one is handed in that is there already, whose
 * properties are set where it is created.
 *
 * @param path path of the composite
 * @param props properties of the composite
 * @param member property of the member; its switch has the suffix `Enabled`
 * @param existing property for one that is there already
 * @param usual whether it is made where nothing is said
 */
export function hasOwn(path: string, props: object, member: string, existing: string, usual: boolean = true): boolean {
  const said = props as { [name: string]: any };
  const enabled: boolean | undefined = said[`${member}Enabled`];
  if (said[existing] === undefined) return enabled ?? usual;
  if (said[member]) throw invalid(path, member, `be left out, ${existing} is there already`, Object.keys(said[member]), 'set its properties where it is created');
  if (enabled) throw invalid(path, `${member}Enabled`, `be left out, ${existing} is there already`, enabled, 'leave out one of both');
  return false;
}
