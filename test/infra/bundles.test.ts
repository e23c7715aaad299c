import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { bundle, writeBundle } from '../../lib/bundling/bundle.ts'
import { entryOf } from '../../lib/function-names.ts'
import { repositoryRoot } from '../../lib/repository-root.ts'
import { bundlingApp, composed, resourcesOf, synthesize } from '../support/infra/synthesize.ts'

const asset = z.looseObject({
  FunctionName: z.string(),
  Code: z.object({ S3Key: z.string().check(z.endsWith('.zip')) }),
})

const lock = z
  .object({ packages: z.record(z.string(), z.looseObject({ license: z.optional(z.string()) })) })
  .parse(JSON.parse(readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8')))

const folder = mkdtempSync(join(tmpdir(), 'bundles-'))
afterAll(() => rmSync(folder, { recursive: true }))

const maxBytes = 400 * 1024
const { service } = synthesize({}, bundlingApp(join(folder, 'assembly')))

/** On the request path. */
const onRequestPath = ['calls-http', 'calls-http-stored', 'problems-http', 'directory-http']

/** Look up phone numbers, and are not on the request path. */
const withPhones = [
  ...['cases-on-change', 'alerts-on-problem', 'alerts-on-sweep', 'alerts-on-delivery'],
  ...[
    'privacy-http',
    'privacy-on-hour',
    'privacy-on-export',
    'privacy-on-case-change',
    'privacy-on-rectify',
    'privacy-http-erasing',
    'privacy-on-erase',
  ],
]

const { functions } = composed(service)

describe.each(functions)('%s', (name) => {
  const into = join(folder, name)
  const made = bundle(entryOf(name))
  const { inputs, imports } = made.output
  writeBundle(made, into)

  test('contains functions and packages only, nothing of the local run, the infrastructure or the tests', () => {
    const strange = Object.keys(inputs).filter((file) => !/^functions\/|(^|\/)node_modules\//.test(file))
    expect(strange.filter((file) => file !== 'lib/bundling/environment-credentials.ts')).toEqual([])
  })

  test('validates with zod/mini and no other dialect of zod', () => {
    const ofZod = Object.keys(inputs).filter((file) => file.includes('node_modules/zod/'))
    expect(ofZod.some((file) => file.endsWith('zod/v4/mini/schemas.js'))).toBe(true)
    expect(ofZod.filter((file) => file.includes('/v3/') || file.includes('/classic/'))).toEqual([])
  })

  test(`contains the phone library: ${withPhones.includes(name)}`, () => {
    const found = Object.keys(inputs).some((file) => file.includes('node_modules/libphonenumber-js/'))
    expect(found).toBe(withPhones.includes(name))
  })

  test('contains the table of public holidays, not the library that generates it', () => {
    expect(
      Object.keys(inputs).filter((file) =>
        /node_modules\/(date-holidays|date-bengali|astronomia)/.test(file),
      ),
    ).toEqual([])
  })

  test('contains only packages under permissive licences', () => {
    const packages = Object.keys(inputs).flatMap((file) => {
      const [found] = /node_modules\/(.*node_modules\/)?(@[^/]+\/)?[^/]+/.exec(file) ?? []
      return found === undefined ? [] : [found]
    })
    const licences = [...new Set(packages)].map((name) => `${name}: ${lock.packages[name]?.license}`)
    expect(
      licences.filter((licence) => !/: (MIT(-0)?|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)$/.test(licence)),
    ).toEqual([])
  })

  test("imports nothing external except Node's own modules", () => {
    const outside = imports.filter(({ external }) => external)
    expect(
      outside.filter(({ path }) => !path.startsWith('node:') && !process.getBuiltinModule(path)),
    ).toEqual([])
  })

  test('is the code that the function is deployed with', () => {
    const deployed = resourcesOf(service, 'AWS::Lambda::Function', asset).find(
      ({ properties }) => properties.FunctionName === `fidelizacion-local-${name}`,
    )
    const hash = deployed?.properties.Code.S3Key.replace('.zip', '') ?? ''
    const inAssembly = join(folder, 'assembly', `asset.${hash}`)
    const filesIn = (where: string) =>
      readdirSync(where, { recursive: true, encoding: 'utf8' })
        .filter((file) => statSync(join(where, file)).isFile())
        .toSorted()
    expect(filesIn(inAssembly)).toEqual(filesIn(into))
    for (const file of filesIn(into)) {
      expect(readFileSync(join(inAssembly, file)).equals(readFileSync(join(into, file)))).toBe(true)
    }
  })

  // esbuild turns the `require` of a Node module in a CommonJS package into a call that fails in an ES module.
  test('has what a dynamic require needs at run time, if it makes one', () => {
    const code = readFileSync(join(into, 'index.mjs'), 'utf8')
    expect(code.includes('Dynamic require of')).toBe(
      code.startsWith("import{createRequire}from'node:module'"),
    )
  })
})

test.each(onRequestPath)('%s is a single file under 400 KB', (name) => {
  expect(readdirSync(join(folder, name))).toEqual(['index.mjs'])
  expect(statSync(join(folder, name, 'index.mjs')).size).toBeLessThan(maxBytes)
})
