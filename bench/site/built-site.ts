import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import * as z from 'zod/mini'
import { viteConfig } from '../../console/build.ts'
import { repositoryRoot } from '../../lib/repository-root.ts'

const names = z._default(z.array(z.string()), [])
const manifest = z.record(
  z.string(),
  z.object({ file: z.string(), imports: names, dynamicImports: names, css: names }),
)
type Manifest = z.output<typeof manifest>

/** Bytes of the console's files as browsers receive them, gzipped. */
type SiteBytes = {
  /** All files of the problem list for somebody who has never been there, `/config.json` apart. */
  firstScreen: number
  /** What each other page loads beyond that, with its texts, by the name of its view; and each part of a page that is opened. */
  views: readonly { view: string; bytes: number }[]
  /** What verifying a draw loads beyond the draw's page. */
  verifier: number
}

/** A module's files and those of everything that it imports, styles included. */
const filesOf = (built: Manifest, modules: readonly string[]): Set<string> => {
  const files = new Set<string>()
  const add = (name: string) => {
    const chunk = built[name]
    if (!chunk) throw new Error(`The build has no ${name}`)
    if (files.has(chunk.file)) return
    for (const file of [chunk.file, ...chunk.css]) files.add(file)
    chunk.imports.forEach(add)
  }
  modules.forEach(add)
  return files
}

/** The pages' views, as the route tables name them. */
const listViews = (): string[] => {
  const folder = join(repositoryRoot, 'console', 'app', 'routing')
  const tables = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  return [...new Set(tables.flatMap((table) => table.match(/views\/[\w-]+\/[\w-]+\.tsx/g) ?? []))]
}

/** A view with its Spanish texts, which it names as the type of its words. */
const withTexts = (view: string): string[] => {
  const source = readFileSync(join(repositoryRoot, 'console', view), 'utf8')
  return [view, ...(source.match(/texts\/es\/[\w/-]+\.ts/g) ?? [])]
}

const problemList = 'views/problems/problems.tsx'
const draw = 'views/draw/draw.tsx'
const always = ['index.html', 'texts/es/common.ts']
const verifier = 'verifier/verify.ts'
const icon = 'favicon.svg'

/** Builds the console and weighs its files. */
export const weighSite = async (): Promise<SiteBytes> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-site-'))
  try {
    const config = viteConfig(folder)
    await build({ ...config, build: { ...config.build, manifest: 'manifest.json' } })
    const built = manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
    const weigh = (files: Iterable<string>) =>
      [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)
    const first = filesOf(built, [...always, ...withTexts(problemList)])
    const beyond = (modules: readonly string[], before: ReadonlySet<string>) =>
      weigh([...filesOf(built, modules)].filter((file) => !before.has(file)))
    /** A module and each part of it that is opened later, each without what is there before. */
    const weighOpened = (
      view: string,
      modules: readonly string[],
      before: ReadonlySet<string>,
    ): { view: string; bytes: number }[] => {
      const opened = new Set([...before, ...filesOf(built, modules)])
      const parts = (built[view]?.dynamicImports ?? []).filter((part) => part !== verifier)
      return [
        { view, bytes: beyond(modules, before) },
        ...parts.flatMap((part) => weighOpened(part, [part], opened)),
      ]
    }
    const drawn = filesOf(built, [...always, ...withTexts(problemList), ...withTexts(draw)])
    return {
      firstScreen: weigh(['index.html', icon, ...first]),
      views: listViews()
        .filter((view) => view !== problemList)
        .flatMap((view) => weighOpened(view, withTexts(view), first))
        .toSorted((one, other) => other.bytes - one.bytes),
      verifier: beyond([verifier], drawn),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
