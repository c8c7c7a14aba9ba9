import { Location, Provider } from '../naming';
import { CloudProvider } from './cloud-provider';
import { Architecture, InstanceType } from './instance-type';

const EU = ['fsn1', 'nbg1', 'hel1'];
const EU_SIN = [...EU, 'sin'];
const US = ['ash', 'hil'];
const ALL = [...EU, ...US, 'sin'];

function type(
  name: string, vcpus: number, memoryGiB: number, diskGB: number, locations: string[], monthlyEuro: number, orderable = true,
): InstanceType {
  const architecture = name.startsWith('cax') ? Architecture.ARM : Architecture.X86;
  return { name, architecture, vcpus, memoryGiB, diskGB, locations, monthlyEuro, orderable };
}

/**
 * Hetzner Cloud.
 *
 * Prices are list prices for the EU locations (US for the types that exist only there).
 *
 * @see https://www.hetzner.com/cloud
 */
export class Hetzner extends CloudProvider {
  /** Returns Hetzner Cloud with its table of instance types. */
  public static cloud(): Hetzner {
    return Hetzner.CLOUD;
  }

  private static readonly CLOUD = new Hetzner();

  private constructor() {
    super({
      provider: Provider.HETZNER,
      pricesAsOf: '2026-09-04',
      loadBalancerMonthlyEuro: 7.49,
      ipv4MonthlyEuro: 0.5,
      limits: { userDataBytes: 32768, placementGroupServers: 10, networkAttachments: 100, volumesPerServer: 16, minimumVolumeGiB: 10 },
      instanceTypes: [
        type('cx23', 2, 4, 40, EU, 5.99, false),
        type('cx33', 4, 8, 80, EU, 8.99, false),
        type('cx43', 8, 16, 160, EU, 16.49, false),
        type('cx53', 16, 32, 320, EU, 29.99, false),
        type('cax11', 2, 4, 40, EU, 6.49, false),
        type('cax21', 4, 8, 80, EU, 10.99, false),
        type('cax31', 8, 16, 160, EU, 21.49, false),
        type('cax41', 16, 32, 320, EU, 41.49, false),
        type('cpx02', 1, 1, 20, EU_SIN, 6.49),
        type('cpx12', 1, 2, 40, EU_SIN, 11.99),
        type('cpx22', 2, 4, 80, EU_SIN, 19.99),
        type('cpx32', 4, 8, 160, EU_SIN, 35.99),
        type('cpx42', 8, 16, 320, EU_SIN, 69.99),
        type('cpx52', 12, 24, 480, EU_SIN, 100.99),
        type('cpx62', 16, 32, 640, EU_SIN, 130.49),
        type('ccx13', 2, 8, 80, ALL, 43.49),
        type('ccx23', 4, 16, 160, ALL, 86.49),
        type('ccx33', 8, 32, 240, ALL, 138.99),
        type('ccx43', 16, 64, 360, ALL, 276.49),
        type('ccx53', 32, 128, 600, ALL, 533.99),
        type('ccx63', 48, 192, 960, ALL, 853.99),
        type('cpx11', 2, 2, 40, US, 17.99),
        type('cpx21', 3, 4, 80, US, 32.49),
        type('cpx31', 4, 8, 160, US, 62.99),
        type('cpx41', 8, 16, 240, US, 120.99),
        type('cpx51', 16, 32, 360, US, 238.49),
      ],
    });
  }

  public ingressAnnotations(loadBalancer: string, location: Location): { [key: string]: string } {
    return {
      'load-balancer.hetzner.cloud/location': location.cloudLocation,
      // The controller adopts a load balancer of this name instead of ordering a second one.
      'load-balancer.hetzner.cloud/name': loadBalancer,
      'load-balancer.hetzner.cloud/use-private-ip': 'true',
    };
  }
}
