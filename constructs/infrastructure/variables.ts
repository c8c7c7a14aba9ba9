import { TerraformLocal, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { SensitiveVariable } from '../blueprint';
import { Json } from '../private/merge';
import { escapeTemplate } from './template';

/** Returns the expression that stands for the value of a variable. */
export function valueOf(variable: SensitiveVariable): string {
  return `\${${variable.composition === undefined ? 'var' : 'local'}.${variable.name}}`;
}

/** Declares variables, each name once, and texts that are made of them. */
export function declareVariables(scope: Construct, all: SensitiveVariable[]): void {
  const composed = all.filter(({ composition }) => composition !== undefined);
  for (const [name, { composition }] of new Map(composed.map((variable) => [variable.name, variable]))) {
    const { format, variables, made } = composition!;
    const values = [...variables.map((one) => `var.${one.name}`), ...made.map((one) => `local.${one.name}`)];
    const local = new TerraformLocal(scope, name, `\${base64encode(format(${[quote(format), ...values].join(', ')}))}`);
    local.overrideLogicalId(name);
  }
  declareEach(scope, all.flatMap((variable) => variable.composition?.variables ?? [variable]));
}

function declareEach(scope: Construct, variables: SensitiveVariable[]): void {
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  for (const name of [...byName.keys()].sort()) {
    const known = byName.get(name)!;
    if (variables.some((variable) => variable.name === name && (variable.pattern !== known.pattern || variable.maxBytes !== known.maxBytes))) {
      throw new Error(`${scope.node.path}: variable '${name}' is declared with different patterns or sizes; share one definition of it`);
    }
    const { type, sensitive, nullable, description, validation } = variableBlock(known);
    new TerraformVariable(scope, name, {
      type, sensitive, nullable, description,
      validation: validation.map((rule: Json) => ({ condition: rule.condition, errorMessage: rule.error_message })),
    });
  }
}

/** Returns the block of a sensitive variable, which refuses a value that user data could not hold as it is. */
export function variableBlock(variable: SensitiveVariable): Json {
  const { name, description, pattern, maxBytes } = variable;
  const rule = (condition: string, error: string) => ({ condition: `\${${condition}}`, error_message: escapeTemplate(`${name} must ${error}.`) });
  return {
    type: 'string',
    sensitive: true,
    nullable: false,
    description: escapeTemplate(description),
    validation: [
      rule(`can(regex(${quote(pattern)}, var.${name}))`, `match ${pattern}`),
      // In user data a value stands between single quotes, on one line.
      rule(`can(regex(${quote('^[ -&(-~]*$')}, var.${name}))`, 'be printable ASCII without single quotes'),
      rule(`length(var.${name}) <= ${maxBytes}`, `have at most ${maxBytes} characters`),
    ],
  };
}

/** Writes a text as a string of OpenTofu's expression language. */
function quote(text: string): string {
  return escapeTemplate(JSON.stringify(text));
}
