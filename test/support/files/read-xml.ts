import { SaxesParser } from 'saxes'

/** An element with its attributes, its children, and its own text. */
export type Element = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: Element[]
  text: string
}

/** Parses XML 1.0 with namespaces. Throws if it is not well-formed. */
export const readXml = (xml: Buffer): Element => {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(xml)
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true })
  parser.on('error', (fault) => {
    throw fault
  })
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]): [string, string] => [key, value])
    const element = { name, attributes: Object.fromEntries(values), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (piece) => {
    const element = open.at(-1)
    if (element) element.text += piece
  })
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  const [top] = root.children
  if (!top) throw new Error('The document is empty')
  return top
}

/** The children of an element with this name. */
export const childrenOf = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.name === name)

/** The only child of an element with this name. Throws unless there is exactly one. */
export const onlyChild = (element: Element, name: string): Element => {
  const [only, ...others] = childrenOf(element, name)
  if (!only || others.length > 0) throw new Error(`${element.name} needs exactly one ${name}`)
  return only
}
