import type { App } from 'aws-cdk-lib'
import * as z from 'zod/mini'

/** The stage given with `-c stage=<name>`, by default `local`. */
export const stageOf = (app: App): string =>
  z.parse(z._default(z.string(), 'local'), app.node.tryGetContext('stage'))
