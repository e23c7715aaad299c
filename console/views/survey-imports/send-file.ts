import type { Schemas } from '../../app/app.ts'

/** The SHA-256 of a file, in hexadecimal: the service takes no other content at the address that it gives. */
export const sha256Of = async (file: Blob): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Thrown when a file did not arrive where it was to be put. */
export class UploadFailed extends Error {
  override name = 'UploadFailed'
}

/**
 * Puts a file to the address that the service gave, and tells how much of it has gone, from 0 to 1. Rejects with
 * `UploadFailed`: the address is of use for five minutes, so that another attempt needs another.
 */
export const putFile = (
  { url, headers }: Schemas['UploadAddress'],
  file: Blob,
  sent: (share: number) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    // Not `fetch`, which does not tell how much has gone.
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => sent(total === 0 ? 0 : loaded / total)
    request.onload = () => (request.status === 200 ? resolve() : reject(new UploadFailed()))
    request.onerror = request.onabort = () => reject(new UploadFailed())
    request.send(file)
  })
