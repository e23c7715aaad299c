import { SaxesParser } from 'saxes'
import { FileRefused } from '../file-fault.ts'
import { notSpreadsheet } from './limits.ts'

/** What happens in a document: names are without their prefixes. */
export type XmlHandlers = {
  open?: (name: string, attribute: (name: string) => string | undefined) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Reads XML piece by piece; pauses after each, so that what the handlers collected can be taken. */
export async function* readXml(
  pieces: AsyncIterable<Buffer>,
  { open, text, close }: XmlHandlers,
): AsyncGenerator<number, void, undefined> {
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    open?.(localName(name), (wanted) => attributes[wanted])
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.on('closetag', ({ name }) => close?.(localName(name)))
  const decoder = new TextDecoder()
  let bytes = 0
  try {
    for await (const piece of pieces) {
      bytes += piece.length
      parser.write(decoder.decode(piece, { stream: true }))
      yield bytes
    }
    parser.write(decoder.decode())
    parser.close()
  } catch (fault) {
    throw fault instanceof FileRefused || isTransport(fault) ? fault : notSpreadsheet()
  }
  yield bytes
}

/** Whether reading the bytes failed, and not what they hold. */
const isTransport = (fault: unknown): boolean =>
  fault instanceof Error && ('$metadata' in fault || ('syscall' in fault && fault.syscall !== undefined))

/** Reads a document to its end. */
export const readAllXml = async (pieces: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> => {
  for await (const _ of readXml(pieces, handlers));
}
