import { join, resolve } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { writeDocumentation } from '../tools/documentation/documentation.ts'
import { writeInformationPages } from '../tools/site/information-pages.ts'

/** What is built where no other folder is named. */
const defaultFolder = join(import.meta.dirname, '..', 'dist', 'console')

/** How Vite builds the console's files into a folder, which is emptied first. */
export const viteConfig = (folder: string) =>
  ({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      // Without it, a font or picture might become a `data:` URL, which the page's policy refuses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  }) satisfies InlineConfig

/**
 * Builds the site's files into a folder, which is emptied first: the console's `index.html`, the public page about
 * Fidelización, the documentation in `docs/`, and `assets/` whose names hold a hash of their content. `config.json` is not
 * among them: it differs between installations. Where the site's address is known, the public page names it to search engines.
 */
const buildSite = async (folder: string, siteUrl?: string): Promise<void> => {
  await build(viteConfig(folder))
  writeDocumentation(folder)
  writeInformationPages(folder, siteUrl)
}

if (import.meta.main) await buildSite(resolve(process.argv[2] ?? defaultFolder), process.argv[3])
