import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { isObject } from '../private/merge';

/** cdk8s drops nulls, and a chart value of null is one that removes the chart's own (I11). */
export class NullKeepingObject extends ApiObject {
  constructor(scope: Construct, id: string, private readonly given: { apiVersion: string; kind: string; [key: string]: any }) {
    super(scope, id, given);
  }

  public toJson(): any {
    return restoreNulls(super.toJson(), this.given);
  }
}

function restoreNulls(rendered: any, given: any): any {
  if (Array.isArray(given)) {
    const isSame = Array.isArray(rendered) && rendered.length === given.length;
    return isSame ? given.map((item, index) => restoreNulls(rendered[index], item)) : rendered;
  }
  if (!isObject(given) || !hasNull(given)) return rendered;
  const restored: { [key: string]: any } = {};
  for (const key of [...new Set([...Object.keys(rendered ?? {}), ...Object.keys(given)])].sort()) {
    if (given[key] === null) restored[key] = null;
    else if (rendered?.[key] !== undefined || hasNull(given[key])) restored[key] = restoreNulls(rendered?.[key], given[key]);
  }
  return restored;
}

function hasNull(value: any): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.some(hasNull);
  return isObject(value) && Object.values(value).some(hasNull);
}
