import { Fleet } from '../index';
import { omantel } from './omantel';

/** Defines every Sovereign of this program. */
export function fleet(): Fleet {
  const scope = new Fleet();
  omantel(scope);
  return scope;
}
