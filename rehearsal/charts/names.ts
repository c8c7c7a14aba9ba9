import { ChartFacts } from './facts';
import { value } from './helpers';
import { ChartRules } from './rules';

/** Names of another release of a chart, as templates. */
export class Names {
  /** The full name of the release that was recorded. */
  readonly fullname: string;

  constructor(private readonly facts: ChartFacts, private readonly rules: ChartRules) {
    const { release, chart } = facts;
    this.fullname = rules.fullname ?? (release.includes(chart) ? release : `${release}-${chart}`);
  }

  /** Returns the name that the object of this recorded name has. */
  of(recorded: string): string {
    const { release, namespace } = this.facts;
    const starts = (with_: string) => recorded === with_ || (recorded.startsWith(with_) && /^[-:.]/.test(recorded.slice(with_.length)));
    const owner = `${namespace}-${release}`;
    if (starts(owner) && namespace !== release) return `{{ .Release.Namespace }}-{{ .Release.Name }}${recorded.slice(owner.length)}`;
    if (starts(this.fullname)) return `{{ include "stand-in.fullname" $ }}${recorded.slice(this.fullname.length)}`;
    return starts(release) ? `{{ .Release.Name }}${recorded.slice(release.length)}` : recorded;
  }

  /** Returns the namespace that objects of this recorded namespace have; undefined for kinds of the whole cluster. */
  namespace(recorded: string | undefined): string | undefined {
    if (!recorded) return undefined;
    const path = this.rules.namespaces?.[recorded];
    if (recorded !== this.facts.namespace) return path ? `{{ ${value(path, recorded)} }}` : recorded;
    return path ? `{{ ${value(path, '')} | default .Release.Namespace }}` : '{{ .Release.Namespace }}';
  }

  /** Returns the labels of what belongs to a workload; its Services select them. */
  labels(workload: string): { [key: string]: string } {
    return {
      'app.kubernetes.io/name': this.facts.chart, 'app.kubernetes.io/instance': '{{ .Release.Name }}', 'app.kubernetes.io/component': workload.slice(0, 63),
    };
  }
}
