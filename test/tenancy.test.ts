import {
  Application, ArchiveStorage, BuildingBlock, DnsPolicy, EnvType, Environment, EnvironmentPolicy, EnvironmentRule, GateSeverity, Organization, Placement,
  PlacementRecord, Runbook, RunbookStep, SecretPolicy, SecretRule, Sovereign, Tier, UserRole,
} from '../constructs';
import { cluster, region, testSovereign, twoRegions } from './support/fixtures';

const PROPS = { displayName: 'Acme', contact: 'it@acme.example' };
const STORE = { blueprint: 'bp-wordpress', version: '1.3.0' };

function organization(sovereign: Sovereign = testSovereign(), name = 'acme'): Organization {
  return new Organization(sovereign, name, PROPS);
}

function environment(sovereign: Sovereign = testSovereign()): Environment {
  return new Environment(organization(sovereign), 'prod');
}

/** Returns the one host cluster of a name. */
function host(sovereign: Sovereign, name: string) {
  return sovereign.hostClusters.find((cluster) => cluster.name === name)!;
}

/** Environment of the two workload regions of `twoRegions`. */
function everywhere(): Environment {
  const sovereign = testSovereign({ regions: twoRegions() });
  return new Environment(organization(sovereign), 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
}

describe('Organization', () => {
  test('has the usual rank, no plan and no labels by default', () => {
    const acme = organization();
    expect([acme.name, acme.displayName, acme.contact, acme.tier, acme.plan, acme.labels]).toEqual(['acme', 'Acme', 'it@acme.example', Tier.DEFAULT, undefined, {}]);
    expect(Organization.isOrganization(acme)).toBe(true);
    expect(Organization.isOrganization(acme.sovereign)).toBe(false);
  });

  test.each([[Tier.HIGH, 8, 16, 400], [undefined, 4, 8, 200], [Tier.BATCH, 2, 4, 100]])('of tier %s may ask for %d CPUs, %d GiB, 50 Pods and %d GiB of volumes', (tier, cpus, memoryGiB, storageGiB) => {
    expect({ ...new Organization(testSovereign(), 'acme', { ...PROPS, tier }).quota }).toEqual({ cpus, memoryGiB, pods: 50, storageGiB });
  });

  test('may ask for what it is told, in place of what its tier says', () => {
    const { quota } = new Organization(testSovereign(), 'acme', { ...PROPS, quota: { memoryGiB: 12, pods: 80 } });
    expect({ ...quota }).toEqual({ cpus: 4, memoryGiB: 12, pods: 80, storageGiB: 200 });
  });

  test('keeps what it is told', () => {
    const acme = new Organization(testSovereign(), 'acme', { ...PROPS, tier: Tier.HIGH, plan: 'business', labels: { 'openova.io/regulated': 'true' } });
    expect([acme.tier, acme.plan, acme.labels]).toEqual([Tier.HIGH, 'business', { 'openova.io/regulated': 'true' }]);
  });

  test('is listed by its Sovereign, sorted by name, whatever the order of the definition', () => {
    const sovereign = testSovereign();
    for (const name of ['zeta', 'acme', 'muscat']) organization(sovereign, name);
    new SecretPolicy(sovereign, 'secrets', { rules: [SecretRule.tlsCert()] });
    expect(sovereign.organizations.map((one) => one.name)).toEqual(['acme', 'muscat', 'zeta']);
  });

  test.each<[string, string, object, string]>([
    ['a reserved name', 'fsn', {}, `omantel/fsn: 'name' must be a word that the platform does not use itself, got "fsn"; "fsn" is a region code, write for example "fsn-org"`],
    ['a name with capitals', 'Acme', {}, `omantel/Acme: 'name' must be 3 to 32 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got "Acme"; write "acme"`],
    ['an empty display name', 'acme', { displayName: ' ' }, `omantel/acme: 'displayName' must be 2 to 64 characters without spaces at either end, got " "; write for example 'Muscat Pharmacy'`],
    ['no e-mail address', 'acme', { contact: 'it' }, `omantel/acme: 'contact' must be an e-mail address, got "it"; write for example 'it@example.com'`],
    ['the rank of the platform', 'acme', { tier: Tier.PLATFORM }, `omantel/acme: 'tier' must be high, default or batch, got "platform"; leave it out for the usual share`],
    ['half a CPU', 'acme', { quota: { cpus: 0.5 } }, `omantel/acme: 'quota.cpus' must be a whole number of at least 1, got 0.5; leave it out for what the tier says`],
    ['a plan that is no name', 'acme', { plan: 'Gold Plan' }, `omantel/acme: 'plan' must be 1 to 63 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got "Gold Plan"; write "gold-plan"`],
    ['a label that is none', 'acme', { labels: { 'openova.io/size': 'very large' } }, `omantel/acme: 'openova.io/size' must be empty or at most 63 letters, digits, hyphens, underscores or dots, with a letter or digit at either end, got "very large"; write "very-large"`],
  ])('fails when it has %s', (_, name, props, message) => {
    expect(() => new Organization(testSovereign(), name, { ...PROPS, ...props })).toThrow(new Error(message));
  });
});

describe('Environment', () => {
  test('stands on the one cluster of a small Sovereign by default', () => {
    const prod = environment();
    expect([prod.name, prod.envType, prod.hostClusters.map((one) => one.name), prod.regions]).toEqual(['acme-prod', EnvType.PROD, ['hz-fsn-mgt-prod'], ['fsn']]);
  });

  test('stands on the first rtz cluster of a large Sovereign by default, and on more when told', () => {
    expect(environment(testSovereign({ regions: twoRegions() })).hostClusters.map((one) => one.name)).toEqual(['hz-fsn-rtz-prod']);
    expect(everywhere().hostClusters.map((one) => one.name)).toEqual(['hz-fsn-rtz-prod', 'hz-hel-rtz-prod']);
    expect(everywhere().regions).toEqual(['fsn', 'hel']);
  });

  test('lists its Applications and its policy, and is listed by its Organization', () => {
    const sovereign = testSovereign();
    const acme = organization(sovereign);
    const prod = new Environment(acme, 'prod');
    const [store, blog] = ['store', 'blog'].map((name) => new Application(prod, name, STORE));
    expect(prod.policy).toBe(undefined);
    const policy = new EnvironmentPolicy(prod, 'policy', { rules: [EnvironmentRule.prRequired({ approvers: ['platform'] })] });
    expect([prod.applications, prod.policy, acme.environments]).toEqual([[blog, store], policy, [prod]]);
  });

  test('fails when its id is no env type', () => {
    expect(() => new Environment(organization(), 'production')).toThrow(
      new Error(`omantel/acme/production: 'envType' must be one of prod, stg, uat, dev, poc, got "production"; write "prod"`),
    );
    expect(() => new Environment(organization(), 'dr')).toThrow(new Error(
      `omantel/acme/dr: 'envType' must be one of prod, stg, uat, dev, poc, got "dr"; write "prod" for recovery regions too: recovery is a placement, not an env type`,
    ));
  });

  test('fails when its host clusters are of another env type', () => {
    expect(() => new Environment(organization(), 'dev')).toThrow(new Error(
      `omantel/acme/dev: 'envType' must be the env type of its host clusters, hz-fsn-mgt-prod is prod, got "dev"; ` +
      `create the Environment 'prod', or put this one on a Sovereign of env type dev`,
    ));
    expect(new Environment(organization(testSovereign({ envType: EnvType.DEV })), 'dev').name).toBe('acme-dev');
  });

  test('fails when a host cluster cannot carry it', () => {
    const large = testSovereign({ regions: twoRegions() });
    const choice = 'choose from hz-fsn-rtz-prod, hz-hel-rtz-prod';
    const attempt = (hostClusters: any[]) => () => new Environment(organization(large, `acme${large.organizations.length}`), 'prod', { hostClusters });
    expect(attempt([large.managementCluster])).toThrow(new Error(
      `omantel/acme0/prod: 'hostClusters' must be host clusters of its own Sovereign that do the work of rtz, got "hz-nbg-mgt-prod"; ${choice}`,
    ));
    expect(attempt([testSovereign().managementCluster])).toThrow(new Error(
      `omantel/acme1/prod: 'hostClusters' must be host clusters of its own Sovereign that do the work of rtz, got "hz-fsn-mgt-prod"; ${choice}`,
    ));
    expect(attempt([])).toThrow(new Error(`omantel/acme2/prod: 'hostClusters' must name at least one host cluster, got []; ${choice}, or leave it out`));
    const twice = host(large, 'hz-fsn-rtz-prod');
    expect(attempt([twice, twice])).toThrow(new Error(
      `omantel/acme3/prod: 'hostClusters' must name each host cluster once, got "hz-fsn-rtz-prod"; leave the repetition out`,
    ));
  });
});

describe('Application', () => {
  test('runs in the first region of its Environment, with the values of its Blueprint, by default', () => {
    const store = new Application(everywhere(), 'store', STORE);
    expect([store.name, store.blueprint, store.version, store.values, store.healthPath, store.uses, store.repository]).toEqual(
      ['store', 'bp-wordpress', '1.3.0', {}, '/healthz', {}, 'acme/store'],
    );
    expect([store.placement.mode, store.placement.dns, store.regions]).toEqual(['single-region', 'address', ['fsn']]);
  });

  test('keeps what it is told', () => {
    const prod = everywhere();
    const database = new Application(prod, 'store-db', { blueprint: 'bp-cnpg', version: '0.29.0' });
    const store = new Application(prod, 'store', {
      ...STORE, values: { replicas: 2 }, placement: Placement.activeHotstandby(['hel', 'fsn']), healthPath: '/up', uses: { database },
    });
    expect([store.values, store.regions, store.placement.dns, store.healthPath, store.uses]).toEqual([{ replicas: 2 }, ['hel', 'fsn'], 'failover', '/up', { database }]);
  });

  test.each<[string, string, object, string]>([
    ['a reserved name', 'runbooks', {}, `omantel/acme/prod/runbooks: 'name' must be a word that the platform does not use itself, got "runbooks"; "runbooks" is a repository that every Organization may have, write for example "runbooks-app"`],
    ['a Blueprint without its prefix', 'store', { blueprint: 'wordpress' }, `omantel/acme/prod/store: 'blueprint' must be "bp-" followed by 1 to 50 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got "wordpress"; write "bp-wordpress"`],
    ['a range of versions', 'store', { version: '^1.3' }, `omantel/acme/prod/store: 'version' must be three numbers joined by dots, with an optional pre-release and build part, got "^1.3"; write for example "1.2.3"`],
    ['a region that its Environment is not in', 'store', { placement: Placement.activeActive(['fsn', 'hel']) }, `omantel/acme/prod/store: 'placement' must name regions of its Environment (fsn), got "hel"; choose one of these, or give the Environment a host cluster there`],
    ['a path that is none', 'store', { healthPath: 'up' }, `omantel/acme/prod/store: 'healthPath' must be an absolute path, got "up"; write for example '/healthz'`],
  ])('fails when it has %s', (_, name, props, message) => {
    expect(() => new Application(environment(), name, { ...STORE, ...props })).toThrow(new Error(message));
  });

  test('fails when it uses an Application of another Environment', () => {
    const sovereign = testSovereign();
    const [prod, other] = ['acme', 'other'].map((name) => new Environment(organization(sovereign, name), 'prod'));
    const database = new Application(other, 'db', STORE);
    expect(() => new Application(prod, 'store', { ...STORE, uses: { database } })).toThrow(new Error(
      `omantel/acme/prod/store: 'uses.database' must be an Application of the Environment acme-prod, got "omantel/other/prod/db"; install one there too`,
    ));
  });
});

describe('Placement', () => {
  test('answers by its mode unless told otherwise', () => {
    const both = ['fsn', 'hel'];
    expect([
      Placement.singleRegion('fsn'), Placement.activeActive(both), Placement.activeHotstandby(both),
      Placement.activeActive(both, { dns: DnsPolicy.NEAREST }), Placement.activeHotstandby(both, { dns: DnsPolicy.WARM_FAILOVER }),
      Placement.activeActive(both, { dns: DnsPolicy.WEIGHTED, weights: [80, 20] }),
    ].map((one) => [one.mode, one.dns, one.weights, one.regionsIn('x', ['fsn', 'hel', 'nbg'])])).toEqual([
      ['single-region', 'address', [], ['fsn']],
      ['active-active', 'all-healthy', [], both],
      ['active-hotstandby', 'failover', [], both],
      ['active-active', 'nearest', [], both],
      ['active-hotstandby', 'warm-failover', [], both],
      ['active-active', 'weighted', [80, 20], both],
    ]);
  });

  test.each<[string, () => Placement, string]>([
    ['one region is to be active-active', () => Placement.activeActive(['fsn']), `Placement: 'regions' must name two or more regions for active-active, got ["fsn"]; add one, or use Placement.singleRegion`],
    ['no region is to stand by', () => Placement.activeHotstandby([]), `Placement: 'regions' must name two or more regions for active-hotstandby, got []; add one, or use Placement.singleRegion`],
    ['a region comes twice', () => Placement.activeActive(['fsn', 'fsn']), `Placement: 'regions' must name each region once, got "fsn"; leave the repetition out`],
    ['the answer does not fit the mode', () => Placement.activeActive(['fsn', 'hel'], { dns: DnsPolicy.FAILOVER }), `Placement: 'dns' must be all-healthy, nearest or weighted for active-active, got "failover"; leave it out for all-healthy`],
    ['weights are missing', () => Placement.activeActive(['fsn', 'hel'], { dns: DnsPolicy.WEIGHTED, weights: [80] }), `Placement: 'weights' must be a whole number of at least 1 for each region, got [80]; write for example [80, 20]`],
    ['weights say nothing', () => Placement.activeActive(['fsn', 'hel'], { weights: [1, 1] }), `Placement: 'weights' must be left out for all-healthy, got [1,1]; use DnsPolicy.WEIGHTED to share by weight`],
  ])('fails when %s', (_, make, message) => {
    expect(make).toThrow(new Error(message));
  });
});

describe('EnvironmentPolicy', () => {
  test('holds its rules, with one approval and a blocking gate by default', () => {
    const prod = environment();
    const policy = new EnvironmentPolicy(prod, 'policy', {
      rules: [
        EnvironmentRule.prRequired({ approvers: ['platform', 'security'] }),
        EnvironmentRule.reScoreGate({ minScore: 80 }),
        EnvironmentRule.soak({ source: EnvType.STG, hours: 24 }),
        EnvironmentRule.changeWindow({ cron: '0 22 * * MON-FRI', hours: 4 }),
      ],
    });
    expect([policy.name, policy.environment, policy.rules.map((rule) => [rule.kind, rule.parameters, rule.source])]).toEqual(['acme-prod-policy', prod, [
      ['pr-required', { approvers: ['platform', 'security'], minApprovals: 1 }, undefined],
      ['re-score-gate', { minScore: 80, severity: 'blocking' }, undefined],
      ['soak', { duration: '24h' }, EnvType.STG],
      ['change-window', { cron: '0 22 * * MON-FRI', duration: '4h' }, undefined],
    ]]);
    expect(EnvironmentRule.prRequired({ approvers: ['platform'], minApprovals: 3 }).parameters.minApprovals).toBe(3);
    expect(EnvironmentRule.reScoreGate({ minScore: 0, severity: GateSeverity.ADVISORY }).parameters.severity).toBe('advisory');
  });

  test.each<[string, () => EnvironmentRule, string]>([
    ['nobody may approve', () => EnvironmentRule.prRequired({ approvers: [] }), `EnvironmentRule: 'approvers' must name at least one team, got []; write for example ['platform']`],
    ['a team has no name', () => EnvironmentRule.prRequired({ approvers: ['Platform Team'] }), `EnvironmentRule: 'approvers' must be 1 to 63 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got "Platform Team"; write "platform-team"`],
    ['no approval is needed', () => EnvironmentRule.prRequired({ approvers: ['a'], minApprovals: 0 }), `EnvironmentRule: 'minApprovals' must be a whole number of at least 1, got 0; use 1 for small teams`],
    ['a score is out of range', () => EnvironmentRule.reScoreGate({ minScore: 101 }), `EnvironmentRule: 'minScore' must be a whole number from 0 to 100, got 101; write for example 80`],
    ['a soak takes no time', () => EnvironmentRule.soak({ source: EnvType.STG, hours: 0 }), `EnvironmentRule: 'hours' must be a whole number of at least 1, got 0; write for example 24`],
    ['a window takes half an hour', () => EnvironmentRule.changeWindow({ cron: '0 22 * * *', hours: 0.5 }), `EnvironmentRule: 'hours' must be a whole number of at least 1, got 0.5; write for example 4`],
    ['a cron expression has six fields', () => EnvironmentRule.changeWindow({ cron: '0 0 22 * * *', hours: 4 }), `EnvironmentRule: 'cron' must be a cron expression, got "0 0 22 * * *"; it needs five fields (minute, hour, day of the month, month, day of the week) with one space between them; write for example '0 22 * * SAT'`],
    ['an hour is out of range', () => EnvironmentRule.changeWindow({ cron: '0 24 * * *', hours: 4 }), `EnvironmentRule: 'cron' must be a cron expression, got "0 24 * * *"; the hour has to be *, or numbers from 0 to 23 with ranges, lists and steps, not '24'; write for example '0 22 * * SAT'`],
  ])('fails when %s', (_, make, message) => {
    expect(make).toThrow(new Error(message));
  });

  test('takes every form of cron expression and no other', () => {
    const accepted = ['* * * * *', '*/5 0-6 1,15 JAN-MAR SUN', '0,30 8-18/2 * 1-12 1-5', '59 23 31 DEC 6'];
    const refused = [
      '60 * * * *', '* * 0 * *', '* * * 13 *', '* * * * 7', '5-1 * * * *', '*/0 * * * *', '*/60 * * * *', '*-5 * * * *', '1/2 * * * *', '1, * * * *', ' * * * *', 'x * * * *',
      '* * * MON *', '* * * * monday', '@daily', '',
    ];
    const works = (cron: string) => {
      try {
        return EnvironmentRule.changeWindow({ cron, hours: 1 }).parameters.cron === cron;
      } catch {
        return false;
      }
    };
    expect([accepted.filter((cron) => !works(cron)), refused.filter(works)]).toEqual([[], []]);
  });

  test('fails when it says nothing, contradicts itself, or is the second of its Environment', () => {
    const gate = EnvironmentRule.reScoreGate({ minScore: 80 });
    const attempt = (rules: EnvironmentRule[]) => () => new EnvironmentPolicy(environment(), 'policy', { rules });
    expect(attempt([])).toThrow(new Error(`omantel/acme/prod/policy: 'rules' must have at least one rule, got []; leave the policy out to let every change in`));
    expect(attempt([gate, gate])).toThrow(new Error(`omantel/acme/prod/policy: 'rules' must have one rule of kind re-score-gate, got "re-score-gate"; join them into one`));
    expect(attempt([EnvironmentRule.soak({ source: EnvType.PROD, hours: 1 })])).toThrow(new Error(
      `omantel/acme/prod/policy: 'rules' must soak in another Environment than acme-prod, got "prod"; name the env type that the change comes from`,
    ));
    const prod = environment();
    new EnvironmentPolicy(prod, 'policy', { rules: [gate] });
    expect(() => new EnvironmentPolicy(prod, 'more', { rules: [gate] })).toThrow(
      new Error('omantel/acme/prod/more: is a second EnvironmentPolicy of acme-prod; add its rules to omantel/acme/prod/policy'),
    );
  });
});

describe('SecretPolicy', () => {
  test('has the usual lifetimes by default', () => {
    const rules = [SecretRule.databaseCredentials(), SecretRule.apiToken(), SecretRule.oauthClientSecret(), SecretRule.signingKey(), SecretRule.tlsCert()];
    expect(rules.map((rule) => [rule.kind, rule.maxTtl, rule.autoRotate, rule.rotateBefore, rule.requireApproval])).toEqual([
      ['database-credentials', '1h', true, undefined, undefined],
      ['api-token', '90d', true, '7d', undefined],
      ['oauth-client-secret', '90d', true, '7d', undefined],
      ['signing-key', '365d', false, undefined, ['security-officer']],
      ['tls-cert', 'cert-manager-managed', true, undefined, undefined],
    ]);
  });

  test('has other lifetimes when told', () => {
    const rules = [
      SecretRule.databaseCredentials({ maxTtlHours: 8 }), SecretRule.apiToken({ maxTtlDays: 30, rotateBeforeDays: 3 }),
      SecretRule.signingKey({ maxTtlDays: 730, requireApproval: [UserRole.SOVEREIGN_ADMIN] }),
    ];
    expect(rules.map((rule) => [rule.maxTtl, rule.rotateBefore, rule.requireApproval])).toEqual([['8h', undefined, undefined], ['30d', '3d', undefined], ['730d', undefined, ['sovereign-admin']]]);
  });

  test('applies to the Organizations that have all its labels, or to all of them', () => {
    const sovereign = testSovereign();
    const labels = { 'openova.io/regulated': 'true' };
    organization(sovereign);
    new Organization(sovereign, 'bank', { ...PROPS, labels: { ...labels, 'openova.io/size': 'large' } });
    const some = new SecretPolicy(sovereign, 'regulated', { organizationLabels: labels, rules: [SecretRule.tlsCert()] });
    const all = new SecretPolicy(sovereign, 'everyone', { rules: [SecretRule.tlsCert()] });
    expect(some.organizations.map((one) => one.name)).toEqual(['bank']);
    expect(all.organizations.map((one) => one.name)).toEqual(['acme', 'bank']);
    expect(sovereign.secretPolicies.map((one) => one.name)).toEqual(['everyone', 'regulated']);
  });

  test.each<[string, () => unknown, string]>([
    ['a secret lives no time', () => SecretRule.databaseCredentials({ maxTtlHours: 0 }), `SecretRule: 'maxTtlHours' must be a whole number of at least 1, got 0; leave it out for the usual one`],
    ['a secret is replaced before it is made', () => SecretRule.apiToken({ maxTtlDays: 7 }), `SecretRule: 'rotateBeforeDays' must be less than maxTtlDays (7), got 7; lengthen the lifetime, or write a smaller number`],
    ['nobody has to agree', () => SecretRule.signingKey({ requireApproval: [] }), `SecretRule: 'requireApproval' must name at least one role, got []; leave it out for the security officer`],
    ['it has no rule', () => new SecretPolicy(testSovereign(), 'secrets', { rules: [] }), `omantel/secrets: 'rules' must have at least one rule, got []; leave the policy out`],
    ['it has two rules for a kind', () => new SecretPolicy(testSovereign(), 'secrets', { rules: [SecretRule.apiToken(), SecretRule.apiToken()] }), `omantel/secrets: 'rules' must have one rule per kind of secrets, got "api-token"; join them into one`],
  ])('fails when %s', (_, make, message) => {
    expect(make).toThrow(new Error(message));
  });
});

describe('Runbook', () => {
  const props = { alerts: ['GiteaDown'], steps: [RunbookStep.run('flux reconcile kustomization gitea'), RunbookStep.verify('curl -fsS https://gitea.example/healthz')] };

  test('belongs to the Sovereign or to an Organization', () => {
    const sovereign = testSovereign();
    const acme = organization(sovereign);
    const own = new Runbook(sovereign, 'gitea-restart', props);
    const theirs = new Runbook(acme, 'store-restart', { ...props, preconditions: ['kubectl get nodes'], rollback: [RunbookStep.run('flux suspend kustomization gitea')] });
    expect([own.name, own.organization, own.alerts, own.steps.map((step) => step.kind), own.preconditions, own.rollback]).toEqual(
      ['gitea-restart', undefined, ['GiteaDown'], ['run', 'verify'], [], []],
    );
    expect([theirs.organization, theirs.preconditions, theirs.rollback.map((step) => step.command)]).toEqual([acme, ['kubectl get nodes'], ['flux suspend kustomization gitea']]);
    expect([sovereign.runbooks, acme.runbooks]).toEqual([[own], [theirs]]);
  });

  test.each<[string, object, string]>([
    ['no alert starts it', { alerts: [] }, `omantel/fix: 'alerts' must name at least one alert, got []; write for example ['GiteaDown']`],
    ['an alert has no name', { alerts: ['gitea down'] }, `omantel/fix: 'alerts' must be names of alerts: letters, digits and underscores, got "gitea down"; write for example 'GiteaDown'`],
    ['it changes nothing', { steps: [RunbookStep.verify('true')] }, `omantel/fix: 'steps' must have a step that runs something, got ["verify"]; add RunbookStep.run('…')`],
    ['a precondition is empty', { preconditions: [''] }, `omantel/fix: 'preconditions' must be commands, got ""; leave it out`],
  ])('fails when %s', (_, more, message) => {
    expect(() => new Runbook(testSovereign(), 'fix', { ...props, ...more })).toThrow(new Error(message));
  });

  test('fails when a step is empty, or when it belongs to something else', () => {
    expect(() => RunbookStep.run(' ')).toThrow(new Error(`RunbookStep: 'command' must say what to do, got " "; write for example 'flux reconcile kustomization gitea'`));
    expect(() => new Runbook(environment(), 'fix', props)).toThrow(
      new Error('omantel/acme/prod/fix: is not in a Sovereign or an Organization; create it with one of them as its scope'),
    );
  });
});

describe('ArchiveStorage', () => {
  const account = '0123456789abcdef0123456789abcdef';

  test('knows how each object storage is reached', () => {
    expect([
      ArchiveStorage.cloudflareR2({ accountId: account }), ArchiveStorage.awsS3({ region: 'eu-central-1' }), ArchiveStorage.gcs({ region: 'europe-west3' }),
      ArchiveStorage.azureBlob({ region: 'germanywestcentral', storageAccount: 'omantelarchive' }), ArchiveStorage.oci({ region: 'eu-frankfurt-1', namespace: 'omantel' }),
      ArchiveStorage.hetznerObjectStorage({ region: 'fsn1' }),
    ].map((one) => [one.kind, one.protocol, one.endpoint, one.region, one.provider?.name])).toEqual([
      ['cloudflare-r2', 's3', `https://${account}.r2.cloudflarestorage.com`, 'auto', undefined],
      ['aws-s3', 's3', 'https://s3.eu-central-1.amazonaws.com', 'eu-central-1', 'aws'],
      ['gcp-gcs', 's3', 'https://storage.googleapis.com', 'europe-west3', 'gcp'],
      ['azure-blob', 'azure', 'https://omantelarchive.blob.core.windows.net', 'germanywestcentral', 'azure'],
      ['oci-object-storage', 's3', 'https://omantel.compat.objectstorage.eu-frankfurt-1.oraclecloud.com', 'eu-frankfurt-1', 'oci'],
      ['hetzner-object-storage', 's3', 'https://fsn1.your-objectstorage.com', 'fsn1', 'hetzner'],
    ]);
  });

  test('names its buckets after the Sovereign, or after the prefix it is told', () => {
    expect(ArchiveStorage.hetznerObjectStorage({ region: 'fsn1' }).bucket('omantel', 'velero-backups')).toBe('omantel-velero-backups');
    expect(ArchiveStorage.hetznerObjectStorage({ region: 'fsn1', bucketPrefix: 'om-archive' }).bucket('omantel', 'loki-data')).toBe('om-archive-loki-data');
  });

  test('is no part of a Sovereign by default, and R2 or a cloud of one of its regions when told', () => {
    expect(testSovereign().archive).toBe(undefined);
    for (const archive of [ArchiveStorage.cloudflareR2({ accountId: account }), ArchiveStorage.hetznerObjectStorage({ region: 'nbg1' })]) {
      expect(testSovereign({ archive }).archive).toBe(archive);
    }
  });

  test.each<[string, () => unknown, string]>([
    ['the Sovereign is not at its cloud', () => testSovereign({ archive: ArchiveStorage.awsS3({ region: 'eu-central-1' }) }), `omantel: 'archive' must be at a cloud that the Sovereign has a region at, or Cloudflare R2, got "aws-s3"; use ArchiveStorage.cloudflareR2, or add a region there`],
    ['an account is no id', () => ArchiveStorage.cloudflareR2({ accountId: 'omantel' }), `ArchiveStorage: 'accountId' must be 32 hexadecimal digits, got "omantel"; copy it from the overview of the Cloudflare account`],
    ['a region is no name', () => ArchiveStorage.awsS3({ region: 'Frankfurt' }), `ArchiveStorage: 'region' must be a region of the cloud, got "Frankfurt"; write for example 'eu-central-1'`],
    ['a storage account has hyphens', () => ArchiveStorage.azureBlob({ region: 'westeurope', storageAccount: 'om-archive' }), `ArchiveStorage: 'storageAccount' must be 3 to 24 lowercase letters and digits, got "om-archive"; write for example 'omantelarchive'`],
    ['a namespace is none', () => ArchiveStorage.oci({ region: 'eu-frankfurt-1', namespace: '' }), `ArchiveStorage: 'namespace' must be an Object Storage namespace, got ""; run 'oci os ns get' to see it`],
    ['Hetzner has none there', () => ArchiveStorage.hetznerObjectStorage({ region: 'ash' }), `ArchiveStorage: 'region' must be a place that has Hetzner Object Storage, got "ash"; choose one of fsn1, hel1, nbg1`],
    ['a prefix is no name', () => ArchiveStorage.hetznerObjectStorage({ region: 'fsn1', bucketPrefix: 'Omantel_' }), `ArchiveStorage: 'bucketPrefix' must be 1 to 32 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got "Omantel_"; write "omantel"`],
    ['a purpose is none', () => ArchiveStorage.hetznerObjectStorage({ region: 'fsn1' }).bucket('omantel', ''), `ArchiveStorage: 'purpose' must be 1 to 55 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got ""; write for example "velero-backups"`],
  ])('fails when %s', (_, make, message) => {
    expect(make).toThrow(new Error(message));
  });
});

describe('PlacementRecord', () => {
  const ADDRESSES = { fsn: '203.0.113.7', hel: '198.51.100.7' };
  /** Installs an Application in fsn and hel, whose entries have these addresses, or none. */
  function record(placement: Placement, addresses: { [code: string]: string | undefined } = ADDRESSES, healthPath?: string): PlacementRecord | undefined {
    const workload = Object.entries(addresses).map(([code, entryAddress]) => region(code, { ...cluster(BuildingBlock.RTZ, 3), entryAddress }));
    const sovereign = testSovereign({ regions: [region('nbg', cluster(BuildingBlock.MGT, 3)), ...workload] });
    const prod = new Environment(organization(sovereign), 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
    return PlacementRecord.of(new Application(prod, 'store', { ...STORE, placement, healthPath }));
  }
  const url = "'https://store.acme-prod.omantel.omani.works/healthz'";
  const both = "{{'203.0.113.7','198.51.100.7'}}";

  test.each<[string, Placement, string, number, string]>([
    ['single-region', Placement.singleRegion('hel'), 'A', 300, '198.51.100.7'],
    ['active-active', Placement.activeActive(['fsn', 'hel']), 'LUA', 60, `A "ifurlup(${url},${both},{selector='all',backupSelector='all'})"`],
    ['active-active, nearest', Placement.activeActive(['fsn', 'hel'], { dns: DnsPolicy.NEAREST }), 'LUA', 60, `A "ifurlup(${url},${both},{selector='pickclosest',backupSelector='pickclosest'})"`],
    ['active-active, weighted', Placement.activeActive(['hel', 'fsn'], { dns: DnsPolicy.WEIGHTED, weights: [80, 20] }), 'LUA', 60, "A \"pickwhashed({{80,'198.51.100.7'},{20,'203.0.113.7'}})\""],
    ['active-hotstandby', Placement.activeHotstandby(['fsn', 'hel']), 'LUA', 60, `A ";local up=ifurlup(${url},{{'203.0.113.7'},{'198.51.100.7'}},{selector='all',backupSelector='all'}) if #up>1 then return {'203.0.113.7'} end return up"`],
    ['active-hotstandby, warm', Placement.activeHotstandby(['hel', 'fsn'], { dns: DnsPolicy.WARM_FAILOVER }), 'LUA', 900, `A ";local up=ifurlup(${url},{{'198.51.100.7'},{'203.0.113.7'}},{selector='all',backupSelector='all'}) if #up>1 then return {'198.51.100.7'} end return up"`],
  ])('of %s', (_, placement, type, ttlSeconds, content) => {
    expect({ ...record(placement) }).toEqual({ host: 'store.acme-prod.omantel.omani.works', type, ttlSeconds, content });
  });

  test('asks for the health path of the Application', () => {
    expect(record(Placement.activeActive(['fsn', 'hel']), undefined, '/status')!.content).toContain("'https://store.acme-prod.omantel.omani.works/status'");
  });

  test('is not there while a region has no address, and needs none of others', () => {
    expect(record(Placement.activeActive(['fsn', 'hel']), { fsn: '203.0.113.7', hel: undefined })).toBeUndefined();
    expect(record(Placement.singleRegion('fsn'), { fsn: '203.0.113.7', hel: undefined })!.content).toBe('203.0.113.7');
  });

  test('takes the address of the dmz cluster of a region', () => {
    const [mgt, fsn] = [region('nbg', cluster(BuildingBlock.MGT, 3)), region('fsn', cluster(BuildingBlock.RTZ, 3), { ...cluster(BuildingBlock.DMZ, 1, 1), entryAddress: '203.0.113.9' })];
    const sovereign = testSovereign({ regions: [mgt, fsn] });
    const application = new Application(new Environment(organization(sovereign), 'prod'), 'store', STORE);
    expect(PlacementRecord.of(application)!.content).toBe('203.0.113.9');
  });

  test.each<[string, string, string, string]>([
    ['no address', 'console.example.com', 'rtz', "omantel/hz-fsn-rtz-prod: 'entryAddress' must be an IPv4 address, got \"console.example.com\"; copy output ingress_ipv4 of its stack"],
    ['a number that is too large', '203.0.113.256', 'rtz', "omantel/hz-fsn-rtz-prod: 'entryAddress' must be an IPv4 address, got \"203.0.113.256\"; copy output ingress_ipv4 of its stack"],
    ['one of IPv6', '2001:db8::1', 'rtz', "omantel/hz-fsn-rtz-prod: 'entryAddress' must be an IPv4 address, got \"2001:db8::1\"; copy output ingress_ipv4 of its stack"],
    ['one where no Application is entered', '203.0.113.7', 'mgt', "omantel/hz-nbg-mgt-prod: 'entryAddress' must be left out, the cluster is mgt and has no public entry for Applications, got \"203.0.113.7\"; give it to the cluster that is dmz in the region"],
  ])('fails when the address of an entry is %s', (_, entryAddress, block, message) => {
    const entered = (one: BuildingBlock) => ({ ...cluster(one, 3), ...(one.code === block ? { entryAddress } : {}) });
    const regions = [region('nbg', entered(BuildingBlock.MGT)), region('fsn', entered(BuildingBlock.RTZ))];
    expect(() => testSovereign({ regions })).toThrow(new Error(message));
  });
});
