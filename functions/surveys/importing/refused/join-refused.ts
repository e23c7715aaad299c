import type { FileReader } from '../../../platform/files/storing/read-file.ts'
import type { FileTarget } from '../../../platform/files/storing/upload-file.ts'
import { refusedKeys } from '../import-files.ts'
import { readRefusedPart } from './refused-part.ts'

/** What joining parts of refused rows needs. */
export type JoinRefusedPorts = {
  files: Pick<FileReader, 'readWhole' | 'write'>
  upload: (target: FileTarget, pieces: AsyncIterable<Buffer>) => Promise<number>
}

/** Makes one file of the parts with refused rows, after its header, which was stored before: a part at a time. Idempotent. */
export const joinRefusedAgain =
  ({ files, upload }: Pick<JoinRefusedPorts, 'upload'> & { files: Pick<FileReader, 'readWhole'> }) =>
  async (importId: string, parts: number): Promise<void> => {
    const { header, part, whole } = refusedKeys(importId)
    async function* pieces() {
      yield await files.readWhole(header)
      for (let number = 1; number <= parts; number += 1) {
        const rows = readRefusedPart(await files.readWhole(part(number)))
        yield Buffer.from(rows.map(({ text }) => text).join(''))
      }
    }
    await upload({ key: whole, contentType: 'text/csv; charset=utf-8' }, pieces())
  }

/** The same for the first time: stores the header, too. */
export const joinRefused =
  (ports: JoinRefusedPorts) =>
  async (importId: string, header: string, parts: number): Promise<void> => {
    await ports.files.write(refusedKeys(importId).header, Buffer.from(header))
    await joinRefusedAgain(ports)(importId, parts)
  }
