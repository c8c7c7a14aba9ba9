import { InfrastructureApp } from '../index';
import { ACKNOWLEDGED, LOCKS } from './acknowledged';
import { fleet } from './index';

// Program of `cdktf synth`, which shows what it writes here.
try {
  new InfrastructureApp(fleet(), { lockDirectory: LOCKS, acknowledge: ACKNOWLEDGED }).synth();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
