import { Bge, BgeProps, ModelAccelerator, NvidiaDevicePlugin, PrometheusOperatorCrds } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { ApplicationSize, BuildingBlock, Capability, HostCluster } from '../../constructs';
import { awsRegion, cluster, dependenciesOf, objectOf, objectsOf, planOf, TestBlueprint, testSovereign } from '../support/fixtures';

function planned(props: BgeProps = {}, more: (cluster: HostCluster) => void = () => {}) {
  const pools = [{ name: 'gpu', instanceType: 'g6.12xlarge', count: 1 }];
  const { managementCluster } = testSovereign({ regions: [awsRegion({ ...cluster(BuildingBlock.MGT), controlPlane: { instanceType: 'm6i.4xlarge' }, pools })] });
  new NvidiaDevicePlugin(managementCluster);
  new Bge(managementCluster, undefined, props);
  more(managementCluster);
  return planOf(managementCluster.sovereign);
}
const serverOf = (part: string, props?: BgeProps) => objectOf(planned(props), 'bge', 'StatefulSet', `bge-${part}`).spec;

describe('Bge', () => {
  test('has a server for embeddings and one for the order of texts, on the processor of the machine, confined', () => {
    const { replicas, template: { spec }, volumeClaimTemplates } = serverOf('embed');
    const [container] = spec.containers;
    expect([replicas, volumeClaimTemplates[0].spec.resources.requests.storage, spec.tolerations]).toEqual([1, '10Gi', undefined]);
    expect(container.image).toBe('ghcr.io/huggingface/text-embeddings-inference:cpu-1.9.3');
    expect(container.args).toEqual(['--model-id=BAAI/bge-m3', '--max-batch-tokens=16384', '--max-client-batch-size=32', '--port=8080']);
    expect(container.env).toEqual([{ name: 'HF_HOME', value: '/models' }, { name: 'HUGGINGFACE_HUB_CACHE', value: '/models' }]);
    expect(container.resources).toEqual({ requests: { cpu: '1000m', memory: '3072Mi' }, limits: { memory: '6144Mi' } });
    expect([spec.securityContext.runAsNonRoot, container.securityContext.readOnlyRootFilesystem]).toEqual([true, true]);
    expect(serverOf('rerank').template.spec.containers[0].args[0]).toBe('--model-id=BAAI/bge-reranker-v2-m3');
  });

  test.each<[BgeProps, string, number, string, number | undefined]>([
    [{ size: ApplicationSize.MEDIUM }, 'cpu-1.9.3', 2, '4000m', undefined],
    [{ size: ApplicationSize.LARGE }, '89-1.9.3', 2, '2000m', 1],
    [{ size: ApplicationSize.LARGE, accelerator: ModelAccelerator.HOPPER, replicas: 1 }, 'hopper-1.9.3', 1, '2000m', 1],
    [{ accelerator: ModelAccelerator.AMPERE }, '86-1.9.3', 1, '1000m', 1],
  ])('with %j runs image %s in %d Pods of embeddings', (props, tag, replicas, cpu, gpus) => {
    const { replicas: pods, template: { spec: { containers: [{ image, resources }] } } } = serverOf('embed', props);
    expect([image.split(':')[1], pods, resources.requests.cpu, resources.limits['nvidia.com/gpu']]).toEqual([tag, replicas, cpu, gpus]);
    expect(serverOf('rerank', props).replicas).toBe(1);
    expect(dependenciesOf(planned(props), 'bge').includes('nvidia-device-plugin')).toBe(gpus !== undefined);
  });

  test('takes other models, and a larger volume', () => {
    const props = { embedModel: 'Qwen/Qwen3-Embedding-0.6B', rerankModel: 'BAAI/bge-reranker-base', storageGiB: 20 };
    const [embed, rerank] = ['embed', 'rerank'].map((part) => serverOf(part, props));
    expect([embed, rerank].map(({ template }) => template.spec.containers[0].args[0])).toEqual(['--model-id=Qwen/Qwen3-Embedding-0.6B', '--model-id=BAAI/bge-reranker-base']);
    expect(embed.volumeClaimTemplates[0].spec.resources.requests.storage).toBe('20Gi');
  });

  test('is found by what it provides', () => {
    const bge = (props?: BgeProps) => planned(props).tryFindProvider(Capability.EMBEDDINGS) as Bge;
    const { dimensions, endpoint, model, rerankEndpoint } = bge();
    expect([endpoint.url, rerankEndpoint?.url, model, dimensions]).toEqual([
      'http://bge-embed.bge.svc:8080', 'http://bge-rerank.bge.svc:8080', 'bge-m3', 1024,
    ]);
    expect(bge({ embedModel: 'BAAI/bge-small-en', dimensions: 384 })).toMatchObject({ model: 'bge-small-en', dimensions: 384 });
  });

  test('does without the order of texts', () => {
    const plan = planned({ rerankerEnabled: false });
    expect((plan.tryFindProvider(Capability.EMBEDDINGS) as Bge).rerankEndpoint).toBeUndefined();
    expect(objectsOf(plan, 'bge').map(({ kind, metadata }) => `${kind} ${metadata.name}`).sort()).toEqual(['Service bge-embed', 'StatefulSet bge-embed']);
  });

  test('is scraped where somebody reads monitors', () => {
    const plan = planned({}, (on) => {
      new PrometheusOperatorCrds(on);
      new TestBlueprint(on, 'reader', { component: CATALOGUE.alloy, provides: [Capability.MONITORING] });
    });
    expect(objectsOf(plan, 'bge-monitors').map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['PodMonitor bge-embed', 'PodMonitor bge-rerank']);
  });

  test.each<[string, BgeProps, string]>([
    ['a model has no owner', { rerankModel: 'bge' }, "'rerankModel' must be an owner and a name, got \"bge\"; write for example 'BAAI/bge-m3'"],
    ['an embedding has no numbers', { dimensions: 0 }, "'dimensions' must be a whole number of at least 1, got 0; leave it out for the usual one"],
  ])('fails when %s', (_, props, message) => {
    expect(() => new Bge(testSovereign().managementCluster, undefined, props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/bge: ${message}`));
  });
});
