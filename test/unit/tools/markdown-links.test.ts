import { globSync, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../../../lib/repository-root.ts'

const files = [
  ...globSync('*.md', { cwd: repositoryRoot }),
  ...globSync('{client,docs,bench,local,tools,test}/**/*.md', { cwd: repositoryRoot }),
].filter((file) => !file.includes('node_modules'))

const read = (path: string) => readFileSync(path, 'utf8')
const withoutCode = (markdown: string) =>
  markdown.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '`x`')

/** The anchors that GitHub gives the headings of a document. */
const anchorsOf = (markdown: string) =>
  [...markdown.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )

const linksOf = (markdown: string) =>
  [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(([, href = '']) => href)

test.each(files)('every link in %s leads somewhere', (file) => {
  const path = join(repositoryRoot, file)
  const broken = linksOf(read(path)).filter((href) => {
    if (/^(https?|mailto):/.test(href)) return false
    const [to = '', fragment] = href.split('#')
    const target = to === '' ? path : join(dirname(path), to)
    if (!existsSync(target) || relative(repositoryRoot, target).startsWith('..')) return true
    if (fragment === undefined) return false
    return !statSync(target).isFile() || !anchorsOf(read(target)).includes(fragment)
  })
  expect(broken).toEqual([])
})

test('finds the documents', () => {
  expect(files).toEqual(expect.arrayContaining(['README.md', join('docs', 'runbook.md')]))
})

test.each(files)('%s has no text that is still to be written', (file) => {
  expect(read(join(repositoryRoot, file)).match(/\b(PLACEHOLDER|TODO|TBD|FIXME)\b/g)).toBeNull()
})
