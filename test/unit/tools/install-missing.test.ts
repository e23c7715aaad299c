import { spawn } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'

const tool = join(import.meta.dirname, '..', '..', '..', 'tools', 'install-missing.mjs')
let root = ''

/** A fake npm: counts its runs, takes a while, and installs what the lock file says, or fails. */
const npm = `
const { appendFileSync, copyFileSync, mkdirSync, existsSync } = require('node:fs')
appendFileSync('calls', process.argv.slice(2, 3) + '\\n')
if (existsSync('fail')) process.exit(7)
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
mkdirSync('node_modules', { recursive: true })
copyFileSync('package-lock.json', 'node_modules/.package-lock.json')
`
const lockFile = (packages: Record<string, unknown>) =>
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }))

const install = () =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    const env = { ...process.env, npm_execpath: join(root, 'npm.js') }
    const child = spawn(process.execPath, [join(root, 'tools', 'install-missing.mjs')], { env })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('close', (code) => resolve({ code, said }))
  })
const calls = () =>
  existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').trim().split('\n') : []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'))
  mkdirSync(join(root, 'tools'))
  copyFileSync(tool, join(root, 'tools', 'install-missing.mjs'))
  writeFileSync(join(root, 'npm.js'), npm)
  lockFile({
    'node_modules/a': { version: '1.0.0' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  })
  return () => rmSync(root, { recursive: true, force: true })
})

test('never installs into the folder that a linked node_modules points to', async () => {
  const elsewhere = join(root, 'elsewhere')
  mkdirSync(elsewhere)
  symlinkSync(elsewhere, join(root, 'node_modules'))
  const { code, said } = await install()
  expect({ code, calls: calls() }).toEqual({ code: 1, calls: [] })
  expect(said).toContain('node_modules is a link')
})

test('installs missing packages once, however many processes start at the same time', async () => {
  const runs = await Promise.all([install(), install(), install()])
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0])
  expect(calls()).toEqual(['ci'])
  const { code, said } = await install()
  expect({ code, said }).toEqual({ code: 0, said: '' })
})

test('installs again when a version differs or a package is missing', async () => {
  await install()
  lockFile({ 'node_modules/a': { version: '1.0.1' } })
  expect((await install()).said).toContain('a is not at 1.0.1')
  lockFile({ 'node_modules/a': { version: '1.0.1' }, 'node_modules/b': { version: '1.0.0' } })
  expect((await install()).said).toContain('b is missing')
  expect(calls()).toHaveLength(3)
})

test('explains what may be wrong when npm fails', async () => {
  writeFileSync(join(root, 'fail'), '')
  const { code, said } = await install()
  expect(code).toBe(1)
  expect(said).toContain('npm ci ended with 7')
  expect(said).toContain('registry')
})
