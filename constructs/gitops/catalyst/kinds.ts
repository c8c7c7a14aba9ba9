import { BuildingBlock, EnvType, Tier } from '../../naming';
import {
  ArchiveKind, ArchiveProtocol, DnsPolicy, DomainMode, EnvironmentRuleKind, GateSeverity, KeycloakTopology, PlacementMode, Registrar, SecretKind,
  TlsIssuer, UserRole,
} from '../../sovereign';
import { anything, BLUEPRINT, choice, DURATION, fields, flag, LABEL, list, map, PROPERTY, Schema, text, VERSION, whole } from './schema';

/** A kind of catalyst.openova.io: how it is called and what its objects say. */
export interface Kind {
  /** Name of the kind. */
  readonly kind: string;
  /** Name of the kind in URLs. */
  readonly plural: string;
  /** Columns of a listing, by heading, as paths into the object. */
  readonly columns: { [heading: string]: string };
  /** What is said about an object. */
  readonly spec: Schema;
  /** What its phase can be. */
  readonly phases: string[];
}

const ENV_TYPES = EnvType.all().map((envType) => envType.code);
const BLOCKS = BuildingBlock.all().map((block) => block.code);
const MODES = Object.values(PlacementMode);
const PHASES = ['Pending', 'Ready', 'Failed'];

const placement: Schema = {
  ...fields('In how many regions the Application runs, and which of them serve.', {
    mode: choice('Which regions serve.', MODES),
    regions: { ...list(text('Code of a region.', LABEL), 1), maxItems: 16 },
  }, {
    dns: fields('How DNS answers.', { policy: choice('Which addresses are given.', Object.values(DnsPolicy)) }, {
      weights: { ...list(whole('Share of a region, in the order of the regions.', 1), 2), maxItems: 16 },
    }),
  }),
  'x-kubernetes-validations': [{
    rule: `self.mode == '${PlacementMode.SINGLE_REGION}' ? size(self.regions) == 1 : size(self.regions) >= 2`,
    message: `${PlacementMode.SINGLE_REGION} takes one region, the other modes two or more`,
  }],
};

/** Every kind, sorted. */
export const KINDS: Kind[] = [
  {
    kind: 'Application',
    plural: 'applications',
    columns: { Environment: '.spec.environment', Blueprint: '.spec.blueprintRef.name', Version: '.spec.blueprintRef.version', Phase: '.status.phase' },
    phases: ['PendingApproval', 'Installing', 'Running', 'Updating', 'Degraded', 'Failed', 'Paused'],
    spec: fields('A Blueprint at an exact version, installed in an Environment.', {
      name: text('Name of the Application in its Environment: of its namespace, repository and release.', LABEL),
      environment: text('Environment that it runs in.', LABEL),
      blueprintRef: fields('What is installed.', { name: text('Name of the Blueprint.', BLUEPRINT), version: text('Exact version of the Blueprint.', VERSION) }),
      placement,
    }, {
      config: anything('Configuration, as the schema of the Blueprint defines it.'),
      healthCheck: fields('How health is asked for.', { path: text('Path that answers 200 while the Application is healthy.', '^/') }),
      dependencyBindings: map('Applications of the same Environment that it uses, by the alias that the Blueprint calls them.', text('Name of the Application.', LABEL)),
    }),
  },
  {
    kind: 'Blueprint',
    plural: 'blueprints',
    columns: { Title: '.spec.card.title', Version: '.spec.version', Visibility: '.spec.visibility' },
    phases: PHASES,
    spec: fields('Something that can be installed, at one version.', {
      version: text('Version of the package.', VERSION),
      card: fields('What people see.', { title: text('Name.'), summary: text('What it does, in one sentence.'), category: text('Where in the catalogue it stands.', LABEL) }, {
        tags: list(text('Word that it is found by.')),
        icon: text('Path of the icon in the package.'),
        screenshots: list(text('Path of a picture in the package.')),
        license: text('Licence of the software, as an SPDX expression.'),
        documentation: text('Page that explains it.', '^https://'),
      }),
      visibility: choice('Who sees it.', ['listed', 'unlisted', 'private']),
      owner: fields('Who answers for it.', { team: text('Team.'), contact: text('E-mail address.') }),
      configSchema: anything('JSON schema of the configuration, which the form is made from.'),
      placementSchema: fields('Where it can run.', { modes: list(choice('Placement that works.', MODES), 1) }, {
        minRegions: whole('Fewest regions.', 1), maxRegions: whole('Most regions.', 1), default: choice('Usual placement.', MODES),
      }),
    }, {
      depends: list(fields('Another Blueprint that has to be there.', { blueprint: text('Name of the Blueprint.', BLUEPRINT) }, {
        version: text('Range of versions.'),
        alias: text('Property of the configuration that names it.', PROPERTY),
        when: text('Condition on the configuration; always needed without.'),
        values: anything('Configuration that it is installed with.'),
      })),
      manifests: fields('What is installed.', {
        source: {
          ...fields('Where the manifests are.', { kind: choice('How they are rendered.', ['HelmChart', 'Kustomize']) }, {
            ref: text('Package in a registry.', '^oci://'), repository: text('Repository on the Sovereign.'), path: text('Folder in the repository.', '^\\./'),
          }),
          'x-kubernetes-validations': [{
            rule: "self.kind == 'HelmChart' ? has(self.ref) : has(self.repository) && has(self.path)",
            message: 'a HelmChart has a ref, a Kustomize folder a repository and a path',
          }],
        },
      }, { overlays: map('Configuration by size: small, medium, large.', anything('Configuration of the size.')) }),
      upgrades: fields('How one version follows another.', {}, {
        from: list(text('Range of versions; the first is upgraded by itself, the others need a migration.')), blocks: list(text('Range of versions that is never upgraded.')),
      }),
      rotation: list(fields('A secret that is replaced.', { kind: choice('Kind of secret.', Object.values(SecretKind)), name: text('Name of the Secret.') }, {
        ttl: text('Lifetime.', `${DURATION}|^cert-manager-managed$`),
      })),
      observability: fields('How it is watched.', {}, { metrics: text('Format of its metrics.'), logs: text('Where it logs.'), traces: text('Protocol of its traces.') }),
      outputs: map('What others can use, by name.', text('Where it is.')),
    }),
  },
  {
    kind: 'Environment',
    plural: 'environments',
    columns: { Organization: '.spec.organization', Type: '.spec.envType', Phase: '.status.phase' },
    phases: PHASES,
    spec: fields('Where the Applications of one purpose of an Organization run.', {
      organization: text('Organization that it belongs to.', LABEL),
      envType: choice('Purpose.', ENV_TYPES),
      branch: text('Branch of the Application repositories that it follows.'),
      placement: list(fields('A vcluster of the Organization.', {
        hostCluster: text('Host cluster that carries it.', LABEL), region: text('Code of the region.', LABEL), vcluster: text('Name among the vclusters of all host clusters.', LABEL),
      }), 1),
    }),
  },
  {
    kind: 'EnvironmentPolicy',
    plural: 'environmentpolicies',
    columns: { Environments: '.spec.appliesTo.environments' },
    phases: PHASES,
    spec: fields('What has to be true before a change reaches an Environment.', {
      appliesTo: fields('What it guards.', { environments: list(text('Name of an Environment.', LABEL), 1) }),
      rules: list({
        ...fields('A condition; its kind says which of the other fields it has.', { kind: choice('What it asks for.', Object.values(EnvironmentRuleKind)) }, {
          approvers: list(text('Team that may approve.', LABEL), 1),
          minApprovals: whole('Approvals that are needed.', 1),
          minScore: whole('Lowest score of reliability.', 0, 100),
          severity: choice('What happens when the score is lower.', Object.values(GateSeverity)),
          sourceEnvironment: text('Environment that the change has to run in first.', LABEL),
          duration: text('How long it has to run there, or how long the window is open.', DURATION),
          cron: text('When the window opens, in UTC.'),
        }),
        oneOf: [
          branch(EnvironmentRuleKind.PR_REQUIRED, 'approvers', 'minApprovals'), branch(EnvironmentRuleKind.RE_SCORE_GATE, 'minScore', 'severity'),
          branch(EnvironmentRuleKind.SOAK, 'sourceEnvironment', 'duration'), branch(EnvironmentRuleKind.CHANGE_WINDOW, 'cron', 'duration'),
        ],
      }, 1),
    }),
  },
  {
    kind: 'Organization',
    plural: 'organizations',
    columns: { Name: '.spec.displayName', Tier: '.spec.tier', Phase: '.status.phase' },
    phases: PHASES,
    spec: fields('A customer or a department: the unit of isolation.', {
      displayName: text('Name as people read it.'),
      contact: text('E-mail address that notices and invoices go to.'),
      tier: choice('Rank of its workloads.', Object.values(Tier).filter((tier) => tier !== Tier.PLATFORM)),
    }, { plan: text('Plan that it pays for.', LABEL) }),
  },
  {
    kind: 'Runbook',
    plural: 'runbooks',
    columns: { Phase: '.status.phase' },
    phases: PHASES,
    spec: fields('What is done when an alert fires.', {
      triggers: list(fields('What starts it.', { alertName: text('Name of an alert.', '^[A-Za-z_][A-Za-z0-9_]*$') }), 1),
      steps: list(step(), 1),
    }, {
      preconditions: list(fields('What has to be true before the first step.', { check: text('Command that has to succeed.') })),
      rollback: list(step()),
    }),
  },
  {
    kind: 'SecretPolicy',
    plural: 'secretpolicies',
    columns: { Phase: '.status.phase' },
    phases: PHASES,
    spec: fields('How long secrets live, and how they are replaced.', {
      appliesTo: fields('Organizations whose secrets it speaks of.', { organizationLabels: map('Labels that they have; every Organization without.', { type: 'string' }) }),
      rules: {
        ...list(fields('Lifetime of one kind of secrets.', {
          kind: choice('Kind of secrets.', Object.values(SecretKind)),
          maxTTL: text('Longest lifetime.', `${DURATION}|^cert-manager-managed$`),
          autoRotate: flag('Whether the platform replaces the secret by itself.'),
        }, {
          rotateBefore: text('How long before the end of its lifetime.', DURATION),
          requireApproval: list(choice('Role that has to agree.', Object.values(UserRole)), 1),
        }), 1),
        'x-kubernetes-list-type': 'map',
        'x-kubernetes-list-map-keys': ['kind'],
      },
    }),
  },
  {
    kind: 'Sovereign',
    plural: 'sovereigns',
    columns: { Domain: '.spec.fqdn', Phase: '.status.phase' },
    phases: ['pending', 'bootstrapping', 'installing-control-plane', 'registering-dns', 'tls-issuing', 'ready', 'failed'],
    spec: fields('A complete deployment of the platform.', {
      fqdn: text('Fully qualified domain name.', '^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+$'),
      domain: fields('How it comes by the domain.', { mode: choice('Who sets the name servers.', Object.values(DomainMode)) }, { registrar: choice('Registrar.', Object.values(Registrar)) }),
      envType: choice('Purpose of its host clusters.', ENV_TYPES),
      owner: fields('Who owns it.', { organization: text('Legal name.'), email: text('E-mail address.'), country: text('ISO 3166 code.', '^[A-Z]{2}$') }),
      keycloakTopology: choice('How Keycloak is laid out.', Object.values(KeycloakTopology)),
      tls: fields('How public host names get their certificates.', { issuer: choice('Where they come from.', Object.values(TlsIssuer)) }, { staging: flag('Whether they are for tests.') }),
      regions: list(fields('A failure domain.', {
        provider: text('Name of the cloud.', LABEL),
        code: text('Code of the region.', LABEL),
        hostClusters: list(fields('A Kubernetes cluster.', {
          name: text('Name.', LABEL), buildingBlock: choice('Building block that it is.', BLOCKS), roles: list(choice('Building block whose work it does.', BLOCKS), 1),
        }), 1),
      }), 1),
    }, {
      archive: fields('Object storage outside the Sovereign.', {
        kind: choice('Which object storage it is.', Object.values(ArchiveKind)),
        protocol: choice('How it is spoken to.', Object.values(ArchiveProtocol)),
        endpoint: text('URL.', '^https://'),
        region: text('Region.'),
        bucketPrefix: text('First part of the names of its buckets.', LABEL),
      }),
    }),
  },
];

/** What a rule of one kind has to have. */
function branch(kind: EnvironmentRuleKind, ...names: string[]): Schema {
  return { properties: { kind: { enum: [kind] } }, required: names };
}

function step(): Schema {
  return {
    ...fields('Something that is done, or looked at.', {}, { run: text('Command that changes something.'), verify: text('Command that has to succeed.') }),
    oneOf: [{ required: ['run'] }, { required: ['verify'] }],
  };
}
