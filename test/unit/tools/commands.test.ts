import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { repositoryRoot } from '../../../lib/repository-root.ts'

const { scripts } = z.parse(
  z.object({ scripts: z.record(z.string(), z.string()) }),
  JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')),
)
const commands = Object.entries(scripts).flatMap(([script, line]) => {
  const [, command] = /^node tools\/run\.mjs (\S+)$/.exec(line) ?? []
  return command === undefined ? [] : [{ script, command }]
})

/** A clone in which nothing is installed. */
const clone = mkdtempSync(join(tmpdir(), 'commands-'))
cpSync(join(repositoryRoot, 'tools'), join(clone, 'tools'), { recursive: true })
afterAll(() => rmSync(clone, { recursive: true, force: true }))

test('every script is a command, so that it explains itself', () => {
  expect(commands.map(({ script }) => script)).toEqual(Object.keys(scripts))
})

test('every command has a usage, and every usage a command', () => {
  const texts = ['running', 'checking', 'building']
    .flatMap((folder) => readdirSync(join(clone, 'tools', 'usage', folder)))
    .map((file) => file.replace(/(\.es)?\.txt$/, ''))
  expect([...new Set(texts)].toSorted()).toEqual(commands.map(({ command }) => command).toSorted())
})

test.each(commands)('$script explains itself before anything is installed', ({ script, command }) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/run.mjs', command, '--help'], {
    cwd: clone,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(new RegExp(`npm (run )?(--silent )?${script}\\b`))
  expect(readdirSync(clone)).toEqual(['tools'])
})

test('a command that does not exist is named, with those that do', () => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/run.mjs', 'strat'], {
    cwd: clone,
    encoding: 'utf8',
  })
  expect(status).toBe(2)
  expect(stderr).toContain('There is no command strat; there are start, build, test')
})
