import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { StageSettings } from './settings.ts'
import { buildStacks } from './stacks.ts'

/**
 * Builds a stage's stacks, without bundling, and checks them with CloudFormation's rules and cdk-nag's AWS Solutions
 * pack. Prints findings as they occur. Throws if a rule is broken that no construct has acknowledged.
 */
export const checkStacks = (settings: StageSettings): void => {
  const app = new App({
    context: { 'aws:cdk:bundling-stacks': [], '@aws-cdk/core:validateAgainstDefaultRules': true },
  })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  buildStacks(app, settings)
  app.synth()
}
