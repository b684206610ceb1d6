import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { configOf } from '#infra/aws/config.ts';
import { stubCode } from '#infra/aws/entries.ts';
import { ReviewedAwsSolutions } from '#infra/aws/nag.ts';
import { TongxinStage } from '#infra/aws/stage.ts';

export type Statement = {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Principal?: unknown;
  readonly Resource?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | string[]>>>>;
};
type Resource = { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> };
type Report = { readonly pluginReports: readonly { readonly pluginName: string; readonly conclusion: string }[] };

/** The flags that `npm run synth` runs with. */
export const FLAGS: Record<string, unknown> = JSON.parse(readFileSync('cdk.json', 'utf8')).context;

const makePages = (): string => {
  const dist = mkdtempSync(join(tmpdir(), 'tongxin-dist-'));
  writeFileSync(join(dist, 'index.html'), '<!doctype html>');
  return dist;
};

/** The whole app with stand-ins for the handlers: templates by stack, the validators' report, nag's findings. */
export const synthesize = (context: Readonly<Record<string, string>>, webDist = makePages()) => {
  const outdir = mkdtempSync(join(tmpdir(), 'tongxin-cdk-'));
  const app = new App({ context: { ...FLAGS, ...context }, analyticsReporting: false, outdir });
  const nag = new ReviewedAwsSolutions();
  Validations.of(app).addPlugins(nag);
  const stage = new TongxinStage(app, 'Tongxin', configOf(app.node), { codeOf: stubCode, webDist });
  app.synth();
  const stacks = [stage.data, stage.identity, stage.api, stage.stream, stage.web].filter(
    (stack) => stack !== undefined,
  );
  const templates = stacks.map((stack) => Template.fromStack(stack));
  const resources = templates.flatMap((template) =>
    Object.entries((template.toJSON() as { Resources: Record<string, Resource> }).Resources),
  );
  const report: Report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  return {
    data: Template.fromStack(stage.data),
    api: Template.fromStack(stage.api),
    stream: Template.fromStack(stage.stream),
    web: Template.fromStack(stage.web),
    texts: templates.map((template) => JSON.stringify(template.toJSON())),
    resources,
    report,
    findings: nag.findings,
  };
};

export type Built = ReturnType<typeof synthesize>;

export const resourcesOf = (built: Built, type: string): readonly (readonly [string, Resource])[] =>
  built.resources.filter(([, resource]) => resource.Type === type);

export const listOf = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/** Statements of the policies whose logical id begins with `name`. */
export const statementsOf = (built: Built, name = ''): readonly Statement[] =>
  resourcesOf(built, 'AWS::IAM::Policy')
    .filter(([id]) => id.startsWith(name))
    .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement);

/** Who may assume the one role whose logical id begins with `name`. */
export const trustOf = (built: Built, name: string): readonly Statement[] =>
  resourcesOf(built, 'AWS::IAM::Role')
    .filter(([id]) => id.startsWith(name))
    .flatMap(([, { Properties }]) => (Properties.AssumeRolePolicyDocument as { Statement: Statement[] }).Statement);

/** The statements on items, as the policy of shared/storage says them: actions, leading keys, tags that must (not) be. */
export const itemRights = (statements: readonly Statement[]) =>
  statements.flatMap(({ Action, Condition }) => {
    const keys = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
    return keys ? [{ actions: listOf(Action).toSorted(), keys: listOf(keys), missing: Condition?.Null }] : [];
  });
