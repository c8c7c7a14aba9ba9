/** Tells whether a selector of Kubernetes chooses something with these labels; one that is not there chooses everything. */
export function selects(selector: any, labels: { [name: string]: string } = {}): boolean {
  const { matchExpressions = [], matchLabels = {} } = selector ?? {};
  return Object.entries(matchLabels).every(([name, value]) => labels[name] === value) && matchExpressions.every(({ key, operator, values }: any) => {
    switch (operator) {
      case 'In':
        return key in labels && values.includes(labels[key]);
      case 'NotIn':
        return !(key in labels) || !values.includes(labels[key]);
      case 'Exists':
        return key in labels;
      default:
        return !(key in labels);
    }
  });
}
