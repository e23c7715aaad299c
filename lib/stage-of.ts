import type { App } from 'aws-cdk-lib'
import * as z from 'zod/mini'

/** The stage asked for with `-c stage=<name>`; `local` unless asked. */
export const stageOf = (app: App): string =>
  z.parse(z._default(z.string(), 'local'), app.node.tryGetContext('stage'))
