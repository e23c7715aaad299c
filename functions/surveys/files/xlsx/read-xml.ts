import { SaxesParser } from 'saxes'
import { FileRefused } from '../file-fault.ts'
import { notSpreadsheet } from './limits.ts'

/** An element's attribute; `namespaces`: its name is one of these, whatever its prefix is, where they are read. */
type Attribute = (name: string, namespaces?: readonly string[]) => string | undefined

/** What happens in a document: names are without their prefixes. */
export type XmlHandlers = {
  open?: (name: string, attribute: Attribute) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** A parser that knows nothing of namespaces: sheets have millions of attributes, and none of them needs it. */
const plainParser = ({ open }: XmlHandlers) => {
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => open?.(localName(name), (wanted) => attributes[wanted]))
  return parser
}

const namespacedParser = ({ open }: XmlHandlers) => {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ local, attributes }) => {
    const all = Object.values(attributes)
    open?.(local, (wanted, namespaces = ['']) => {
      return all.find((each) => each.local === wanted && namespaces.includes(each.uri))?.value
    })
  })
  return parser
}

/** Reads XML piece by piece; pauses after each, so that what the handlers collected can be taken. */
export async function* readXml(
  pieces: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
  { hasNamespaces = false } = {},
): AsyncGenerator<number, void, undefined> {
  const { text, close } = handlers
  const parser = hasNamespaces ? namespacedParser(handlers) : plainParser(handlers)
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
export const readAllXml = async (
  pieces: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
  options: { hasNamespaces?: boolean } = {},
): Promise<void> => {
  for await (const _ of readXml(pieces, handlers, options));
}
