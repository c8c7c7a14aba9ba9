import { InfrastructureApp } from '../index';
import { fleet } from './index';

// Program of `cdktf synth`.
new InfrastructureApp(fleet()).synth();
