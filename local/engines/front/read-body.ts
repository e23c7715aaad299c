import type { IncomingMessage } from 'node:http'

/** SES accepts e-mails of up to 40 MB, in base64; no other service accepts as much. */
const maxBodyBytes = 60 * 1024 * 1024

/** The whole body of a request. Rejects when it is larger than any service accepts. */
export const readBody = (request: IncomingMessage) =>
  new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= maxBodyBytes) chunks.push(chunk)
      else reject(new Error('the request is too large'))
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
  })
