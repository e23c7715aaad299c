import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../../../lib/repository-root.ts'

const tops = ['bin', 'lib', 'functions', 'console', 'local', 'client', 'tools', 'bench', 'test']
const folders = tops.flatMap((top) => [
  join(repositoryRoot, top),
  ...readdirSync(join(repositoryRoot, top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name)),
])
const filesIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name))

test('no folder has more than 14 files', () => {
  const crowded = folders.map((folder) => ({ folder, count: filesIn(folder).length }))
  expect(crowded.filter(({ count }) => count > 14)).toEqual([])
})

test('no source file has more than 250 lines, and half of them have fewer than 60', () => {
  const generated = [join('client', 'types.ts')]
  const sources = folders
    .filter((folder) => !folder.startsWith(join(repositoryRoot, 'test')))
    .flatMap(filesIn)
    .filter((file) => /\.tsx?$/.test(file) && !generated.some((name) => file.endsWith(name)))
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .toSorted((a, b) => a.lines - b.lines)
  expect(sources.filter(({ lines }) => lines > 250)).toEqual([])
  expect(sources[Math.floor(sources.length / 2)]?.lines).toBeLessThan(60)
})

test("only a part's keys.ts contains keys of the table", () => {
  const key = /[A-Z]{2,}#/
  const withKeys = folders
    .filter((folder) => !['test', 'bench'].some((top) => folder.startsWith(join(repositoryRoot, top))))
    .flatMap(filesIn)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('keys.ts'))
    .filter((file) => key.test(readFileSync(file, 'utf8')))
  expect(withKeys).toEqual([])
})

test('nothing is exported that no other file names', () => {
  // The client's types are for those who use it; the bundler names this one by its package.
  const forOthers = [join(repositoryRoot, 'client'), join('bundling', 'environment-credentials.ts')]
  const texts = folders
    .flatMap(filesIn)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  const namedIn = new Map<string, number>()
  for (const { text } of texts)
    for (const name of new Set(text.match(/[\w$]+/g))) namedIn.set(name, (namedIn.get(name) ?? 0) + 1)
  const exported = /^export (?:async )?(?:const|function\*?|class|type|interface) ([\w$]+)/gm
  const needless = texts
    .filter(({ file }) => !forOthers.some((place) => file.startsWith(place) || file.endsWith(place)))
    .flatMap(({ file, text }) => [...text.matchAll(exported)].map(([, name = '']) => ({ file, name })))
  expect(needless.filter(({ name }) => namedIn.get(name) === 1)).toEqual([])
})
