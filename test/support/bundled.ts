import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../../lib/constructs/bundle.ts'
import { repositoryRoot } from '../../lib/repository-root.ts'
import type { HttpHandler } from './http-event.ts'

/** A module as it is in a bundle, with `quick-zod` in zod's place; without `zod.cjs` beside it where so asked. */
export const bundledModule = async (entry: string, { zod = true } = {}): Promise<unknown> => {
  const folder = mkdtempSync(join(tmpdir(), 'bundled-'))
  bundle(join(repositoryRoot, entry), folder)
  if (!zod) rmSync(join(folder, 'zod.cjs'))
  return import(join(folder, 'index.mjs'))
}

const isEntry = (module: unknown): module is { handler: HttpHandler } =>
  typeof module === 'object' && module !== null && 'handler' in module

/** What the bundle of a part's `http.ts` answers with. Its settings must be in the environment before. */
export const bundledHandler = async (entry: string, options?: { zod: boolean }): Promise<HttpHandler> => {
  const module = await bundledModule(entry, options)
  if (!isEntry(module)) throw new Error(`${entry} exports no handler`)
  return module.handler
}
