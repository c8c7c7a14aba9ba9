import { Construct } from 'constructs';
import { ApplicationSize, CompositeBlueprint } from '../../constructs';
import { CATALOGUE } from '../catalogue';
import { Guacamole, GuacamoleProps } from '../guacamole';
import { LiveKit, LiveKitProps } from '../livekit';
import { Matrix, MatrixProps } from '../matrix';
import { Stalwart, StalwartProps } from '../stalwart';
import { Stunner, StunnerProps } from '../stunner';

/** Properties of Relay. */
export interface RelayProps {
  /**
   * How much its members are made for, where their own props say nothing else.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Whether there is chat.
   * @default true
   */
  readonly matrixEnabled?: boolean;
  /**
   * Properties of the chat.
   * @default - its own
   */
  readonly matrix?: MatrixProps;
  /**
   * Whether there are rooms with audio and video, and relays for them.
   * @default true
   */
  readonly livekitEnabled?: boolean;
  /**
   * Properties of the rooms.
   * @default - their own
   */
  readonly livekit?: LiveKitProps;
  /**
   * Properties of the relays.
   * @default - their own
   */
  readonly stunner?: StunnerProps;
  /**
   * Relays that are there already.
   * @default - they are made
   */
  readonly existingStunner?: Stunner;
  /**
   * Whether there is mail.
   * @default true
   */
  readonly stalwartEnabled?: boolean;
  /**
   * Properties of mail.
   * @default - its own
   */
  readonly stalwart?: StalwartProps;
  /**
   * Whether there are remote desktops.
   * @default false
   */
  readonly guacamoleEnabled?: boolean;
  /**
   * Properties of the remote desktops.
   * @default - their own
   */
  readonly guacamole?: GuacamoleProps;
}

/**
 * Communication: chat whose calls are in rooms of its own, which media reaches through relays; mail; and remote desktops.
 *
 * Databases, logins, buckets and caches come from the cluster, and so does the operator of the relays, `StunnerOperator`. Rooms have relays
 * in every size: without them, the servers would need ports on the machines, which no Organization has.
 *
 * @example
 * new blueprints.Relay(cluster, 'relay', { guacamoleEnabled: true });
 */
export class Relay extends CompositeBlueprint {
  /** Chat. */
  public readonly matrix?: Matrix;
  /** Rooms with audio and video. */
  public readonly livekit?: LiveKit;
  /** Relays of media; those that are handed in are no members. */
  public readonly stunner?: Stunner;
  /** Mail. */
  public readonly stalwart?: Stalwart;
  /** Remote desktops. */
  public readonly guacamole?: Guacamole;

  constructor(scope: Construct, id: string = 'relay', props: RelayProps = {}) {
    super(scope, id, CATALOGUE.relay);
    const { size, existingStunner, matrixEnabled = true, livekitEnabled = true, stalwartEnabled = true, guacamoleEnabled = false } = props;
    if (livekitEnabled) {
      this.stunner = existingStunner ?? new Stunner(this, 'stunner', { size, ...props.stunner });
      this.livekit = new LiveKit(this, 'livekit', { size, turn: this.stunner, ...props.livekit });
    }
    // Without rooms of its own it takes none that the cluster has.
    if (matrixEnabled) this.matrix = new Matrix(this, 'matrix', { size, callsEnabled: livekitEnabled, media: this.livekit, ...props.matrix });
    if (stalwartEnabled) this.stalwart = new Stalwart(this, 'stalwart', { size, ...props.stalwart });
    if (guacamoleEnabled) this.guacamole = new Guacamole(this, 'guacamole', { size, ...props.guacamole });
  }
}
