import { SharedSecret } from '../constructs';

/** A server elsewhere that delivers what is sent, where the cloud lets nobody connect to port 25 of others. */
export interface MailRelay {
  /**
   * Host name.
   * @format hostname
   */
  readonly host: string;
  /**
   * Port; 465 speaks TLS from the start.
   * @default 465
   */
  readonly port?: number;
  /** Name to log in with. */
  readonly username: string;
  /** Where in OpenBao the password is kept. */
  readonly password: SharedSecret;
}
