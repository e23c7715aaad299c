import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The viewer's script among the function's assets, compressed: as it is it nearly reaches Lambda's 6 MB. */
export const viewerFile = 'viewer.js.gz'

/** The draw's independent checker among the function's assets. */
export const checkerFile = 'check_draw.py'

/** Reads one of the files that stand next to the function's bundle. Throws if it is not there. */
export const readAsset = (file: string): Buffer => readFileSync(join(import.meta.dirname, 'assets', file))
