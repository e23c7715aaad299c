import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Stack } from 'aws-cdk-lib'
import { Asset } from 'aws-cdk-lib/aws-s3-assets'
import { bundledCode } from '../lib/constructs/bundle.ts'
import type { FunctionName } from '../lib/function-names.ts'
import { repositoryRoot } from '../lib/repository-root.ts'

/** A bundle on disk: its file, and how many bytes it has. */
export type Bundle = { file: string; bytes: number }

const bare = { 'put-one': 'bench/bare/put-one.ts', 'list-twenty': 'bench/bare/list-twenty.ts' } as const

export type BundleName = FunctionName | keyof typeof bare

const entryOf = (name: BundleName): string => {
  if (name === 'put-one' || name === 'list-twenty') return join(repositoryRoot, bare[name])
  const [part = '', ...entry] = name.split('-')
  return join(repositoryRoot, 'functions', part, `${entry.join('-')}.ts`)
}

const made = new Map<BundleName, Bundle>()

/**
 * A function's bundle, made by the very code that makes it for the deployment; the bare handlers' too. Throws when
 * there is no such entry.
 */
export const bundleOf = (name: BundleName): Bundle => {
  const known = made.get(name)
  if (known) return known
  const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'bench-bundle-')), analyticsReporting: false })
  const stack = new Stack(app, 'bundle')
  // The mail library is CommonJS; lib/parts says so for the same functions.
  bundledCode(entryOf(name), { commonJs: name.startsWith('alerts-') }).bind(stack)
  const [asset] = stack.node.findAll().filter((construct) => construct instanceof Asset)
  if (!asset) throw new Error(`${name} has no asset`)
  const file = join(app.outdir, asset.assetPath, 'index.mjs')
  const bundle = { file, bytes: statSync(file).size }
  made.set(name, bundle)
  return bundle
}

/** A bundle's text, to look for what is in it. */
export const bundleText = (name: BundleName): string => readFileSync(bundleOf(name).file, 'utf8')
