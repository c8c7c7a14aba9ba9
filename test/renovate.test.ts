import * as fs from 'fs';
import * as path from 'path';
import { CATALOGUE } from '../blueprints/catalogue';
import { Component } from '../constructs';

// Renovate reads the catalogue with the same expressions: a row that they miss would grow old unseen.

const root = path.join(__dirname, '..');
const CATALOGUE_FILE = 'blueprints/catalogue.ts';
const { customManagers } = JSON.parse(fs.readFileSync(path.join(root, 'renovate.json'), 'utf8'));
const source = fs.readFileSync(path.join(root, CATALOGUE_FILE), 'utf8');

/** What Renovate looks up. */
interface Dependency {
  readonly datasource: string;
  readonly name: string;
  readonly repository: string;
  readonly version: string;
}

/** Reads a source the way Renovate does with one manager. */
function extract(manager: any, text: string): Dependency[] {
  return manager.matchStrings.flatMap((pattern: string) => [...text.matchAll(new RegExp(pattern, 'g'))].map(({ groups }) => {
    const fill = (template: string) => template.replace(/\{\{\{(\w+)\}\}\}/g, (_, group: string) => groups![group]);
    const packageName = fill(manager.packageNameTemplate ?? '{{{depName}}}');
    return {
      datasource: manager.datasourceTemplate, name: groups!.depName, version: groups!.currentValue,
      repository: groups!.registryUrl ?? `oci://${packageName.slice(0, -groups!.depName.length - 1)}`,
    };
  }));
}

const byName = (a: Dependency, b: Dependency) => (a.name < b.name ? -1 : 1);
const rows: Component[] = Object.values(CATALOGUE);
const charts = rows.flatMap(({ chart }) => chart ?? []).map((chart) => ({ datasource: chart.repository.startsWith('oci://') ? 'docker' : 'helm', ...chart })).sort(byName);

test('reads name, repository and version of every chart in the catalogue', () => {
  expect(customManagers.flatMap((manager: any) => extract(manager, source)).sort(byName)).toEqual(charts);
});

test('reads the catalogue and nothing else', () => {
  for (const { managerFilePatterns } of customManagers) {
    expect(managerFilePatterns).toHaveLength(1);
    const pattern = new RegExp(managerFilePatterns[0].slice(1, -1));
    expect([CATALOGUE_FILE, `lib/${CATALOGUE_FILE}`, 'blueprints/catalogueXts'].map((file) => pattern.test(file))).toEqual([true, false, false]);
  }
});

test('changes the version of a chart and leaves appVersion to people', () => {
  const before = "    chart: { name: 'demo', repository: 'https://charts.example.com', version: '1.2.3' },\n    appVersion: '1.2.3',\n";
  const found = customManagers.flatMap((manager: any) => manager.matchStrings.flatMap((pattern: string) => [...before.matchAll(new RegExp(pattern, 'g'))]));
  expect(found.map(([match]: string[]) => match)).toEqual(["chart: { name: 'demo', repository: 'https://charts.example.com', version: '1.2.3' }"]);
});
