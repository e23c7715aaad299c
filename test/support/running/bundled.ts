import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../../../lib/bundling/bundle.ts'
import { repositoryRoot } from '../../../lib/repository-root.ts'
import { clientSettings, type HttpHandler } from './http-event.ts'
import type { TestTable } from './table.ts'

const bundledModule = async (entry: string): Promise<unknown> => {
  const folder = mkdtempSync(join(tmpdir(), 'bundled-'))
  bundle(join(repositoryRoot, entry), folder)
  return import(join(folder, 'index.mjs'))
}

const isEntry = (module: unknown): module is { handler: HttpHandler } =>
  typeof module === 'object' && module !== null && 'handler' in module

/** Sets the environment variables that every `http.ts` needs to work with a test's table. */
export const setFunctionEnvironment = (table: TestTable) =>
  Object.assign(process.env, clientSettings, {
    TABLE_NAME: table.tableName,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    CURSOR_KEY: 'c1',
    CURSOR_KEY_BEFORE: 'c0',
  })

/** Calls the bundle of a part's `http.ts` and returns its response. Its settings must already be in the environment. */
export const bundledHandler = async (entry: string): Promise<HttpHandler> => {
  const module = await bundledModule(entry)
  if (!isEntry(module)) throw new Error(`${entry} exports no handler`)
  return module.handler
}
