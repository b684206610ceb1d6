import { Tags } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Config } from '#infra/aws/config.ts';
import type { CodeOf } from '#infra/aws/entries.ts';
import { ApiStack } from '#infra/aws/stacks/api-stack.ts';
import { DataStack } from '#infra/aws/stacks/data-stack.ts';
import { IdentityStack } from '#infra/aws/stacks/identity-stack.ts';
import { StreamStack } from '#infra/aws/stacks/stream-stack.ts';
import { WebStack } from '#infra/aws/stacks/web-stack.ts';

export type TongxinProps = { readonly codeOf: CodeOf; readonly webDist?: string };

/**
 * One installation of the system in one region. A plain construct: what `cdk synth` validates and `cdk deploy --all` takes
 * are the stacks directly below the app.
 */
export class TongxinStage extends Construct {
  readonly data: DataStack;
  readonly identity: IdentityStack | undefined;
  readonly api: ApiStack;
  readonly stream: StreamStack;
  readonly web: WebStack;

  constructor(scope: Construct, id: string, config: Config, props: TongxinProps) {
    super(scope, id);
    const { codeOf } = props;
    const named = (topic: string) => ({
      env: { region: config.region },
      stackName: `tongxin-${config.stage}-${topic}`,
      terminationProtection: config.permanent,
    });
    this.data = new DataStack(this, 'Data', config, named('data'));
    this.identity =
      config.china || config.issuerUrl
        ? undefined
        : new IdentityStack(this, 'Identity', config, this.data.storageKey, named('identity'));
    this.api = new ApiStack(this, 'Api', config, {
      ...named('api'),
      data: this.data,
      issuer: this.identity?.issuer,
      codeOf,
    });
    this.stream = new StreamStack(this, 'Stream', config, { ...named('stream'), data: this.data, codeOf });
    this.web = new WebStack(this, 'Web', config, {
      ...named('web'),
      data: this.data,
      api: this.api,
      ...(props.webDist === undefined ? {} : { webDist: props.webDist }),
    });
    Tags.of(this).add('app', 'tongxin');
    Tags.of(this).add('stage', config.stage);
  }
}
