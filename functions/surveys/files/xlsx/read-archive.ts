import { Readable } from 'node:stream'
import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl'
import type { ByteSource } from '../byte-source.ts'
import { FileRefused } from '../file-fault.ts'
import { notSpreadsheet, type XlsxLimits, zipBomb } from './limits.ts'

const pieceBytes = 1024 * 1024

async function* piecesOf(source: ByteSource, start: number, end: number) {
  for (let at = start; at < end; at += pieceBytes) yield await source.read(at, Math.min(at + pieceBytes, end))
}

class SourceReader extends RandomAccessReader {
  private readonly source: ByteSource
  constructor(source: ByteSource) {
    super()
    this.source = source
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(piecesOf(this.source, start, end))
  }
}

const open = (source: ByteSource): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromRandomAccessReader(
      new SourceReader(source),
      source.bytes,
      { lazyEntries: true, autoClose: false },
      (fault, zip) => (fault ? reject(fault) : resolve(zip)),
    )
  })

const listEntries = (zip: ZipFile, most: number): Promise<ReadonlyMap<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    let count = 0
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      count += 1
      if (count > most)
        reject(
          new FileRefused('too-many-entries', {
            note: `Must be a spreadsheet of at most ${most} files. Save the sheet as CSV in UTF-8.`,
          }),
        )
      else {
        entries.set(entry.fileName, entry)
        zip.readEntry()
      }
    })
    zip.readEntry()
  })

const openStream = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (fault, stream) => (fault ? reject(fault) : resolve(stream)))
  })

/** The files of an archive: whether one is there, its unpacked size as stated, and its content. */
export type Archive = {
  size: (name: string) => number | undefined
  read: (name: string) => AsyncGenerator<Buffer, void, undefined>
}

/**
 * Opens a ZIP archive. Only what is read is unpacked, a piece at a time, and never more than the limits allow, whatever
 * the archive says of itself. Throws `FileRefused` (`not-a-spreadsheet`, `encrypted-spreadsheet`, `zip-bomb`,
 * `too-many-entries`).
 */
export const readArchive = async (source: ByteSource, limits: XlsxLimits): Promise<Archive> => {
  const zip = await open(source).catch(() => {
    throw notSpreadsheet()
  })
  const entries = await listEntries(zip, limits.entries).catch((fault: unknown) => {
    throw fault instanceof FileRefused ? fault : notSpreadsheet()
  })
  const check = (unpacked: number, { compressedSize }: Entry) => {
    const isSuspicious = unpacked > limits.harmless && unpacked > limits.ratio * compressedSize
    if (unpacked > limits.unpacked || isSuspicious) throw zipBomb()
  }
  return {
    size: (name) => entries.get(name)?.uncompressedSize,
    read: async function* (name) {
      const entry = entries.get(name)
      if (!entry) throw notSpreadsheet()
      if (entry.isEncrypted())
        throw new FileRefused('encrypted-spreadsheet', { note: 'Must be saved without a password.' })
      check(entry.uncompressedSize, entry)
      const stream = await openStream(zip, entry).catch(() => {
        throw notSpreadsheet()
      })
      let unpacked = 0
      for await (const piece of stream) {
        const bytes = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece))
        unpacked += bytes.length
        check(unpacked, entry)
        yield bytes
      }
    },
  }
}
