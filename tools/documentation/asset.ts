import { createHash } from 'node:crypto'

/** Files of the site by their paths below its root: `docs/errors.html`. */
export type SiteFiles = Record<string, string | Uint8Array>

/**
 * Puts a file among the site's assets, which browsers keep for a year, under a name with a hash of its content. Returns
 * its address. `name` is that without the hash: `documentation.css`.
 */
export const addAsset = (files: SiteFiles, name: string, content: string | Uint8Array): string => {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 10)
  const dot = name.lastIndexOf('.')
  const path = `assets/${name.slice(0, dot)}-${hash}${name.slice(dot)}`
  files[path] = content
  return `/${path}`
}
