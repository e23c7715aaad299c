import { once } from 'node:events'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file to be packed: its path in the archive, and its content, whole or piece by piece. */
export type ZipEntry = { path: string; content: string | AsyncIterable<Buffer> }

/** Adds every entry, each once the one before was read to its end. */
const pack = async (
  zip: ZipFile,
  entries: AsyncIterable<ZipEntry>,
  reading: (input: Readable) => void,
): Promise<void> => {
  for await (const { path, content } of entries) {
    if (typeof content === 'string') {
      zip.addBuffer(Buffer.from(content), path)
      continue
    }
    const input = Readable.from(content, { objectMode: false })
    reading(input)
    zip.addReadStream(input, path)
    await once(input, 'end')
  }
  zip.end()
}

/**
 * Writes a ZIP file piece by piece, in constant memory. Entries, and the pieces of each, are asked for no faster than the
 * file's own pieces are read, one after the other. Throws what they throw.
 */
export async function* writeZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer, void, undefined> {
  const zip = new ZipFile()
  const output = zip.outputStream
  if (!(output instanceof Readable)) throw new Error('yazl writes to no stream of Node')
  const fail = (fault: unknown) =>
    output.destroy(fault instanceof Error ? fault : new Error('The content could not be read'))
  zip.on('error', fail)
  let input: Readable | undefined
  pack(zip, entries, (begun) => (input = begun)).catch(fail)
  try {
    for await (const piece of output) yield Buffer.from(piece)
  } finally {
    // A reader that stops early leaves an entry half written.
    input?.destroy()
  }
}
