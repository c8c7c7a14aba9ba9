import * as fs from 'fs';
import * as path from 'path';
import * as ts from 'typescript';
import * as library from '../index';
import { fleet as ownFleet } from '../sovereigns';
import { cluster, region, testSovereign } from './support/fixtures';
import { newFolder } from './support/folder';

// What the documentation says is true of the code beside it: examples compile, links lead somewhere, commands, codes, versions and tests exist.

const { blueprints, Checks, Fleet, InfrastructureApp } = library;
const root = path.join(__dirname, '..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const list = (folder: string, ending: string) => fs.readdirSync(path.join(root, folder), { recursive: true }).map(String)
  .filter((file) => file.endsWith(ending)).map((file) => path.join(folder, file)).sort();
const documents = [...fs.readdirSync(root).filter((file) => file.endsWith('.md')), ...list('docs', '.md'), 'schemas/README.md'].sort();
const sources = [...list('constructs', '.ts'), ...list('blueprints', '.ts')];

/** A piece of code in the documentation. */
interface Snippet {
  /** File and line. */
  readonly at: string;
  readonly text: string;
}

/** Returns the fenced blocks of a document that are in a language. */
function fences(file: string, language: string): Snippet[] {
  const text = read(file);
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].filter(([, info]) => info === language)
    .map((match) => ({ at: `${file}:${text.slice(0, match.index).split('\n').length}`, text: match[2] }));
}

/** Returns the examples in the comments of a source. */
function examples(file: string): Snippet[] {
  const text = read(file);
  return [...text.matchAll(/^ *\* @example\n(.*?)^ *(\*\/|\* @\w+)/gms)].map((match) => ({
    at: `${file}:${text.slice(0, match.index).split('\n').length}`, text: match[1].replace(/^ *\* ?/gm, ''),
  }));
}

/** Reads a Markdown table below a heading row: its cells without code marks. */
function table(file: string, heading: string): string[][] {
  const [, rows] = read(file).split(`${heading}\n`);
  return /^(\|.*\n)+/.exec(rows)![0].trim().split('\n').slice(1).map((row) => row.slice(2, -2).split(' | ').map((cell) => cell.replace(/`/g, '')));
}

/** What examples may take for granted. */
const GIVEN = `
declare const fleet: Fleet;
declare const sovereign: Sovereign;
declare const cluster: HostCluster;
declare const organization: Organization;
declare const environment: Environment;
declare const component: Component;
declare const props: Omit<SovereignProps, 'regions'>;
`;

/** Compiles snippets against the sources of the library and returns what is wrong with them. */
class Compiler {
  private readonly options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10, types: ['node', 'jest'],
    strict: true, noEmit: true, skipLibCheck: true, noImplicitReturns: true,
  };
  private readonly files = new Map<string, string>();
  private readonly sourceFiles = new Map<string, ts.SourceFile | undefined>();
  private readonly host: ts.CompilerHost;

  constructor() {
    const host = ts.createCompilerHost(this.options);
    const entry = path.join(root, 'index.ts');
    this.host = {
      ...host,
      getCurrentDirectory: () => root,
      fileExists: (file) => this.files.has(file) || host.fileExists(file),
      readFile: (file) => this.files.get(file) ?? host.readFile(file),
      getSourceFile: (file, target) => {
        const text = this.files.get(file);
        if (text !== undefined) return ts.createSourceFile(file, text, target);
        if (!this.sourceFiles.has(file)) this.sourceFiles.set(file, host.getSourceFile(file, target));
        return this.sourceFiles.get(file);
      },
      resolveModuleNameLiterals: (literals, containing, _, options) => literals.map(({ text }) => (
        text === 'sovereign-constructs'
          ? { resolvedModule: { resolvedFileName: entry, extension: ts.Extension.Ts } }
          : ts.resolveModuleName(text, containing, options, this.host)
      )),
    };
  }

  /** Returns one line for each error. */
  public problems(snippets: Snippet[]): string[] {
    // A first line like `// blueprints/demo.ts` says where the code stands, and so what its relative imports mean.
    const folderOf = ({ text }: Snippet) => path.dirname(/^\/\/ (\S+\.ts)\n/.exec(text)?.[1] ?? 'docs/snippet.ts');
    const files = snippets.map((snippet, index) => ({ snippet, file: path.join(root, folderOf(snippet), `snippet-${index}.ts`) }));
    const prelude = this.prelude();
    // What imports is a whole program; anything else is a part of one, in a block so that its names hide those that are given.
    for (const { snippet, file } of files) this.files.set(file, /^import /m.test(snippet.text) ? snippet.text : `${prelude}{\n${snippet.text}\n}\nexport {};\n`);
    const program = ts.createProgram(files.map(({ file }) => file), this.options, this.host);
    return files.flatMap(({ snippet, file }) => {
      const source = program.getSourceFile(file)!;
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
        .map((problem) => `${snippet.at}: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`);
    });
  }

  /** Imports everything, and declares what is given. */
  private prelude(): string {
    const entry = path.join(root, 'index.ts');
    const program = ts.createProgram([entry], this.options, this.host);
    const checker = program.getTypeChecker();
    const names = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)!)!).map((one) => one.name);
    return `import { Construct } from 'constructs';\nimport { ${names.join(', ')} } from 'sovereign-constructs';\n${GIVEN}`;
  }
}

describe('examples', () => {
  const compiler = new Compiler();

  test('compile', () => {
    const snippets = [...documents.flatMap((file) => fences(file, 'ts')), ...sources.flatMap(examples)];
    expect(snippets.filter(({ at }) => at.startsWith('README.md'))).toHaveLength(2);
    expect(snippets.length).toBeGreaterThan(25);
    expect(compiler.problems(snippets)).toEqual([]);
  });

  test('fails when one does not', () => {
    expect(compiler.problems([
      { at: 'a.md:1', text: "new Environment(organization, 'prod');" },
      { at: 'a.md:2', text: "new Environment(organization, 'prod', { cluster: 1 });" },
      { at: 'a.md:3', text: "import { Fleet } from 'sovereign-constructs';\nnew Fleet(;" },
      { at: 'a.md:4', text: "import { Flet } from 'sovereign-constructs';" },
      { at: 'a.md:5', text: "// blueprints/demo.ts\nimport { CATALOGUE } from './catalogue';\nCATALOGUE.demo;" },
    ])).toEqual([
      "a.md:2: Object literal may only specify known properties, and 'cluster' does not exist in type 'EnvironmentProps'.",
      'a.md:3: \')\' expected.',
      'a.md:4: \'"sovereign-constructs"\' has no exported member named \'Flet\'. Did you mean \'Fleet\'?',
      expect.stringMatching(/^a\.md:5: Property 'demo' does not exist on type /),
    ]);
  });

  test('of a Sovereign pass every check', () => {
    expect(Checks.findings(readmeSovereign()).map(String)).toEqual([]);
  });
});

/** Runs an example that makes a Sovereign, and returns it. */
function define(code: string): library.Sovereign {
  const fleet = new Fleet();
  const { domain, owner, sshPublicKeys, gitops } = ownFleet().sovereigns[0];
  const given: { [name: string]: unknown } = { ...library, fleet, props: { domain, owner, sshPublicKeys, gitops } };
  new Function(...Object.keys(given), ts.transpile(code, { target: ts.ScriptTarget.ES2022 }))(...Object.values(given));
  return fleet.sovereigns[0];
}

/** Makes the Sovereign of the README. */
function readmeSovereign(): library.Sovereign {
  const [{ text }] = fences('README.md', 'ts');
  return define(text.replace(/^import .*$/m, '').replace(/^const fleet .*$/m, ''));
}

/** Runs an example that is a module, and returns what it exports. */
function exportsOf(code: string): any {
  const exported = {};
  const load = (name: string) => (name === 'sovereign-constructs' ? library : require(name));
  new Function('exports', 'require', ts.transpile(code, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS }))(exported, load);
  return exported;
}

describe('Applications', () => {
  const [installed, byName, own] = fences('docs/applications.md', 'ts').map(({ text }) => text);
  const [values] = fences('docs/applications.md', 'yaml').map(({ text }) => text);
  const sovereign = () => {
    const made = testSovereign({ regions: [region('fsn', cluster(library.BuildingBlock.MGT, 3, 2))] });
    new blueprints.BootstrapKit(made, 'kit');
    return { made, environment: new library.Environment(new library.Organization(made, 'globex', { displayName: 'Globex', contact: 'it@globex.example' }), 'prod') };
  };

  test('are installed as they stand there', () => {
    const { made } = sovereign();
    new Function('sovereign', ...Object.keys(library), installed)(made, ...Object.values(library));
    library.SovereignPlan.of(made);
    const names = made.node.findAll().filter((one): one is library.Blueprint => library.Blueprint.isBlueprint(one) && one.environment?.organization.name === 'acme');
    expect(names.map(({ name }) => name).sort()).toEqual(['db', 'events']);
  });

  test('have values in a file', () => {
    const { made, environment } = sovereign();
    const file = path.join(newFolder('documentation'), 'meter.yaml');
    fs.writeFileSync(file, values);
    new blueprints.Strimzi(environment, 'events');
    exportsOf(byName.replace('meter.yaml', file)).installMeter(environment);
    library.SovereignPlan.of(made);
    const meter = environment.node.findAll().find((one): one is library.blueprints.OpenMeter => one instanceof blueprints.OpenMeter)!;
    expect([meter.name, meter.size, meter.meters]).toEqual(['meter', 'medium', [{ slug: 'tokens', eventType: 'prompt', aggregation: 'SUM', valueProperty: '$.tokens' }]]);
  });

  test('are written in fewer than 40 lines with a database, a login and a route, and pass every check on both sides', () => {
    expect(own.trimEnd().split('\n').length).toBeLessThan(40);
    const { Wiki } = exportsOf(own);
    const { made, environment } = sovereign();
    new Wiki(environment);
    new Wiki(made.managementCluster);
    expect(Checks.findings(made).map(String)).toEqual([]);
    const host = library.SovereignPlan.of(made).management;
    const objects = (plan: library.ClusterPlan, unit: string) => plan.tryFindUnit(unit)!.manifests;
    for (const unit of ['wiki-prerequisites', 'globex-wiki-prerequisites']) {
      expect(objects(host, unit).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['Cluster', 'ExternalSecret']));
    }
    for (const plan of [host, host.vcluster(environment.organization)]) {
      expect(objects(plan, 'wiki').map(({ kind }) => kind)).toEqual(['Deployment', 'HTTPRoute', 'Service']);
    }
    const { spec } = objects(host.vcluster(environment.organization), 'wiki')[0].spec.template;
    expect([spec.securityContext.runAsNonRoot, spec.containers[0].securityContext.capabilities]).toEqual([true, { drop: ['ALL'] }]);
  });
});

describe('topologies', () => {
  const heading = '| Cluster | Does the work of | Machines | Network | Pod network | Id | In host names |';
  const sections = read('docs/topologies.md').split('```ts\n').slice(1);

  test.each(sections.map((section, index): [number, string] => [index + 1, section]))('definition %d makes the clusters in its table, and passes every check with the kit', (_, section) => {
    const sovereign = define(section.split('```\n')[0]);
    const rows = sovereign.hostClusters.map(({ name, roles, controlPlane, pools, clusterName }) => [
      name, roles.map(({ code }) => code).join(', '), [controlPlane, ...pools].flatMap(({ servers }) => servers).join(', '),
      clusterName.networkCidr, clusterName.podCidr, String(clusterName.clusterId), clusterName.locationCode,
    ]);
    expect(section.split(`${heading}\n`)[1].replace(/`/g, '')).toContain(`---|\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`);
    new blueprints.BootstrapKit(sovereign, 'kit');
    expect(Checks.findings(sovereign).map(String)).toEqual([]);
  });
});

describe('documents', () => {
  test('links lead to files that exist', () => {
    const targets = documents.flatMap((file) => [...read(file).matchAll(/\]\((?!https?:)([^)#]+)(#[^)]*)?\)/g)].map(([, target]) => ({ file, target })));
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter(({ file, target }) => !fs.existsSync(path.join(root, path.dirname(file), target)))).toEqual([]);
  });

  test('are all named in the index', () => {
    const index = read('docs/README.md');
    expect(list('docs', '.md').filter((file) => file !== path.join('docs', 'README.md') && !index.includes(`](${path.relative('docs', file)})`))).toEqual([]);
  });

  test('commands are scripts of the package', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const commands = documents.flatMap((file) => [...read(file).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, named, short]) => named ?? short));
    expect(commands).toEqual(expect.arrayContaining(['start', 'test', 'golden', 'import', 'build', 'lint', 'bench']));
    expect(commands.filter((command) => scripts[command] === undefined)).toEqual([]);
  });

  test('files in code marks exist', () => {
    const names = documents.filter((file) => !file.startsWith(path.join('docs', 'adr'))).flatMap((file) => (
      [...read(file).matchAll(/`((?:constructs|blueprints|sovereigns|scripts|test|schemas|imports|docs)\/[\w./-]*)`/g)].map(([, name]) => ({ file, name }))
    ));
    const generated = ['test/golden/', 'test/blueprints/sealed-secrets.test.ts'];
    expect(names.filter(({ name }) => !generated.includes(name) && !fs.existsSync(path.join(root, name)))).toEqual([]);
  });
});

test('the README names every code of a finding', () => {
  const codes = sources.flatMap((file) => [...read(file).matchAll(/(?:new Finding\(\s*|public readonly code = )'([a-z-]+)'/g)].map(([, code]) => code));
  expect(table('README.md', '| code | what it proves |').map(([code]) => code).sort()).toEqual([...new Set(codes)].sort());
});

test('the README exports every variable that the stack of its Sovereign asks for', () => {
  const folder = newFolder('documentation');
  const sovereign = readmeSovereign();
  new InfrastructureApp(sovereign.node.root as library.Fleet, { outdir: folder }).synth();
  const [, shown] = /```sh\n(export TF_VAR_.*?)```/s.exec(read('README.md'))!;
  const stack = path.join(folder, 'stacks', `omantel-${sovereign.managementCluster.name}`);
  const variables = ['cdk.tf.json', 'encryption.tofu.json'].flatMap((file) => Object.keys(JSON.parse(fs.readFileSync(path.join(stack, file), 'utf8')).variable));
  expect([...shown.matchAll(/TF_VAR_(\w+)=/g)].map(([, name]) => name).sort()).toEqual(variables.sort());
});

test('the changelog has versions as they stand in the sources', () => {
  const text = sources.map(read).join('\n');
  expect(table('CHANGELOG.md', '| component | version |').filter(([, version]) => !text.includes(version))).toEqual([]);
});

describe('defects', () => {
  const rows = read('docs/defects.md').split('\n').filter((line) => /^\| \d+ \|/.test(line));

  test('are 44', () => {
    expect(rows.map((row) => Number(/\d+/.exec(row)![0]))).toEqual(Array.from({ length: 44 }, (_, index) => index + 1));
  });

  test('name tests and checks that exist', () => {
    const codes = table('README.md', '| code | what it proves |').map(([code]) => code);
    const titlesOf = (file: string) => read(file).replace(/\\'/g, "'");
    const wrong = rows.flatMap((row) => {
      // Text before the first file, then each file with the text that belongs to it: titles are in quotes.
      const [before, ...cited] = row.split(/`(test\/[\w./-]+\.test\.ts)`/);
      const titles = cited.flatMap((text, index) => (index % 2 === 0 ? [] : [...text.matchAll(/"([^"]+)"/g)].map(([, title]) => ({ file: cited[index - 1], title }))));
      const absent = titles.filter(({ file, title }) => !['\'', '"'].some((quote) => titlesOf(file).includes(`${quote}${title}${quote}, `)));
      const checks = [...row.matchAll(/[Cc]hecks? `([a-z-]+)`(?: and `([a-z-]+)`)?/g)].flatMap(([, one, other]) => [one, other ?? one]);
      return [...absent, ...checks.filter((code) => !codes.includes(code)), ...(cited.length / 2 <= titles.length && !before.includes('"') ? [] : [row])];
    });
    expect(wrong).toEqual([]);
  });

  test('have a reason each', () => {
    expect(rows.filter((row) => !/`test\/|[Cc]hecks? `|out of scope of this version: /.test(row.split(' | ')[2]))).toEqual([]);
  });
});
