import { NvidiaDevicePlugin, PrometheusOperatorCrds, Vllm, VllmProps } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { ApplicationSize, BuildingBlock, Capability, HostCluster, NodePoolProps } from '../../constructs';
import { awsRegion, cluster, dependenciesOf, objectOf, objectsOf, planOf, TestBlueprint, testSovereign } from '../support/fixtures';

const L40S: NodePoolProps = { name: 'gpu', instanceType: 'g6e.12xlarge', count: 2 };

function hostCluster(...pools: NodePoolProps[]): HostCluster {
  return testSovereign({ regions: [awsRegion({ ...cluster(BuildingBlock.MGT), controlPlane: { instanceType: 'm6i.4xlarge' }, pools })] }).managementCluster;
}

function planned(props: VllmProps = {}, more: (cluster: HostCluster) => void = () => {}) {
  const on = hostCluster(L40S);
  new NvidiaDevicePlugin(on);
  new Vllm(on, undefined, props);
  more(on);
  return planOf(on.sovereign);
}
const serverOf = (props?: VllmProps) => objectOf(planned(props), 'vllm', 'StatefulSet').spec;

describe('Vllm', () => {
  test('serves one model on one graphics processor, from a volume of its own, and sends nothing home', () => {
    const { replicas, template: { spec }, volumeClaimTemplates } = serverOf();
    const [container] = spec.containers;
    expect([replicas, volumeClaimTemplates[0].spec.resources.requests.storage, container.image]).toEqual([1, '50Gi', 'vllm/vllm-openai:v0.26.0']);
    expect(container.args).toEqual([
      '--model=Qwen/Qwen3-8B', '--served-model-name=qwen3-8b', '--tensor-parallel-size=1', '--max-model-len=16384', '--gpu-memory-utilization=0.90', '--port=8080',
    ]);
    expect(container.env).toEqual([
      { name: 'VLLM_API_KEY', valueFrom: { secretKeyRef: { name: 'vllm-api-key', key: 'key' } } },
      { name: 'HF_HOME', value: '/models' },
      { name: 'VLLM_NO_USAGE_STATS', value: '1' },
    ]);
    expect(container.resources).toEqual({ requests: { cpu: '4000m', memory: '16384Mi' }, limits: { 'memory': '32768Mi', 'nvidia.com/gpu': 1 } });
    expect(container.startupProbe).toEqual({ httpGet: { path: '/health', port: 'http' }, periodSeconds: 10, failureThreshold: 180 });
    expect(spec.volumes).toContainEqual({ name: 'shm', emptyDir: { medium: 'Memory' } });
    expect([spec.tolerations, spec.nodeSelector]).toEqual([[{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }], undefined]);
  });

  test('is not root, and reaches the folders of its image by their group', () => {
    const { securityContext, containers: [container] } = serverOf().template.spec;
    expect(securityContext).toEqual({ runAsNonRoot: true, runAsUser: 2000, runAsGroup: 0, fsGroup: 0, seccompProfile: { type: 'RuntimeDefault' } });
    expect(container.securityContext).toEqual({ allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } });
  });

  test.each<[VllmProps, string, number, number, string, string]>([
    [{ size: ApplicationSize.MEDIUM }, 'qwen3-32b', 2, 1, '100Gi', '8000m'],
    [{ size: ApplicationSize.LARGE }, 'qwen3-32b', 2, 3, '100Gi', '8000m'],
    [{ gpus: 4, replicas: 2, storageGiB: 80, model: 'org/Model-7B' }, 'model-7b', 4, 2, '80Gi', '4000m'],
    [{ servedModelName: 'house' }, 'house', 1, 1, '50Gi', '4000m'],
  ])('with %j serves %s on %d graphics processors in %d Pods', (props, model, gpus, replicas, storage, cpu) => {
    const { replicas: pods, template, volumeClaimTemplates } = serverOf(props);
    const [{ args, resources }] = template.spec.containers;
    expect([args[1], args[2]]).toEqual([`--served-model-name=${model}`, `--tensor-parallel-size=${gpus}`]);
    expect([pods, resources.limits['nvidia.com/gpu'], resources.requests.cpu, volumeClaimTemplates[0].spec.resources.requests.storage]).toEqual([replicas, gpus, cpu, storage]);
  });

  test('has a budget for disruptions where it has several Pods', () => {
    const kinds = (replicas: number) => objectsOf(planned({ replicas }), 'vllm').map(({ kind }) => kind).sort();
    expect([kinds(1), kinds(2)]).toEqual([['Service', 'StatefulSet'], ['PodDisruptionBudget', 'Service', 'StatefulSet']]);
  });

  test('takes a shorter context, graphics processors of one model, more arguments and a token of Hugging Face', () => {
    const token = { path: 'org/acme/env/prod/hugging-face', property: 'token' };
    const { template: { spec } } = serverOf({ contextTokens: 4096, gpuModel: 'L40S', extraArgs: ['--quantization=awq'], huggingFaceToken: token });
    expect(spec.nodeSelector).toEqual({ 'catalyst.openova.io/gpu': 'L40S' });
    expect(spec.containers[0].args.slice(3)).toEqual(['--max-model-len=4096', '--gpu-memory-utilization=0.90', '--quantization=awq', '--port=8080']);
    expect(spec.containers[0].env[1]).toEqual({ name: 'HF_TOKEN', valueFrom: { secretKeyRef: { name: 'vllm-hugging-face', key: 'key' } } });
  });

  test('is found by what it provides, with the key that requests have to have', () => {
    const plan = planned({}, (on) => new Vllm(on, 'other', { model: 'Qwen/Qwen3-32B', gpus: 2 }));
    const [other, vllm] = plan.blueprints.filter((one) => one instanceof Vllm) as Vllm[];
    expect([vllm.endpoint.url, vllm.model, vllm.apiKey.property, other.endpoint.url, other.model]).toEqual([
      'http://vllm.vllm.svc:8080', 'qwen3-8b', 'key', 'http://other.vllm.svc:8080', 'qwen3-32b',
    ]);
    expect(plan.tryFindProvider(Capability.LANGUAGE_MODEL)).toBe(other);
    expect(other.apiKey.path).not.toBe(vllm.apiKey.path);
  });

  test('comes after whoever hands out graphics processors, and waits until the model is there', () => {
    const plan = planned();
    expect(dependenciesOf(plan, 'vllm')).toContain('nvidia-device-plugin');
    expect(plan.tryFindUnit('vllm')!.timeoutMinutes).toBe(45);
  });

  test('is scraped where somebody reads monitors', () => {
    const monitored = planned({}, (on) => {
      new PrometheusOperatorCrds(on);
      new TestBlueprint(on, 'reader', { component: CATALOGUE.alloy, provides: [Capability.MONITORING] });
    });
    expect(objectOf(monitored, 'vllm-monitors', 'PodMonitor').spec).toEqual({
      selector: { matchLabels: { 'app.kubernetes.io/name': 'vllm' } }, podMetricsEndpoints: [{ port: 'http' }],
    });
    expect(planned().tryFindUnit('vllm-monitors')).toBeUndefined();
  });

  test('fails when nobody hands out graphics processors', () => {
    const on = hostCluster();
    new Vllm(on);
    const findings = planOf(on.sovereign).sovereignPlan.findings.map(String);
    expect(findings).toContain(
      'omantel/aws-fra-mgt-prod/vllm: needs gpu, which no Blueprint on aws-fra-mgt-prod provides; '
      + "add a Blueprint that provides it (NvidiaDevicePlugin) with aws-fra-mgt-prod as its scope, or leave 'vllm' out [missing-provider]",
    );
  });

  test.each<[string, VllmProps, string]>([
    ['the model has no owner', { model: 'qwen3' }, "'model' must be an owner and a name, got \"qwen3\"; write for example 'Qwen/Qwen3-8B'"],
    ['there are no graphics processors', { gpus: 0 }, "'gpus' must be a whole number of at least 1, got 0; leave it out for that of the size"],
    ['replicas are none', { replicas: 0 }, "'replicas' must be a whole number of at least 1, got 0; leave it out for that of the size"],
  ])('fails when %s', (_, props, message) => {
    expect(() => new Vllm(hostCluster(L40S), undefined, props)).toThrow(new Error(`omantel/aws-fra-mgt-prod/vllm: ${message}`));
  });
});
