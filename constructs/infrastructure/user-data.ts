import { TerraformLocal } from 'cdktf';
import { cloudInit } from '../node/cloud-init';
import { Machine } from '../node/machine';
import { StackContext } from './context';
import { escapeTemplate } from './template';
import { valueOf } from './variables';

/** Returns the user data of a machine, with references to the variables in it. */
export function userDataFor({ plan }: StackContext, machine: Machine): string {
  return cloudInit(machine, plan).render(valueOf, escapeTemplate);
}

/** Returns it in base64. It is a local value then, as a text that is filled in cannot stand in the call of a function. */
export function base64UserDataFor(context: StackContext, machine: Machine): string {
  const name = `user_data_${machine.name.replace(/-/g, '_')}`;
  const local = new TerraformLocal(context.stack, name, userDataFor(context, machine));
  local.overrideLogicalId(name);
  return `\${base64encode(local.${name})}`;
}
