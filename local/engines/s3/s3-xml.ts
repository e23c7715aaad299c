import { randomUUID } from 'node:crypto'
import { escapeXml } from '../front/aws-error.ts'
import type { EngineResponse } from '../front/types.ts'
import type { Part } from './buckets.ts'
import { s3Errors } from './s3-errors.ts'

type Value = string | number | readonly Fields[]
type Fields = { readonly [name: string]: Value }

const write = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, value]) =>
      typeof value === 'object'
        ? value.map((inner) => `<${name}>${write(inner)}</${name}>`).join('')
        : `<${name}>${escapeXml(String(value))}</${name}>`,
    )
    .join('')

/** A response as XML; a list becomes one element for each of its members. */
export const xmlResponse = (root: string, fields: Fields): EngineResponse => ({
  status: 200,
  headers: { 'content-type': 'application/xml', 'x-amz-request-id': randomUUID() },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${write(fields)}</${root}>`,
})

const fieldOf = (xml: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]

/** The parts that a `CompleteMultipartUpload` lists. */
export const partsOf = (body: Buffer): Part[] => {
  const xml = body.toString()
  if (!xml.includes('<CompleteMultipartUpload')) throw s3Errors.malformed()
  return [...xml.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => {
    const etag = (fieldOf(part, 'ETag') ?? '').replaceAll(/&quot;|&#34;|"/g, '')
    return { number: Number(fieldOf(part, 'PartNumber')), etag }
  })
}
