import { MadeValue } from '../blueprint';

/** Id of the subnet of the load balancers, for controllers that have to be told. */
export const LOAD_BALANCER_SUBNET_ID: MadeValue = { name: 'load_balancer_subnet_id', maxBytes: 128 };
