import { Player } from './player';

const KINDS = [
  'ClusterComplianceReport', 'ClusterConfigAuditReport', 'ClusterInfraAssessmentReport', 'ClusterRbacAssessmentReport',
  'ClusterSbomReport', 'ClusterVulnerabilityReport', 'ConfigAuditReport', 'ExposedSecretReport',
  'InfraAssessmentReport', 'RbacAssessmentReport', 'SbomReport', 'VulnerabilityReport',
];

/** Reports, which Trivy writes about what runs; nothing runs in a rehearsal, and nobody waits for them. */
export const TRIVY: Player[] = [{ kinds: KINDS.map((kind) => `aquasecurity.github.io/v1alpha1/${kind}`), title: 'Trivy: reports about what runs' }];
