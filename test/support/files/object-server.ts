import { createServer } from 'node:http'

const listed = (keys: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>false</IsTruncated>${keys
    .map((key) => `<Contents><Key>${key}</Key></Contents>`)
    .join('')}</ListBucketResult>`

/**
 * As much of S3 as keeping, reading and listing small objects needs, by their keys; the environment's clients use it from now
 * on. What speaks to S3 otherwise is tested against the local run's.
 */
export const objectServer = async () => {
  const objects = new Map<string, string>()
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://s3')
    const key = decodeURIComponent(pathname.split('/').slice(2).join('/'))
    if (request.method === 'PUT') {
      const pieces: Buffer[] = []
      request.on('data', (piece: Buffer) => pieces.push(piece))
      request.on('end', () => {
        objects.set(key, Buffer.concat(pieces).toString())
        response.end()
      })
    } else if (key === '') {
      const prefix = searchParams.get('prefix') ?? ''
      response.end(listed([...objects.keys()].filter((each) => each.startsWith(prefix)).toSorted()))
    } else {
      response.statusCode = objects.has(key) ? 200 : 404
      response.end(objects.get(key))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  process.env['AWS_ENDPOINT_URL_S3'] = `http://127.0.0.1:${port}`
  return { objects, stop: () => void server.close() }
}
