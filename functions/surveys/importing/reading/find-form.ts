import type { ByteSource } from '../../files/byte-source.ts'
import { newScan, scanBytes, type EncodingScan } from '../../files/encoding/encoding-scan.ts'
import { mustAdvance } from '../../files/must-advance.ts'
import { isArchive } from '../../files/recognise-file.ts'

const pieceBytes = 4 * 2 ** 20

/**
 * Looks through a file for its encoding, from where an earlier run stopped. A hundred megabytes take some seconds; what
 * is not finished in this run's time goes on in the next, from `scan`. Of an archive only the beginning is read.
 */
export const scanFile = async (
  source: ByteSource,
  before: EncodingScan | undefined,
  hasTimeLeft: () => boolean,
): Promise<{ scan: EncodingScan; isDone: boolean }> => {
  let scan = before ?? newScan
  while (scan.at < source.bytes) {
    if (!hasTimeLeft()) return { scan, isDone: false }
    const after = scanBytes(scan, await source.read(scan.at, Math.min(scan.at + pieceBytes, source.bytes)))
    mustAdvance(scan.at, after.at)
    scan = after
    if (isArchive(scan.head)) break
  }
  return { scan, isDone: true }
}
