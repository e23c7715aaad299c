import { basename, extname } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.py': 'text/x-python; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

type SiteFileHeaders = { contentType: string; cacheControl: string; contentDisposition?: string }

/** What a file of the site is served with, by its path below the site's root: `assets/main-a1b2c3.js`. */
export const siteFileHeaders = (path: string): SiteFileHeaders => {
  const contentType = types[extname(path).toLowerCase()]
  if (contentType === undefined) throw new Error(`The site has no content type for ${path}`)
  return {
    contentType,
    // An asset's name has a hash of its content; anything else is asked for again each time, and is mostly unchanged.
    cacheControl: path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    // The draw's checker is to be saved, not read in the browser.
    ...(path.endsWith('.py') && { contentDisposition: `attachment; filename="${basename(path)}"` }),
  }
}
