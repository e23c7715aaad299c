import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { checkerFile, viewerFile } from '../../../functions/contract/pages/assets.ts'
import { guideFile, type GuideName, guides, isGuideName } from '../../../functions/contract/pages/guides.ts'
import { repositoryRoot } from '../../repository-root.ts'
import { guideHtml } from './guide-html.ts'
import { viewerScript } from './viewer-script.ts'

/** The files that stand next to a function's bundle, in `assets/`: contents by file name. */
export type Assets = Readonly<Record<string, string | Uint8Array>>

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')

/** A document without its own title and introduction, which the site replaces. */
const sectionsOf = (path: string) => {
  const text = read(path)
  return text.slice(text.indexOf('\n## ') + 1)
}

/** `docs/draw.md` has a part in Spanish for participants, and one in English for programmers. */
const drawParts = () => {
  const heading = '## For programmers\n'
  const [people, programmers, ...others] = sectionsOf('docs/draw.md').split(heading)
  if (!people?.startsWith('## Para quien participa\n') || programmers === undefined || others.length > 0)
    throw new Error(`docs/draw.md must have two parts, "## Para quien participa" and "${heading.trim()}"`)
  return { people: people.slice(people.indexOf('\n')), programmers }
}

const markdownOf: Readonly<Record<GuideName, () => string>> = {
  client: () => read('docs/client.md'),
  events: () => read('docs/events.md'),
  draw: () => `# ${guides.draw.title}\n${drawParts().people}`,
  'draw-rules': () => `# ${guides['draw-rules'].title}\n${drawParts().programmers}`,
}

/** What the contract's function serves besides what it generates: the viewer, the guides and the draw's checker. */
export const documentationAssets = (): Assets => ({
  [viewerFile]: gzipSync(viewerScript(), { level: 9 }),
  [checkerFile]: read('tools/check_draw.py'),
  ...Object.fromEntries(
    Object.keys(guides)
      .filter(isGuideName)
      .map((name) => [guideFile(name), guideHtml(markdownOf[name]())]),
  ),
})
