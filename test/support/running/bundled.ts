import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bundle, bundle, writeBundle } from '../../../lib/bundling/bundle.ts'
import { repositoryRoot } from '../../../lib/repository-root.ts'
import { clientSettings, type HttpHandler } from './http-event.ts'
import type { TestTable } from './table.ts'

/** Made once for all test files of a process: bundling takes longer than loading. */
const made = new Map<string, Bundle>()

const bundleOf = (entry: string): Bundle => {
  const one = made.get(entry) ?? bundle(join(repositoryRoot, entry))
  made.set(entry, one)
  return one
}

/** The module is loaded anew each time, with the settings that are in the environment then. */
const bundledModule = async (entry: string): Promise<unknown> => {
  const folder = mkdtempSync(join(tmpdir(), 'bundled-'))
  try {
    return await import(writeBundle(bundleOf(entry), folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Handler = (event: unknown, context?: unknown) => Promise<unknown>

const isEntry = <H>(module: unknown): module is { handler: H } =>
  typeof module === 'object' && module !== null && 'handler' in module

const handlerOf = async <H>(entry: string): Promise<H> => {
  const module = await bundledModule(entry)
  if (!isEntry<H>(module)) throw new Error(`${entry} exports no handler`)
  return module.handler
}

/** Sets the environment variables that every `http.ts` needs to work with a test's table. */
export const setFunctionEnvironment = (table: TestTable) =>
  Object.assign(process.env, clientSettings, {
    TABLE_NAME: table.tableName,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    SUPPRESSION_KEY: 'test-suppression-key',
    FINGERPRINT_KEY: 'test-fingerprint-key',
    REVIEW_KEY: 'review-key',
    ERASURE_KEY: 'erasure-key',
    BLOCKED_DAYS: '30',
    CURSOR_KEY: 'c1',
    CURSOR_KEY_BEFORE: 'c0',
  })

/** The handler of the bundle of a part's `http.ts`. Its settings must already be in the environment. */
export const bundledHandler = (entry: string): Promise<HttpHandler> => handlerOf(entry)

/** The same of an `on-<event>.ts`. */
export const bundledConsumer = (entry: string): Promise<Handler> => handlerOf(entry)
