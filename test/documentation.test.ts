import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import * as ts from 'typescript';
import { CATALOGUE } from '../blueprints/catalogue';
import * as library from '../index';
import { fleet as ownFleet } from '../sovereigns';

// What the documentation says is true of the code beside it: examples compile, links lead somewhere, commands, codes, versions and tests exist.

const { Checks, ClusterName, Fleet, InfrastructureApp, Sovereign } = library;
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
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10, types: ['node'],
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
        text === 'sovereign-constructs' || (text === '../index' && this.files.has(containing))
          ? { resolvedModule: { resolvedFileName: entry, extension: ts.Extension.Ts } }
          : ts.resolveModuleName(text, containing, options, this.host)
      )),
    };
  }

  /** Returns one line for each error. */
  public problems(snippets: Snippet[]): string[] {
    const files = snippets.map((snippet, index) => ({ snippet, file: path.join(root, 'docs', `snippet-${index}.ts`) }));
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
  const snippets = [...documents.flatMap((file) => fences(file, 'ts')), ...sources.flatMap(examples)];

  test('compile', () => {
    expect(snippets.length).toBeGreaterThan(1);
    expect(compiler.problems(snippets)).toEqual([]);
  });

  test('fails when one of them does not', () => {
    expect(compiler.problems([
      { at: 'README.md:1', text: "new Environment(organization, 'prod', { cluster: 1 });" },
      { at: 'README.md:2', text: "import { Fleet } from 'sovereign-constructs';\nnew Fleet(;" },
      { at: 'README.md:3', text: "import { Flet } from 'sovereign-constructs';" },
    ])).toEqual([]);
  });
});
