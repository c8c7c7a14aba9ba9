import { toYaml } from '../../constructs/private/yaml';
import { Switch } from './rules';

/** Templates that every stand-in chart has. */
export const HELPERS = `{{- /* The name that 'helm create' gives a release, as nearly all charts do. */ -}}
{{- define "stand-in.fullname" -}}
{{- $name := .Values.nameOverride | default .Chart.Name -}}
{{- $default := ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) -}}
{{- .Values.fullnameOverride | default $default | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- /* One value, or else a default: (list . (list "a" "b") default); JSON unless it is a word or a number. */ -}}
{{- define "stand-in.value" -}}
{{- $value := fromJson (toJson (index . 0).Values) -}}
{{- range index . 1 -}}
  {{- if kindIs "slice" $value -}}{{- $value = index (append $value "") (min (int .) (len $value) | int) -}}
  {{- else -}}{{- $value = kindIs "map" $value | ternary (get (ternary $value dict (kindIs "map" $value)) .) "" -}}{{- end -}}
{{- end -}}
{{- $value = ternary (index . 2) $value (or (kindIs "invalid" $value) (eq (toString $value) "")) -}}
{{- ternary (toJson $value) (toString $value) (or (kindIs "map" $value) (kindIs "slice" $value)) -}}
{{- end -}}

{{- /* Every Secret and ConfigMap that a value names, as JSON with a comma behind each. */ -}}
{{- define "stand-in.names" -}}
{{- $root := .root -}}
{{- if kindIs "map" .value -}}
  {{- $map := .value -}}
  {{- range $key := keys $map | sortAlpha -}}
    {{- $value := get $map $key -}}
    {{- if has $key (list "secretKeyRef" "secretRef" "existingSecret" "existingSecretName" "existingSecretRef" "secretName" "externalSecret" "usersExistingSecret" "existingConfigSecret" "extraSecretRef" "existingSecretAdminPassword" "existingSecretSecretKey" "existingXsrfSecret") -}}
      {{- include "stand-in.name" (dict "root" $root "kind" "Secret" "value" $value "key" (get $map "existingSecretKey")) -}}
    {{- else if has $key (list "configMapKeyRef" "configMapRef" "configMap") -}}
      {{- include "stand-in.name" (dict "root" $root "kind" "ConfigMap" "value" $value "key" "") -}}
    {{- else if and (eq $key "imagePullSecrets") (kindIs "slice" $value) -}}
      {{- range $value -}}{{- include "stand-in.name" (dict "root" $root "kind" "Secret" "value" . "key" "") -}}{{- end -}}
    {{- end -}}
    {{- include "stand-in.names" (dict "root" $root "value" $value) -}}
  {{- end -}}
  {{- /* A volume of OpenBao says of itself what it is. */ -}}
  {{- if has (get $map "type" | toString) (list "secret" "configMap") -}}
    {{- include "stand-in.name" (dict "root" $root "kind" (get $map "type" | title) "value" $map "key" "") -}}
  {{- end -}}
{{- else if kindIs "slice" .value -}}
  {{- range .value -}}{{- include "stand-in.names" (dict "root" $root "value" .) -}}{{- end -}}
{{- else if kindIs "string" .value -}}
  {{- /* Keycloak takes its environment and its volumes as text. */ -}}
  {{- if regexMatch "(?m)^[ -]*(secretKeyRef|configMapKeyRef|secretRef|configMapRef|secretName|configMap):" .value -}}
    {{- include "stand-in.names" (dict "root" $root "value" (fromYamlArray .value)) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{- define "stand-in.name" -}}
{{- $map := ternary .value dict (kindIs "map" .value) -}}
{{- $name := ternary (get $map "name") .value (kindIs "map" .value) -}}
{{- $isNeeded := and (ne (get $map "optional" | toString) "true") (ne (get $map "enabled" | toString) "false") -}}
{{- if and (kindIs "string" $name) $name $isNeeded -}}
{{- printf "%s," (toJson (dict "kind" .kind "name" (tpl $name .root) "key" (get $map "key" | default .key))) -}}
{{- end -}}
{{- end -}}

{{- /* Those of them that are in 'only', or those that are not in 'except'. */ -}}
{{- define "stand-in.references" -}}
{{- $names := include "stand-in.names" (dict "root" .root "value" (fromJson (toJson .root.Values))) -}}
{{- $found := list -}}
{{- range uniq (fromJsonArray (printf "[%s]" (trimSuffix "," $names))) -}}
  {{- if ternary (has .name $.only) (not (has .name $.except)) (hasKey $ "only") -}}{{- $found = append $found . -}}{{- end -}}
{{- end -}}
{{- toJson $found -}}
{{- end -}}

{{- define "stand-in.volumes" -}}
{{- range $index, $one := fromJsonArray (include "stand-in.references" .) -}}
  {{- $source := ternary (dict "secretName" $one.name) (dict "name" $one.name) (eq $one.kind "Secret") -}}
  {{- if $one.key -}}{{- $_ := set $source "items" (list (dict "key" $one.key "path" $one.key)) -}}{{- end -}}
  {{- printf "%s," (toJson (dict "name" (printf "values-%d" $index) (ternary "secret" "configMap" (eq $one.kind "Secret")) $source)) -}}
{{- end -}}
{{- end -}}

{{- define "stand-in.mounts" -}}
{{- range $index, $_ := fromJsonArray (include "stand-in.references" .) -}}
  {{- printf "%s," (toJson (dict "name" (printf "values-%d" $index) "mountPath" (printf "/values/%d" $index) "readOnly" true)) -}}
{{- end -}}
{{- end -}}
`;

/** Marks a text as what stands in a template as it is, and not as a string of YAML. */
export const raw = (text: string) => `<<${text}>>`;

/** Returns JSON on one line, with the templates in its strings as they are. */
export function inline(item: unknown): string {
  return JSON.stringify(item).replace(/\{\{.*?\}\}/g, (template) => template.replaceAll('\\"', '"'));
}

/** Returns the expression that reads a value, or else a default. */
export function value(path: string, byDefault: unknown): string {
  const steps = path.split('.').map((step) => JSON.stringify(step)).join(' ');
  const json = typeof byDefault === 'object' ? `(fromJson ${JSON.stringify(JSON.stringify(byDefault))})` : JSON.stringify(byDefault);
  return `include "stand-in.value" (list $ (list ${steps}) ${json})`;
}

/** Returns an object as a template. */
export function template(manifest: object): string {
  return toYaml([manifest]).replace(/'?<<([^]*?)>>'?/g, '$1');
}

/** Returns a template that is there when a value says so. */
export function when([path, byDefault]: Switch, template: string): string {
  return `{{- if eq (${value(path, byDefault)}) "true" }}\n${template}\n{{- end }}\n`;
}
