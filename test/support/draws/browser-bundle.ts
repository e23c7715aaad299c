import { buildSync } from 'esbuild'

/** A module and everything it imports as one minified script for browsers; it defines `name` with the module's exports. */
export const browserBundle = (entry: string, name: string): string => {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    globalName: name,
  })
  return outputFiles.map(({ text }) => text).join('')
}
