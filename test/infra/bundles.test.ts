import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { bundle } from '../../lib/constructs/bundle.ts'
import { entryOf } from '../../lib/function-names.ts'
import { bundlingApp, composed, resourcesOf, synthesize } from './synthesize.ts'

const asset = z.looseObject({
  FunctionName: z.string(),
  Code: z.object({ S3Key: z.string().endsWith('.zip') }),
})

const folder = mkdtempSync(join(tmpdir(), 'bundles-'))
afterAll(() => rmSync(folder, { recursive: true }))

const mostBytes = 450 * 1024
const { service } = synthesize({}, bundlingApp(join(folder, 'assembly')))

/** On the path of a request; the page to read may bring its own reader. */
const onRequestPath = ['calls-http', 'problems-http', 'directory-http']

const { functions } = composed(service)

describe.each(functions)('%s', (name) => {
  const into = join(folder, name)
  const { inputs, outputs } = bundle(entryOf(name), into)

  test('holds functions and packages, nothing of the local run, the infrastructure or the tests', () => {
    const strange = Object.keys(inputs).filter((file) => !/^functions\/|(^|\/)node_modules\//.test(file))
    expect(strange.filter((file) => file !== 'lib/constructs/environment-credentials.ts')).toEqual([])
  })

  test('leaves nothing but Node outside', () => {
    const outside = Object.values(outputs).flatMap(({ imports }) =>
      imports.filter(({ external }) => external),
    )
    expect(
      outside.filter(({ path }) => !path.startsWith('node:') && !process.getBuiltinModule(path)),
    ).toEqual([])
  })

  test('is what the function is deployed with', () => {
    const deployed = resourcesOf(service, 'AWS::Lambda::Function', asset).find(
      ({ properties }) => properties.FunctionName === `fidelizacion-local-${name}`,
    )
    const hash = deployed?.properties.Code.S3Key.replace('.zip', '') ?? ''
    const code = readFileSync(join(folder, 'assembly', `asset.${hash}`, 'index.mjs'), 'utf8')
    expect(code === readFileSync(join(into, 'index.mjs'), 'utf8')).toBe(true)
  })

  // esbuild turns what a CommonJS package requires of Node into a call that fails in an ES module.
  test('requires nothing when it runs', () => {
    expect(readFileSync(join(into, 'index.mjs'), 'utf8')).not.toContain('Dynamic require of')
  })
})

test.each(onRequestPath)('%s is under 450 KB', (name) => {
  expect(statSync(join(folder, name, 'index.mjs')).size).toBeLessThan(mostBytes)
})
