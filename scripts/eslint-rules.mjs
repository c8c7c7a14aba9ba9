// House rules that eslint has no rule for. Layers are listed once, here.
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A file imports only from its own layer and from layers above it in this list. */
const LAYERS = [
  'constructs/private', 'constructs/naming', 'constructs/cloud', 'constructs/sovereign', 'constructs/blueprint', 'constructs/node', 'constructs/checks',
  'constructs/infrastructure', 'constructs/gitops', 'constructs', 'blueprints', '', 'rehearsal', 'cli', 'sovereigns', 'test',
];
/** Packages that only some layers may use; everything else may use none but its own. */
const PACKAGES = {
  'cdktf': ['constructs/infrastructure', 'sovereigns', 'test'],
  'cdk8s': ['constructs/blueprint', 'constructs/gitops', 'blueprints', 'sovereigns', 'test'],
  'cdk8s-plus-30': ['blueprints', 'sovereigns', 'test'],
  'dns-packet': ['cli', 'test'],
  'js-yaml': ['constructs/private', 'cli', 'rehearsal', 'test'],
};

function layerOf(file) {
  const path = relative(root, file).split(sep).join('/');
  const inside = LAYERS.filter((layer) => layer === '' || path.startsWith(`${layer}/`));
  return inside.sort((a, b) => b.length - a.length)[0];
}

const layers = {
  create(context) {
    const own = layerOf(context.filename);
    return {
      'ImportDeclaration, ExportAllDeclaration, ExportNamedDeclaration[source]'(node) {
        const source = node.source.value;
        if (!source.startsWith('.')) {
          const allowed = PACKAGES[source];
          if (allowed && !allowed.includes(own)) context.report({ node, message: `layer '${own}' must not import '${source}'; only ${allowed.join(', ')} may` });
          return;
        }
        const target = join(dirname(context.filename), source);
        if (relative(root, target).startsWith('imports')) {
          if (own !== 'constructs/infrastructure') context.report({ node, message: `layer '${own}' must not import generated bindings; only constructs/infrastructure may` });
          return;
        }
        const layer = layerOf(existsSync(`${target}.ts`) ? `${target}.ts` : join(target, 'index.ts'));
        if (LAYERS.indexOf(layer) > LAYERS.indexOf(own)) context.report({ node, message: `layer '${own}' must not import from '${layer}', which stands below it` });
      },
    };
  },
};

/** Imports: node's own, packages, then files from far to near; sorted within each group. */
const importOrder = {
  create(context) {
    const key = (source) => {
      const group = ['assert', 'child_process', 'crypto', 'fs', 'os', 'path'].includes(source) || source.startsWith('node:') ? 0 : source.startsWith('.') ? 2 : 1;
      return `${group}${source}`;
    };
    return {
      Program(program) {
        const imports = program.body.filter((node) => node.type === 'ImportDeclaration');
        imports.forEach((node, index) => {
          if (index > 0 && key(node.source.value) < key(imports[index - 1].source.value)) {
            context.report({ node, message: `import of '${node.source.value}' must stand before '${imports[index - 1].source.value}'` });
          }
        });
      },
    };
  },
};

/** Exported symbols and public members have a summary, unless an interface has it already; optional props say their default. */
const documented = {
  create(context) {
    const comment = (node) => context.sourceCode.getCommentsBefore(node).filter((one) => one.type === 'Block' && one.value.startsWith('*')).pop()?.value;
    const check = (node, name) => {
      if (!comment(node)) context.report({ node, message: `'${name}' has no doc comment` });
    };
    return {
      ExportNamedDeclaration(node) {
        if (node.declaration) check(node, node.declaration.id?.name ?? node.declaration.declarations?.[0]?.id?.name ?? 'export');
      },
      'ExportNamedDeclaration > TSInterfaceDeclaration TSPropertySignature'(node) {
        check(node, node.key.name);
        if (node.optional && !/@default \S/.test(comment(node) ?? '')) context.report({ node, message: `optional prop '${node.key.name}' has no @default` });
      },
      'ExportNamedDeclaration > ClassDeclaration > ClassBody > MethodDefinition'(node) {
        if (node.kind !== 'constructor' && node.accessibility !== 'private' && node.value.type === 'FunctionExpression' && !/^(configure|complete|run|toJson|provide[A-Z]\w*|ingressAnnotations)$/.test(node.key.name)) check(node, node.key.name);
      },
      'ExportNamedDeclaration > ClassDeclaration > ClassBody > PropertyDefinition'(node) {
        if (node.accessibility !== 'private' && node.key.name !== 'code') check(node, node.key.name);
      },
    };
  },
};

/** Synthesis depends on the definition alone: no clock, randomness, environment or network. */
const pure = {
  create(context) {
    const banned = {
      'Date': 'the clock', 'performance': 'the clock', 'fetch': 'the network',
    };
    return {
      Identifier(node) {
        if (Object.hasOwn(banned, node.name) && node.parent.type !== 'MemberExpression' && node.parent.type !== 'Property') {
          context.report({ node, message: `'${node.name}' reads ${banned[node.name]}; synthesis depends on the definition alone` });
        }
      },
      'MemberExpression[object.name="Math"][property.name="random"]'(node) {
        context.report({ node, message: 'randomness; synthesis depends on the definition alone' });
      },
      'MemberExpression[object.name="process"][property.name="env"]'(node) {
        if (!/CDK8S_OUTDIR|CDKTF_OUTDIR/.test(context.sourceCode.getText(node.parent))) context.report({ node, message: 'reads the environment; synthesis depends on the definition alone' });
      },
    };
  },
};

export const houseRules = { rules: { layers, 'import-order': importOrder, documented, pure } };
