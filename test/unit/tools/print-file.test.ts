import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { printFile } from '../../../tools/print/print-file.ts'

let folder: string
let printed: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'print-file-'))
  printed = []
  const keep = (text: unknown) => {
    printed.push(String(text))
    return true
  }
  vi.spyOn(console, 'log').mockImplementation(keep)
  vi.spyOn(console, 'error').mockImplementation(keep)
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  return () => {
    vi.restoreAllMocks()
    rmSync(folder, { recursive: true })
  }
})

const target = () => join(folder, 'page.md')
const print = (...args: string[]) =>
  printFile(
    {
      path: relative(join(import.meta.dirname, '../../..'), target()),
      script: 'openapi',
      from: 'its source',
      generate: () => 'new',
    },
    args,
  )

it('writes the file, after which the check passes', async () => {
  expect(await print('--check')).toBe(1)
  expect(await print()).toBe(0)
  expect(readFileSync(target(), 'utf8')).toBe('new')
  expect(await print('--check')).toBe(0)
})

it('leaves an outdated file unchanged when checking, and names the script that writes it', async () => {
  writeFileSync(target(), 'old')
  expect(await print('--check')).toBe(1)
  expect(readFileSync(target(), 'utf8')).toBe('old')
  expect(printed.join()).toContain('npm run openapi')
})

it('explains itself with --help, and rejects unknown options without writing anything', async () => {
  const ended: unknown[] = []
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    ended.push(code)
    throw new Error('ended')
  })
  await expect(print('--help')).rejects.toThrow('ended')
  await expect(print('--chekc')).rejects.toThrow('ended')
  expect(ended).toEqual([0, 2])
  for (const text of printed) expect(text).toContain('npm run openapi [-- --check]')
  expect(await print('--check')).toBe(1)
})
