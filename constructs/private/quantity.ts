import { invalid } from './errors';

const FACTORS: { [suffix: string]: number } = {
  '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12, Ki: 1024, Mi: 1024 ** 2, Gi: 1024 ** 3, Ti: 1024 ** 4,
};

/** Parses a Kubernetes memory or storage quantity into bytes. */
export function toBytes(path: string, quantity: string | number): number {
  const match = /^(\d+(?:\.\d+)?)(k|M|G|T|Ki|Mi|Gi|Ti)?$/.exec(String(quantity));
  if (!match) throw invalid(path, 'memory', 'be a quantity of Kubernetes', quantity, "write for example '512Mi'");
  return Number(match[1]) * FACTORS[match[2] ?? ''];
}

/** Parses a Kubernetes CPU quantity into thousandths of a core. */
export function toMillis(path: string, quantity: string | number): number {
  const match = /^(\d+(?:\.\d+)?)(m)?$/.exec(String(quantity));
  if (!match) throw invalid(path, 'cpu', 'be a quantity of Kubernetes', quantity, "write for example '250m'");
  return match[2] ? Number(match[1]) : Number(match[1]) * 1000;
}
