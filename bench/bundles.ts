import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle, writeBundle } from '../lib/bundling/bundle.ts'
import type { FunctionName } from '../lib/function-names.ts'
import { repositoryRoot } from '../lib/repository-root.ts'

/** A bundle on disk: its file, and how many bytes it has. */
export type Bundle = { file: string; bytes: number }

const bareNames = ['put-one', 'list-twenty'] as const
type BareName = (typeof bareNames)[number]

export type BundleName = FunctionName | BareName

const isBare = (name: BundleName): name is BareName => bareNames.some((bare) => bare === name)

const entryOf = (name: BundleName): string => {
  if (isBare(name)) return join(repositoryRoot, 'bench', 'bare', `${name}.ts`)
  const [part = '', ...entry] = name.split('-')
  return join(repositoryRoot, 'functions', part, `${entry.join('-')}.ts`)
}

const made = new Map<BundleName, Bundle>()

/** A function's bundle, made by the very code that makes it for the deployment; the bare handlers' too. */
export const bundleOf = (name: BundleName): Bundle => {
  const known = made.get(name)
  if (known) return known
  const folder = mkdtempSync(join(tmpdir(), `bench-${name}-`))
  const file = writeBundle(bundle(entryOf(name)), folder)
  const one = { file, bytes: statSync(file).size }
  made.set(name, one)
  return one
}
