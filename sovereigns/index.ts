import { Fleet } from '../index';
import { bankdhofar } from './bankdhofar';
import { omantel } from './omantel';
import { openova } from './openova';

/** Defines every Sovereign of this program. */
export function fleet(): Fleet {
  const scope = new Fleet();
  bankdhofar(scope);
  omantel(scope);
  openova(scope);
  return scope;
}
