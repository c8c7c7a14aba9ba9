const FACTORS: { [suffix: string]: number } = {
  '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12, Ki: 1024, Mi: 1024 ** 2, Gi: 1024 ** 3, Ti: 1024 ** 4,
};

/** Parses a Kubernetes memory or storage quantity into bytes. */
export function toBytes(quantity: string | number): number {
  const match = /^(\d+(?:\.\d+)?)(k|M|G|T|Ki|Mi|Gi|Ti)?$/.exec(String(quantity));
  if (!match) throw new Error(`'${quantity}' is not a memory or storage quantity such as '512Mi'`);
  return Number(match[1]) * FACTORS[match[2] ?? ''];
}

/** Parses a Kubernetes CPU quantity into thousandths of a core. */
export function toMillis(quantity: string | number): number {
  const match = /^(\d+(?:\.\d+)?)(m)?$/.exec(String(quantity));
  if (!match) throw new Error(`'${quantity}' is not a CPU quantity such as '250m'`);
  return match[2] ? Number(match[1]) : Number(match[1]) * 1000;
}
