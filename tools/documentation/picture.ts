import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { repositoryRoot } from '../../lib/repository-root.ts'
import { addAsset, type SiteFiles } from './asset.ts'

/** A picture as a page shows it: its address, and its size in pixels, so that the text does not jump as it loads. */
export type Picture = { src: string; width: number; height: number }

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

const sizeOf = (png: Buffer, path: string) => {
  if (!png.subarray(0, 8).equals(signature)) throw new Error(`${path} must be a PNG`)
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

/**
 * Copies a guide's picture to the site's assets. `path` is as the guides have it: relative to `docs/`. Throws if the file
 * is not there or is no PNG.
 */
export const addPicture = (files: SiteFiles, path: string, docs = join(repositoryRoot, 'docs')): Picture => {
  const png = readFileSync(join(docs, path))
  const size = sizeOf(png, path)
  return { src: addAsset(files, basename(path), png), ...size }
}
