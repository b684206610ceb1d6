import { App, Validations } from 'aws-cdk-lib';
import { configOf } from '#infra/aws/config.ts';
import { bundledCode, stubCode } from '#infra/aws/entries.ts';
import { ReviewedAwsSolutions } from '#infra/aws/nag.ts';
import { TongxinStage } from '#infra/aws/stage.ts';

const app = new App({ analyticsReporting: false });
const config = configOf(app.node);
const codeOf = app.node.tryGetContext('handlers') === 'stub' ? stubCode : await bundledCode();
Validations.of(app).addPlugins(new ReviewedAwsSolutions());
new TongxinStage(app, 'Tongxin', config, { codeOf });
app.synth();
