import { GitOpsApp } from '../index';
import { fleet } from './index';

// Program of `cdk8s synth`.
new GitOpsApp(fleet()).synth();
