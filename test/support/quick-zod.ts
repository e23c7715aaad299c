import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../../lib/constructs/bundle.ts'
import { repositoryRoot } from '../../lib/repository-root.ts'

/** A module as it is in a bundle, with `quick-zod` in zod's place; without `zod.cjs` beside it where so asked. */
export const bundledModule = async (entry: string, { zod = true } = {}): Promise<unknown> => {
  const folder = mkdtempSync(join(tmpdir(), 'quick-zod-'))
  bundle(join(repositoryRoot, entry), folder)
  if (!zod) rmSync(join(folder, 'zod.cjs'))
  return import(join(folder, 'index.mjs'))
}
